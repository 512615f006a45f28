import assert from 'node:assert/strict';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { startKstatic } from '../support/run-kstatic.ts';
import type { RunningProgram } from '../support/run-program.ts';
import { inspectNode, installOld, NEW, processesOf, untilQuiet } from './client.ts';

/** KSTATIC_FAULTS=all kills two hundred times, a quarter of them in each way; else some. */
const ROUNDS = process.env['KSTATIC_FAULTS'] === 'all' ? 50 : 6;

const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGHUP'] as const;

/** Moments from nothing to all of the time that an install takes, spread evenly however many they are. */
const GOLDEN_RATIO = 0.618_033_988_749_895;

describe('killed at a random moment', { skip: requirement('root', 'namespaces', 'sshd', 'sudo', 'doas') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode({
      users: [
        { name: 'ann', sudo: 'nopasswd' },
        { name: 'kim', sudo: 'doas' },
      ],
      sudoers: ['Defaults:ann use_pty'],
    });
  });
  after(() => node.stop());

  const flagsFor = (user: string) => ['-N', user, '--ssh-config', node.sshConfigFile];
  const startInstall = (user: string) => startKstatic(['install', '-f', '-', ...flagsFor(user)], { stdin: NEW });

  for (const [user, title] of [
    ['controlplane', 'root'],
    ['ann', 'a user with sudo'],
    ['kim', 'a user with doas'],
  ] as const) {
    it(`the client of ${title} leaves the old file or the new one, and no process after 5 s`, async (test) => {
      const kill = (client: RunningProgram, round: number) => {
        client.kill(SIGNALS[round % SIGNALS.length] ?? 'SIGKILL');
      };

      test.diagnostic(await killAtRandom(user, kill));
    });
  }

  it("the node's side leaves the old file or the new one, and the client says that the line broke", async (test) => {
    const calm = processesOf(node);
    const kill = () => {
      for (const { pid } of node.processes().filter((one) => !calm.has(one.pid))) killIfRunning(pid);
    };

    test.diagnostic(await killAtRandom('ann', kill));
  });

  /** Kills one install after the other, each at another moment, and tells what was found. */
  async function killAtRandom(user: string, kill: (client: RunningProgram, round: number) => void): Promise<string> {
    await installOld(node, flagsFor(user));
    const start = performance.now();
    const { exitCode } = await startInstall(user).ended;
    const duration = performance.now() - start;
    assert.equal(exitCode, 0);
    await installOld(node, flagsFor(user));
    const calm = processesOf(node);
    const found = { old: 0, new: 0, scratch: 0 };

    for (let round = 0; round < ROUNDS; round += 1) {
      const client = startInstall(user);
      await sleep(((round * GOLDEN_RATIO) % 1) * duration);
      kill(client, round);
      await client.ended;
      await untilQuiet(node, calm, 5000);
      const { state, scratchFiles } = await inspectNode(node);
      found[state] += 1;
      found.scratch += scratchFiles;
      await installOld(node, flagsFor(user));
    }
    return `${ROUNDS} kills within ${Math.round(duration)} ms: ${found.old} old, ${found.new} new, 0 lost, ${found.scratch} scratch files`;
  }
});

describe(
  'a client that is killed while it waits for the lock',
  { skip: requirement('root', 'namespaces', 'sshd') },
  () => {
    it('leaves no process after 5 s', async (test) => {
      const node = await startNode();
      test.after(() => node.stop());
      const flags = ['-N', 'controlplane', '--ssh-config', node.sshConfigFile];
      await installOld(node, flags);
      // An owner in a process namespace that cannot be seen counts as alive.
      await node.run(
        'ln -s "1 1 $(cat /proc/sys/kernel/random/boot_id) pid:[1] eve@desk kstatic/0 now" /var/lib/kstatic/lock/99',
      );
      const calm = processesOf(node);
      const client = startKstatic(['install', '-f', '-', ...flags], { stdin: NEW });
      await until(() => node.processes().some(({ argv }) => argv[0] === 'sleep'));

      client.kill('SIGKILL');

      await client.ended;
      await untilQuiet(node, calm, 5000);
      assert.deepEqual(await inspectNode(node), { state: 'old', scratchFiles: 0 });
    });
  },
);

async function until(isTrue: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!isTrue()) {
    assert.ok(performance.now() < deadline, 'it did not happen in time');
    await sleep(5);
  }
}

function killIfRunning(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
