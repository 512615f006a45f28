// Writes what follows from the flag tables: completions/, and the flag tables of README.md.
//   npm run generate [-- --check]     with --check nothing is written, and what drifted is named
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { completionScript } from '../../src/command-line/completion/completion-script.ts';
import { commands } from '../../src/commands/index.ts';
import { withFlagTables } from './flag-tables.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const COMPLETIONS = {
  bash: 'completions/kstatic.bash',
  zsh: 'completions/_kstatic',
  fish: 'completions/kstatic.fish',
  powershell: 'completions/kstatic.ps1',
} as const;

const generated = new Map<string, string>(
  Object.entries(COMPLETIONS).map(([shell, path]) => [path, completionScript(shell, commands) ?? '']),
);
generated.set('README.md', withFlagTables(read('README.md'), commands));

const drifted = [...generated].filter(([path, text]) => read(path) !== text);
if (process.argv.includes('--check')) {
  for (const [path] of drifted) console.log(`${path} is not what the flag tables say: run \`npm run generate\``);
  if (drifted.length > 0) process.exitCode = 1;
} else {
  for (const [path, text] of drifted) writeFileSync(join(ROOT, path), text);
}

function read(path: string): string {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    // It was never generated.
    return '';
  }
}
