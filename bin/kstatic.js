#!/usr/bin/env node
'use strict';

// The program. What it does is in src/, which `npm ci` builds into dist/.
//
// dist/ is loaded with the code that V8 made of it when it was built, which halves the start (test/tools/write-code.cjs
// stores it). That code fits one version of Node on one kind of processor; any other compiles the text anew.
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const DIST = `${__dirname}/../dist`;
const loaded = new Map();

/** Loads a file of dist/ as `require` would; `made` is handed the script, for who stores what V8 has made of it. */
function load(name, made) {
  const before = loaded.get(name);
  if (before !== undefined) return before.exports;

  const filename = `${DIST}/${name}`;
  // Only ASCII is in it, so no byte needs decoding.
  const source = readFileSync(filename, 'latin1');
  const script = new Script(`(function(module,exports,require){${source}\n})`, {
    filename,
    cachedData: readCode(codeFileOf(source)),
  });
  made?.(script, source);
  const module = { exports: {} };
  loaded.set(name, module);
  const requirePart = (part) => (part.startsWith('./') ? load(part.slice(2), made) : require(part));
  requirePart.import = (part) => import(`${DIST}/${part}`);
  script.runInThisContext()(module, module.exports, requirePart);
  return module.exports;
}

/** V8 itself looks only at the length of a text, so the build writes a name for the very text in front of it. */
function codeFileOf(source) {
  return `${DIST}/code/${source.slice(2, 18)}-${process.version}-${process.arch}`;
}

function readCode(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function main() {
  let program;
  try {
    program = load('kstatic.cjs');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    const root = require('node:path').dirname(__dirname);
    process.stderr.write(`error: kstatic is not built yet: run \`npm ci\` in ${root}\n`);
    process.exitCode = 1;
    return;
  }
  program.main(process);
}

module.exports = { codeFileOf, load };
// The build loads this file, too, without running the program.
if (process.env.KSTATIC_WRITE_CODE === undefined) main();
