import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

import { requirement } from '../support/requirements.ts';
import { KSTATIC } from '../support/run-kstatic.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { prepareHome, typeAndComplete } from './interactive-shell.ts';

const NODES = ['10.0.0.3', 'cp1', 'cp2', 'edge-1', 'known-3', 'lab-7', 'local'];

/** What is typed, and what may then stand in the place of its last word. The same in every shell. */
const CASES: readonly (readonly [line: string, words: readonly string[]])[] = [
  ['kstatic cre', ['create']],
  ['kstatic comp', ['completion']],
  ['kstatic -q -N cp1 vers', ['version']],
  ['kstatic create --imag', ['--image', '--image-pull-policy']],
  ['kstatic create --image=busybox --imag', ['--image-pull-policy']],
  ['kstatic create --env=A=1 --en', ['--env']],
  ['kstatic create --restart ', ['Always', 'Never', 'OnFailure']],
  ['kstatic create --restart=N', ['--restart=Never']],
  ['kstatic create web -o ', ['json', 'name', 'yaml']],
  ['kstatic completion ', ['bash', 'fish', 'powershell', 'zsh']],
  ['kstatic help ver', ['version']],
  ['kstatic roll', ['rollout']],
  ['kstatic -q rollout his', ['history']],
  ['kstatic rollout history --re', ['--request-timeout', '--revision']],
  ['kstatic rollout -N cp1 history web --re', ['--request-timeout', '--revision']],
  ['kstatic --sudo ', ['always', 'auto', 'never']],
  ['kstatic -N ', NODES],
  ['kstatic --node=kn', ['--node=known-3']],
  ['kstatic -N cp1,c', ['cp1,cp2']],
  ['kstatic -N root@lab', ['root@lab-7']],
  ['kstatic --node=root@e', ['--node=root@edge-1']],
  ['kstatic --ssh-config .ssh/con', ['.ssh/config']],
];

describe('completion in a real bash and zsh', { skip: requirement('shells') }, () => {
  for (const shell of ['bash', 'zsh'] as const) {
    it(`completes command lines in ${shell}`, async (test) => {
      const home = temporaryDirectory(test);
      const environment = prepareHome(home);

      const completed = await typeAndComplete(
        shell,
        home,
        environment,
        CASES.map(([line]) => line),
      );

      assert.deepEqual(
        completed.map((line, index) => [CASES[index]?.[0], insertedWords(CASES[index]?.[0] ?? '', line)]),
        CASES.map(([line, words]) => [line, words]),
      );
    });
  }
});

describe('completion in a real fish', { skip: requirement('shells') }, () => {
  it('completes command lines in fish', (test) => {
    const environment = prepareHome(temporaryDirectory(test));

    const completed = CASES.map(([line]) => {
      const script = 'kstatic completion fish | source; complete -C $argv[1]';
      const { stdout } = spawnSync('fish', ['--no-config', '-c', script, line], {
        env: environment,
        cwd: environment['HOME'],
        encoding: 'utf8',
      });
      return stdout.split('\n').flatMap((choice) => (choice === '' ? [] : [choice.replace(/\t.*/, '')]));
    });

    assert.deepEqual(
      completed.map((words, index) => [CASES[index]?.[0], words.toSorted()]),
      CASES.map(([line, words]) => [line, words]),
    );
  });
});

describe('completion scripts', () => {
  it('are balanced and complete for PowerShell, which is not run here', () => {
    const { stdout } = spawnSync(process.execPath, [KSTATIC, 'completion', 'powershell'], { encoding: 'utf8' });

    const outsideStrings = stdout
      .replaceAll(/^\s*#.*$/gm, '')
      .replaceAll(/'(?:[^']|'')*'/g, '')
      .replaceAll(/"[^"]*"/g, '');
    for (const [open, close] of ['{}', '()', '[]']) {
      assert.equal(outsideStrings.split(open ?? '').length, outsideStrings.split(close ?? '').length);
    }
    assert.match(stdout, /^ {4}'create' = @\{ Name = 'create'; Summary = 'Print the manifest of a static pod' \}$/m);
    assert.match(stdout, /^ {8}@\{ Names = @\('-N', '--node'\); .* Values = '@nodes' \}$/m);
  });
});

/**
 * Readline and zle put what they insert in the place of the last word. Where words are looked up, zsh hears of a flag
 * twice: of the script and of the program.
 */
function insertedWords(typed: string, line: string): readonly string[] {
  const start = typed.lastIndexOf(' ') + 1;
  const words = line
    .slice(start)
    .trim()
    .split(' ')
    .map((word) => word.replace(/(?<=^--[\w-]+)=$/, ''));
  return [...new Set(words)].toSorted();
}
