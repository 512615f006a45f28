// Tells what a command line makes the program load: which of its own modules and packages, in the shipped bundle, and
// which modules of Node. Test: test/startup.test.ts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import process from 'node:process';

import { buildProgram } from './build.mjs';

/** Makes each module note that it is evaluated; esbuild leaves out or puts off what is not. */
const noteEvaluation = {
  name: 'note-evaluation',
  setup: ({ initialOptions, onLoad }) => {
    onLoad({ filter: /\.(ts|tsx|js|mjs|cjs)$/ }, ({ path }) => {
      const name = relative(initialOptions.absWorkingDir, path);
      const note = `(globalThis.loadedModules ??= []).push(${JSON.stringify(name)});`;
      return { contents: note + readFileSync(path, 'utf8'), loader: /\.tsx?$/.test(path) ? 'ts' : 'js' };
    });
  },
};

const RUN = `
  const before = new Set(process.moduleLoadList);
  const { writeFileSync } = require('node:fs');
  const [bundle, answer] = process.argv.splice(1, 2);
  process.on('exit', () => {
    const builtins = process.moduleLoadList.filter((name) => !before.has(name));
    writeFileSync(answer, JSON.stringify([...globalThis.loadedModules, ...builtins]));
  });
  process.argv.splice(1, 0, bundle);
  require(bundle).main(process);
`;

/** Lists what `kstatic WORDS` loads, sorted: paths of the repository, and `node:` modules that Node had not loaded. */
export async function loadedModules(words) {
  const directory = mkdtempSync(join(tmpdir(), 'kstatic-startup-'));
  try {
    const { files } = await buildProgram([noteEvaluation]);
    for (const [path, text] of files) writeFileSync(join(directory, basename(path)), text);
    const bundle = join(directory, 'kstatic.cjs');
    const answer = join(directory, 'loaded.json');
    const { stderr } = spawnSync(process.execPath, ['-e', RUN, '--', bundle, answer, ...words], { encoding: 'utf8' });
    if (stderr !== '') throw new Error(stderr);
    return [...new Set(JSON.parse(readFileSync(answer, 'utf8')).flatMap(publicName))].sort();
  } finally {
    rmSync(directory, { recursive: true });
  }
}

// Node's own inner modules come and go with its versions.
function publicName(name) {
  const builtin = /^NativeModule (.*)$/.exec(name)?.[1];
  if (builtin !== undefined)
    return builtinModules.includes(builtin) && !builtin.startsWith('_') ? [`node:${builtin}`] : [];
  return /^(Internal|Binding) ?/.test(name) || name.startsWith('Internal Binding') ? [] : [name];
}
