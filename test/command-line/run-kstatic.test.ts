import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { runKstatic } from '../../src/command-line/run-kstatic.ts';
import { testContext } from '../support/test-context.ts';

interface Answer {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function kstatic(words: readonly string[], programName = 'kstatic'): Promise<Answer> {
  const { context, stdout, stderr } = testContext({ programName });
  const exitCode = await runKstatic(words, context);
  return { exitCode, stdout: stdout(), stderr: stderr() };
}

const VERSION_HELP = `Print the version of kstatic.

Examples:
  # Print the version
  kstatic version

  # Print it for a program to read
  kstatic version -o json

Options:
    --client=false:
	Accepted as kubectl accepts it: there is no other version to show.

    -o, --output='':
	One of 'yaml' or 'json'.

Usage:
  kstatic version [-o json|yaml]
`;

describe('runKstatic', () => {
  it('carries out the command that is named', async () => {
    const { exitCode, stdout, stderr } = await kstatic(['version']);

    assert.match(stdout, /^Client Version: v\d+\.\d+\.\d+\n$/);
    assert.deepEqual([exitCode, stderr], [0, '']);
  });

  it('takes node flags in front of the verb', async () => {
    const { exitCode, stderr } = await kstatic(['-N', 'cp1', '--ssh-config=x', '-q', 'nonsense', 'list']);

    assert.deepEqual([exitCode, stderr], [1, 'error: unknown command "nonsense" for "kstatic"\n']);
  });

  it('says what an unknown command may have been meant to be, as kubectl does', async () => {
    const { exitCode, stdout, stderr } = await kstatic(['vresion']);

    assert.equal(stderr, 'error: unknown command "vresion" for "kstatic"\n\nDid you mean this?\n\tversion\n\n');
    assert.deepEqual([exitCode, stdout], [1, '']);
  });

  it('answers kubectl run with the word that kstatic has for it', async () => {
    const { exitCode, stderr } = await kstatic(['run', 'web', '--image=nginx']);

    assert.deepEqual([exitCode, stderr], [1, 'error: use "kstatic create"\n']);
  });

  it('points to the help of the command whose flag is unknown', async () => {
    const { exitCode, stderr } = await kstatic(['version', '--bogus']);

    assert.equal(stderr, "error: unknown flag: --bogus\nSee 'kstatic version --help' for usage.\n");
    assert.equal(exitCode, 1);
  });

  it('points to its own help when there is no command', async () => {
    const { exitCode, stderr } = await kstatic(['--bogus']);

    assert.equal(stderr, "error: unknown flag: --bogus\nSee 'kstatic --help' for usage.\n");
    assert.equal(exitCode, 1);
  });

  for (const words of [
    ['version', '--help'],
    ['version', '-h'],
    ['--help', 'version'],
    ['-h', 'version'],
    ['help', 'version'],
    ['version', '--bogus', '-o', 'json', '-h'],
  ]) {
    it(`prints the help of a command for: ${words.join(' ')}`, async () => {
      assert.deepEqual(await kstatic(words), { exitCode: 0, stdout: VERSION_HELP, stderr: '' });
    });
  }

  it('takes no help from the value of a flag, nor from behind --', async () => {
    const answers = [await kstatic(['version', '-o', '-h']), await kstatic(['version', '--', '-h'])];

    assert.deepEqual(
      answers.map(({ stderr }) => stderr),
      ["error: --output must be 'yaml' or 'json'\n", 'error: extra arguments: [-h]\n'],
    );
  });

  for (const words of [[], ['help'], ['--help'], ['-h'], ['-N', 'cp1']]) {
    it(`lists the commands for: kstatic ${words.join(' ')}`, async () => {
      const { exitCode, stdout, stderr } = await kstatic(words);

      assert.match(
        stdout,
        /^kstatic is kubectl for static pods.*\nBasic Commands:\n {2}create {2,}Print the manifest/s,
      );
      assert.match(stdout, /\nUse "kstatic options" for the flags that choose and reach nodes\.\n$/);
      assert.deepEqual([exitCode, stderr], [0, '']);
    });
  }

  for (const words of [
    ['rollout', 'history', '--help'],
    ['rollout', '-h', 'history'],
    ['-h', 'rollout', 'history', 'web'],
    ['help', 'rollout', 'history'],
  ]) {
    it(`prints the help of a command of two words for: ${words.join(' ')}`, async () => {
      const { stdout, exitCode } = await kstatic(words);

      assert.match(stdout, /\nUsage:\n {2}kstatic rollout history NAME… \[flags\]\n/);
      assert.equal(exitCode, 0);
    });
  }

  it('lists the second words of a command that needs one, and fails, as kubectl does', async () => {
    const { stdout, stderr, exitCode } = await kstatic(['rollout', '-N', 'cp1']);

    assert.match(stdout, /\nAvailable Commands:\n {2}history /);
    assert.match(stdout, /\nUse "kstatic rollout <command> --help" for more information about a given command\.\n$/);
    assert.deepEqual([exitCode, stderr], [1, '']);
  });

  it('refuses a second word that is none as kubectl does', async () => {
    assert.deepEqual(await kstatic(['rollout', 'foo', 'bar']), {
      exitCode: 1,
      stdout: '',
      stderr: 'error: unknown command "foo bar"\nSee \'kstatic rollout -h\' for help and examples\n',
    });
  });

  it('finds the second word behind flags', async () => {
    const { stderr, exitCode } = await kstatic(['-q', 'rollout', '--sudo', 'never', 'history', '--bogus']);

    assert.equal(stderr, "error: unknown flag: --bogus\nSee 'kstatic rollout history --help' for usage.\n");
    assert.equal(exitCode, 1);
  });

  it('prints its version for --version', async () => {
    assert.deepEqual(await kstatic(['--version']), await kstatic(['version']));
  });

  it('calls itself as it was called when it is a plugin of kubectl', async () => {
    const help = await kstatic(['version', '-h'], 'kubectl static-pod');
    const misuse = await kstatic(['version', '--bogus'], 'kubectl static-pod');

    assert.equal(help.stdout, VERSION_HELP.replaceAll('  kstatic version', '  kubectl static-pod version'));
    assert.match(misuse.stderr, /See 'kubectl static-pod version --help' for usage\./);
  });
});
