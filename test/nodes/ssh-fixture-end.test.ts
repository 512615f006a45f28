import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { startProgram } from '../support/run-program.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

describe('the end of a node', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  it('ends all of its processes and removes its files', async () => {
    const node = await startNode();
    const session = startProgram('ssh', ['-F', node.sshConfigFile, 'controlplane', 'sleep 1000']);
    await until(() => node.processes().some(({ argv }) => argv.includes('1000')));
    const pids = node.processes().map(({ pid }) => pid);

    await node.stop();
    await node.stop();

    assert.equal((await session.ended).exitCode, 255);
    assert.deepEqual(pids.filter(isRunning), []);
    assert.equal(existsSync(node.sshConfigFile), false);
  });

  it('comes when the process of the test is killed', async (t) => {
    const directory = temporaryDirectory(t);
    const file = join(directory, 'test.mts');
    const fixture = fileURLToPath(new URL('../support/node.ts', import.meta.url));
    writeFileSync(
      file,
      `import { startNode } from ${JSON.stringify(fixture)};
       const node = await startNode();
       console.log([node.sshConfigFile, ...node.processes().map(({ pid }) => pid)].join(' '));
       await new Promise(() => setInterval(() => {}, 1000));`,
    );
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // Also where the test fails before it comes to that: a child that lives on would hold the suite for ever.
    t.after(() => child.kill('SIGKILL'));
    const line = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data) => {
        resolve(String(data));
      }),
    );
    const [sshConfigFile = '', ...pids] = line.trim().split(' ');
    // The first is sshd; what started it may have ended since it was listed.
    assert.ok(isRunning(pids[0] ?? 'none') && existsSync(sshConfigFile));

    child.kill('SIGKILL');

    await until(() => !existsSync(sshConfigFile));
    assert.deepEqual(pids.filter(isRunning), []);
  });

  it('tells what went wrong when a node cannot start', async () => {
    await assert.rejects(startNode({ sshdConfig: ['NoSuchKeyword yes'] }), /NoSuchKeyword/);
  });
});

describe('a frozen node', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  it('answers nobody until it thaws', async () => {
    const node = await startNode();
    try {
      node.freeze();
      const waiting = startProgram('ssh', ['-F', node.sshConfigFile, 'controlplane', 'echo awake']);
      const first = await Promise.race([waiting.ended.then(() => 'answer'), sleep(500).then(() => 'silence')]);
      node.thaw();

      assert.equal(first, 'silence');
      assert.equal((await waiting.ended).stdout, 'awake\n');
    } finally {
      await node.stop();
    }
  });
});

function isRunning(pid: number | string): boolean {
  return existsSync(`/proc/${String(pid)}`);
}

async function until(isTrue: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!isTrue()) {
    assert.ok(performance.now() < deadline, 'it did not happen in time');
    await sleep(20);
  }
}
