import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readRuntimeScript, readRuntime } from '../../../../src/nodes/operations/read-runtime/read-runtime.ts';
import {
  findRunningPods,
  findRunningPodsScripts,
  type RunningPodsFound,
} from '../../../../src/runtimes/find-running-pods.ts';
import { podsOfManifest, podStatus } from '../../../../src/runtimes/pod-status.ts';
import { startContainerd } from '../../../support/containerd.ts';
import type { TestContainer, TestContainerd, TestSandbox } from '../../../support/containerd.ts';
import { requirement } from '../../../support/requirements.ts';
import type { Test } from '../../../support/temporary-directory.ts';
import { openShell } from '../open-shell.ts';

/** The words in front of a program that shall find no client but ctr. */
const CTR_ALONE = [
  ...['unshare', '--mount', 'sh', '-c'],
  `IFS=:
  for place in $PATH:/usr/local/bin:/opt/bin; do
    for program in crictl nerdctl; do
      [ ! -e "$place/$program" ] || mount --bind /dev/null "$place/$program"
    done
  done
  exec "$@"`,
  'enter',
];

const RUNS: TestContainer = { name: 'main', command: ['sleep', '1000'] };
const SUCCEEDS: TestContainer = { name: 'main', command: ['sh', '-c', 'exit 0'] };
const FAILS: TestContainer = { name: 'main', command: ['sh', '-c', 'exit 1'] };

describe('a real containerd', { skip: requirement('root', 'namespaces', 'busybox', 'containerd', 'crictl') }, () => {
  let containerd: TestContainerd;
  before(async () => {
    containerd = await startContainerd();
  });
  after(async () => containerd.stop());

  it('tells of a pod that runs', async (test) => {
    await run({ name: 'runs-cp1', uid: 'a1' }, RUNS);

    assert.equal(await cellsOf(test, 'runs'), '1/1 Running 0');
  });

  it('tells of a pod that has done its work', async (test) => {
    await run({ name: 'succeeds-cp1', uid: 'b1' }, SUCCEEDS);

    assert.equal(await cellsOf(test, 'succeeds'), '0/1 Completed 0');
  });

  it('tells of a pod that failed', async (test) => {
    await run({ name: 'fails-cp1', uid: 'c1' }, FAILS);

    assert.equal(await cellsOf(test, 'fails'), '0/1 Error 0');
  });

  it('tells of a container that was started again, and when the first one ended', async (test) => {
    await run({ name: 'restarts-cp1', uid: 'd1' }, FAILS, { ...RUNS, restartCount: 1 });

    assert.equal(await cellsOf(test, 'restarts'), '1/1 Running 1');
    assert.ok((await statusOf(test, 'restarts')).lastRestartAt instanceof Date);
  });

  it('takes the newer of two sandboxes', async (test) => {
    const died = await run({ name: 'renewed-cp1', uid: 'e1' }, RUNS);
    await containerd.crictl('stopp', died);
    assert.equal(await cellsOf(test, 'renewed'), '0/1 Error 0');

    await run({ name: 'renewed-cp1', uid: 'e1', attempt: 1 }, { ...RUNS, restartCount: 1 });

    assert.equal(await cellsOf(test, 'renewed'), '1/1 Running 1');
  });

  it('does not take the pod of an API server for a static one', async (test) => {
    await run({ name: 'ordinary-cp1', uid: 'f1', source: 'api' }, RUNS);

    assert.equal(await cellsOf(test, 'ordinary'), '0/1 Pending 0');
  });

  it('tells all of this by ctr alone as it does by crictl', async (test) => {
    const byCrictl = await find(test);
    const byCtr = await find(test, [...containerd.enter, ...CTR_ALONE]);

    assert.equal(byCrictl.client.kind, 'crictl');
    assert.equal(byCtr.client.kind, 'ctr');
    assert.equal(byCtr.pods.length, 6);
    assert.deepEqual(byCtr.pods, byCrictl.pods);
  });

  it('does not keep anybody waiting when it is frozen', async (test) => {
    const node = openShell(test, { shell: 'sh', operations: [readRuntimeScript] });
    const startedAt = performance.now();
    containerd.freeze();
    test.after(() => {
      containerd.thaw();
    });

    const reading = await readRuntime(node, containerd.endpoint);

    assert.deepEqual(reading, { kind: 'none', reason: 'timed out', complaint: undefined });
    assert.ok(performance.now() - startedAt < 8000);
  });

  async function run(sandbox: TestSandbox, ...containers: readonly TestContainer[]): Promise<string> {
    const sandboxId = await containerd.runSandbox(sandbox);
    for (const container of containers) {
      const id = await containerd.runContainer(sandboxId, sandbox, container);
      if (container.command !== RUNS.command) await containerd.untilExited(id);
    }
    return sandboxId;
  }

  async function statusOf(test: Test, podName: string): Promise<ReturnType<typeof podStatus>> {
    const { pods } = await find(test);
    const manifest = { podName, namespace: 'default', pod: { spec: { containers: [{ name: 'main' }] } } };
    return podStatus(manifest, podsOfManifest(manifest, 'cp1', pods));
  }

  async function find(test: Test, enter: readonly string[] = []): Promise<RunningPodsFound> {
    const node = openShell(test, { shell: 'sh', operations: findRunningPodsScripts, enter });
    const finding = await findRunningPods(node, { endpoint: containerd.endpoint, nodeName: 'cp1' });
    assert.equal(finding.kind, 'found');
    return finding;
  }

  async function cellsOf(test: Test, podName: string): Promise<string> {
    const { ready, status, restarts } = await statusOf(test, podName);
    return [ready, status, restarts].join(' ');
  }
});

describe(
  'a containerd that died',
  { skip: requirement('root', 'namespaces', 'busybox', 'containerd', 'crictl') },
  () => {
    it('is refused at once', async (test) => {
      const containerd = await startContainerd();
      const node = openShell(test, { shell: 'sh', operations: [readRuntimeScript] });
      await containerd.kill();
      test.after(async () => containerd.stop());

      const reading = await readRuntime(node, containerd.endpoint);

      assert.equal(reading.kind, 'none');
      assert.equal(reading.reason, 'refused');
      assert.match(reading.complaint ?? '', /connection refused/);
    });
  },
);
