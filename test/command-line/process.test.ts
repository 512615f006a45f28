import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { programNameOf } from '../../src/command-line/process-context.ts';
import { KSTATIC, runKstatic, startKstatic } from '../support/run-kstatic.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

/** More than a pipe holds. */
const LONG = Array.from({ length: 4000 }, (_, index) => `argument-number-${index}-of-very-many`);

function inShell(script: string, words: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  return spawnSync('bash', ['-c', script, 'bash', process.execPath, KSTATIC, ...words], { encoding: 'utf8' });
}

describe('the process', () => {
  it('says how to build itself when it was not built', async (test) => {
    const directory = temporaryDirectory(test);
    cpSync(dirname(KSTATIC), join(directory, 'bin'), { recursive: true });

    const { status, stdout, stderr } = spawnSync(process.execPath, [join(directory, 'bin/kstatic.js'), 'version'], {
      encoding: 'utf8',
    });

    assert.equal(stderr, `error: kstatic is not built yet: run \`npm ci\` in ${directory}\n`);
    assert.deepEqual([status, stdout], [1, '']);
  });

  it('ends quietly when nobody reads what it prints', () => {
    const { stdout, stderr } = inShell('"$@" | true; echo "${PIPESTATUS[0]}"', [
      'create',
      'web',
      '--image=nginx',
      ...LONG,
    ]);

    assert.deepEqual([stdout, stderr], ['0\n', '']);
  });

  it('writes all of it into a pipe that another process made non-blocking', () => {
    const words = ['create', 'web', '--image=nginx', ...LONG];
    const nonBlocking = `perl -MFcntl -e 'fcntl(STDOUT, F_SETFL, O_WRONLY | O_NONBLOCK); exec @ARGV' -- "$@" | { sleep 0.5; tail -n 1; }`;

    const { stdout, stderr } = inShell(nonBlocking, words);

    assert.deepEqual([stdout, stderr], ['status: {}\n', '']);
  });

  it('fails when what it prints cannot be kept', () => {
    const { stdout, stderr } = inShell('"$@" >/dev/full; echo $?', ['version']);

    assert.equal(stderr, 'error: cannot write to standard output: ENOSPC: no space left on device, write\n');
    assert.equal(stdout, '1\n');
  });

  it('runs with its streams closed', () => {
    const { stdout } = inShell('"$@" >&- 2>&- <&-; echo $?', ['version']);

    assert.equal(stdout, '0\n');
  });

  it('tells its commands of an interruption, once', async () => {
    const program = fileURLToPath(new URL('waits-for-signal.ts', import.meta.url));
    const child = spawn(process.execPath, [...process.execArgv, program], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (output === '') child.kill('SIGINT');
      output += chunk.toString();
    });

    const code = await new Promise((resolve) => child.on('close', resolve));

    assert.equal(output, 'waiting\ninterrupted: true\n');
    assert.equal(code, 0);
  });

  it('ends with 130 when it is interrupted while it waits for a node', async () => {
    const running = startKstatic(['list', '-N', 'cp1', '--via', 'sh -c "exec sleep 60" {node}']);

    setTimeout(() => running.kill('SIGINT'), 1000);
    const { exitCode, stdout, stderr } = await running.ended;

    assert.deepEqual([exitCode, stdout, stderr], [130, '', 'error: interrupted\n']);
  });

  it('ends when it is interrupted while nobody writes to the pipe that it reads', async (test) => {
    const pipe = join(temporaryDirectory(test), 'pipe');
    spawnSync('mkfifo', [pipe]);
    const running = startKstatic(['validate', '-f', pipe]);

    setTimeout(() => running.kill('SIGINT'), 1000);
    const forced = setTimeout(() => running.kill('SIGKILL'), 5000);
    const { exitCode } = await running.ended;
    clearTimeout(forced);

    assert.equal(exitCode, 130);
  });

  it('answers kubectl what may follow the words of the plugin', (test) => {
    const bin = join(temporaryDirectory(test), 'bin');
    mkdirSync(bin);
    symlinkSync(join(dirname(KSTATIC), 'kubectl_complete-static_pod.js'), join(bin, 'kubectl_complete-static_pod'));

    const { stdout } = spawnSync(join(bin, 'kubectl_complete-static_pod'), ['create', '--image-pull-policy='], {
      encoding: 'utf8',
    });

    assert.equal(stdout, 'Always\nIfNotPresent\nNever\n:4\n');
  });

  it('knows by its file that it is a plugin of kubectl', async () => {
    assert.equal(programNameOf('/usr/local/bin/kubectl-static_pod'), 'kubectl static-pod');
    assert.equal(programNameOf('C:\\bin\\kstatic.js'), 'kstatic');
    assert.equal((await runKstatic(['--bogus'])).stderr.split('\n')[1], "See 'kstatic --help' for usage.");
  });
});
