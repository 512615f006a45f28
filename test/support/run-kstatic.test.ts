import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { startNode } from './node.ts';
import { requirement } from './requirements.ts';
import { runKstatic, startKstatic } from './run-kstatic.ts';
import { runProgram } from './run-program.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** A module that Node loads before the program: it writes down what the program is given. */
function spyOn(directory: string): Readonly<Record<string, string>> {
  const spy = join(directory, 'spy.cjs');
  writeFileSync(
    spy,
    `const home = process.env.HOME;
     const os = require('os');
     const known = Object.keys(process.env).sort();
     require('fs').writeFileSync(${JSON.stringify(join(directory, 'seen'))}, JSON.stringify({ host: os.hostname(), home, known, cwd: process.cwd() }));`,
  );
  return { NODE_OPTIONS: `--require=${spy}` };
}

describe('the program as tests run it', () => {
  it('sees nothing of the environment of the test, and a home that is gone afterwards', async (t) => {
    const directory = temporaryDirectory(t);

    const { exitCode } = await runKstatic(['version'], { environment: spyOn(directory), workingDirectory: directory });

    const seen = readFileSync(join(directory, 'seen'), 'utf8');
    const home = /"home":"([^"]+)"/.exec(seen)?.[1] ?? '';
    assert.equal(exitCode, 0);
    assert.equal(
      seen,
      JSON.stringify({
        host: hostname(),
        home,
        known: ['HOME', 'LC_ALL', 'NODE_OPTIONS', 'PATH', 'TZ'],
        cwd: directory,
      }),
    );
    assert.notEqual(home, process.env['HOME']);
    assert.equal(existsSync(home), false);
  });

  it('tells a signal as a shell does', async () => {
    const running = startKstatic(['version']);

    running.kill('SIGKILL');

    assert.equal((await running.ended).exitCode, 137);
  });

  it('is given standard input, and ends when it takes too long', async () => {
    const words = ['-c', 'cat; echo talk >&2; exec sleep 1000'];

    const ended = await runProgram('sh', words, { stdin: 'input\n', timeoutMilliseconds: 500 });

    assert.deepEqual(ended, { stdout: 'input\n', stderr: 'talk\n', exitCode: 137 });
  });

  it('runs on a node as if it were this machine', { skip: requirement('root', 'namespaces', 'sshd') }, async () => {
    const node = await startNode();
    try {
      const { stdout, exitCode } = await runKstatic(['version'], {
        on: node,
        environment: spyOn(node.sharedDirectory),
      });

      assert.equal(stdout, (await runKstatic(['version'])).stdout);
      assert.equal(exitCode, 0);
      assert.match(readFileSync(join(node.sharedDirectory, 'seen'), 'utf8'), /"host":"controlplane","home":"\/root"/);
    } finally {
      await node.stop();
    }
  });
});
