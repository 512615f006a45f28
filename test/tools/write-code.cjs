// Runs the commands whose start counts most, and stores what V8 made of them (bin/kstatic.js reads it). A process of its own,
// started by the build, whose output nobody reads.
'use strict';
const { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { codeFileOf, load } = require('../../bin/kstatic.js');

const directory = mkdtempSync(join(tmpdir(), 'kstatic-build-'));
// A build asks nobody to become root.
const path = ['--sudo=never', '--pod-manifest-path', directory];
const RUNS = [
  ['create', 'web', '--image=nginx', '--', 'sleep', '1000'],
  ['--help'],
  ['find-path', ...path],
  ['list', ...path],
];

async function run() {
  writeFileSync(
    join(directory, 'web.yaml'),
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers: []\n',
  );
  const scripts = [];
  const program = load('kstatic.cjs', (script, source) => scripts.push({ script, source }));
  const runs = async (lines) => {
    for (const words of lines) {
      await program.main(Object.create(process, { argv: { value: ['node', 'kstatic', ...words] } }));
    }
  };
  // What other commands make V8 compile of the first file would only make every start read more.
  await runs(RUNS.slice(0, 2));
  store(scripts.splice(0));
  await runs(RUNS.slice(2));
  store(scripts);
}

function store(scripts) {
  for (const { script, source } of scripts) {
    const file = codeFileOf(source);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, script.createCachedData());
    renameSync(`${file}.new`, file);
  }
}

run().finally(() => {
  rmSync(directory, { recursive: true });
  process.exitCode = 0;
});
