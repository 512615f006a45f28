import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { StopFailure, stopPod, stopPodScript } from '../../../../src/nodes/operations/stop-pod/stop-pod.ts';
import {
  findRunningPods,
  findRunningPodsScripts,
  type RunningPodsFound,
} from '../../../../src/runtimes/find-running-pods.ts';
import { startContainerd } from '../../../support/containerd.ts';
import type { TestContainer, TestContainerd } from '../../../support/containerd.ts';
import { requirement } from '../../../support/requirements.ts';
import type { Test } from '../../../support/temporary-directory.ts';
import { openShell } from '../open-shell.ts';

const NEEDS = requirement('root', 'namespaces', 'busybox', 'containerd', 'crictl');

/** The words in front of a program that shall find no client but one. */
const alone = (client: string): readonly string[] => [
  ...['unshare', '--mount', 'sh', '-c'],
  `client=$1
  shift
  IFS=:
  for place in $PATH:/usr/local/bin:/opt/bin; do
    for program in crictl ctr nerdctl; do
      [ "$program" = "$client" ] || [ ! -e "$place/$program" ] || mount --bind /dev/null "$place/$program"
    done
  done
  exec "$@"`,
  'alone',
  client,
];

/** Ends with a code of its own when it is told to. */
const POLITE: TestContainer = {
  name: 'polite',
  command: ['sh', '-c', 'trap "exit 7" TERM; while :; do sleep 0.1; done'],
};
const STUBBORN: TestContainer = { name: 'stubborn', command: ['sh', '-c', 'trap "" TERM; while :; do sleep 1; done'] };

const GRACE_SECONDS = 3;

for (const client of ['crictl', 'ctr'] as const) {
  describe(`stopping a pod of a real containerd by ${client}`, { skip: NEEDS }, () => {
    let containerd: TestContainerd;
    before(async () => {
      containerd = await startContainerd();
    });
    after(async () => containerd.stop());

    it('tells containers to end, kills what does not, then stops the sandbox, and no other', async (test) => {
      const sandboxId = await run('web', POLITE, STUBBORN);
      const bystander = await run('other', POLITE);
      const node = open(test);
      const found = await find(test);
      const containers = containersIn(found, sandboxId);
      const began = performance.now();

      const { stopped, gone } = await stopPod(node, {
        client: found.client,
        sandboxId,
        turns: [[...containers.keys()]],
        grace: GRACE_SECONDS,
      });

      const seconds = (performance.now() - began) / 1000;
      assert.deepEqual([...stopped].sort(), [...containers.keys(), sandboxId].sort());
      assert.equal(stopped.at(-1), sandboxId);
      assert.deepEqual(gone, []);
      assert.ok(seconds >= GRACE_SECONDS - 1, `killed after ${String(seconds)} s`);
      const after = await find(test);
      assert.deepEqual(
        [...containersIn(after, sandboxId).values()].map(({ name, run }) => [name, run?.exitCode]),
        [
          ['polite', 7],
          ['stubborn', 137],
        ],
      );
      const states = new Map(after.pods.map((pod) => [pod.sandboxId, pod.sandboxState]));
      assert.equal(states.get(sandboxId), 'not ready');
      assert.equal(states.get(bystander), 'ready');
      assert.equal([...containersIn(after, bystander).values()][0]?.state, 'running');
    });

    it('takes what has ended or is gone for stopped', async (test) => {
      const sandboxId = await run('ended', { name: 'ended', command: ['sh', '-c', 'exit 0'] });
      const found = await find(test);
      const containers = [...containersIn(found, sandboxId).keys()];
      await containerd.untilExited(containers[0] ?? '');
      const missing = 'f'.repeat(64);

      const outcome = await stopPod(open(test), {
        client: found.client,
        sandboxId,
        turns: [[...containers, missing]],
        grace: GRACE_SECONDS,
      });
      const again = await stopPod(open(test), { client: found.client, sandboxId: missing, turns: [], grace: 0 });

      assert.deepEqual([...outcome.stopped, ...outcome.gone].sort(), [...containers, missing, sandboxId].sort());
      assert.deepEqual([...again.stopped, ...again.gone], [missing]);
    });

    it('says so when nobody answers', async (test) => {
      const sandboxId = await run('silent', POLITE);
      const found = await find(test);
      await containerd.kill();

      const stopping = stopPod(open(test), { client: found.client, sandboxId, turns: [], grace: 0 });

      await assert.rejects(stopping, (failure) => {
        assert.ok(failure instanceof StopFailure, String(failure));
        assert.equal(failure.reason, 'failed');
        assert.match(
          failure.message,
          new RegExp(`^${client} cannot stop sandbox ${sandboxId.slice(0, 13)}: .*refused`),
        );
        return true;
      });
    });

    async function run(name: string, ...containers: readonly TestContainer[]): Promise<string> {
      const sandbox = { name: `${name}-cp1`, uid: name };
      const sandboxId = await containerd.runSandbox(sandbox);
      for (const container of containers) await containerd.runContainer(sandboxId, sandbox, container);
      return sandboxId;
    }

    function open(test: Test, enter: readonly string[] = []) {
      const operations = [...findRunningPodsScripts, stopPodScript];
      return openShell(test, { shell: 'sh', operations, enter: [...enter, ...alone(client)] });
    }

    async function find(test: Test): Promise<RunningPodsFound> {
      // What ctr does not tell stands in containerd's files; crictl has to see itself among its processes.
      const node = open(test, client === 'ctr' ? containerd.enter : []);
      const finding = await findRunningPods(node, { endpoint: containerd.endpoint, nodeName: 'cp1' });
      assert.equal(finding.kind, 'found', JSON.stringify(finding));
      assert.equal(finding.client.kind, client);
      return finding;
    }
  });
}

function containersIn({ pods }: RunningPodsFound, sandboxId: string) {
  const containers = pods.filter((pod) => pod.sandboxId === sandboxId).flatMap((pod) => pod.containers);
  return new Map(containers.map((container) => [container.id, container]));
}
