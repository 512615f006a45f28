import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { NodeConversation } from '../../../../src/nodes/conversation/conversation.ts';
import {
  readContainerd,
  readContainerdScript,
} from '../../../../src/nodes/operations/read-containerd/read-containerd.ts';
import { runtimePlaces, type RuntimePlaces } from '../../../support/recorded-crictl.ts';
import { readCtrRecording, replayingCtr } from '../../../support/recorded-ctr.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory, type Test } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell, type NodeShell } from '../open-shell.ts';

const ENDPOINT = 'unix:///run/containerd/containerd.sock';
const ANYWHERE = { endpoint: undefined, nodeName: 'cp1' };

// What hangs is waited for at the same time.
const CONCURRENT = { concurrency: true, skip: requirement('root', 'namespaces', 'shells', 'busybox') };

describe('readContainerd', CONCURRENT, () => {
  for (const shell of NODE_SHELLS) {
    it(`tells of tasks, containers and how they went, in ${shell}`, async (test) => {
      const places = runtimePlaces(test, { ctr: replayingCtr(test) });
      await places.listen('containerd/containerd.sock');

      const reading = await readContainerd(open(test, places, shell), ANYWHERE);

      const { tasks, containers, statuses } = readCtrRecording();
      assert.equal(reading.kind, 'answer');
      assert.deepEqual(reading.client, { kind: 'ctr', program: 'ctr', endpoint: ENDPOINT });
      assert.equal(textOf(reading.tasks), tasks.trimEnd());
      assert.deepEqual(textsOf(reading.containers, JSON.parse), containers);
      assert.deepEqual(textsOf(reading.statuses, String), statuses);
    });

    it(`does not wait longer than it must for a client that hangs, in ${shell}`, async (test) => {
      const places = runtimePlaces(test, { ctr: 'exec sleep 30' });
      await places.listen('containerd/containerd.sock');
      const startedAt = performance.now();

      const reading = await readContainerd(open(test, places, shell), ANYWHERE);

      assert.deepEqual(reading, { kind: 'none', reason: 'timed out', complaint: undefined });
      assert.ok(performance.now() - startedAt < 8000);
    });
  }

  it('asks where the kubelet has its runtime, in the namespace of the kubelet', async (test) => {
    const places = runtimePlaces(test, { ctr: 'echo "$*" >&2; exit 1' });
    await places.listen('containerd/containerd.sock');
    await places.listen('my place/runtime.sock');

    const reading = await readContainerd(open(test, places), { ...ANYWHERE, endpoint: '/run/my place/runtime.sock' });

    assert.deepEqual(reading, {
      kind: 'none',
      reason: 'refused',
      complaint:
        '--connect-timeout 2s --address /run/my place/runtime.sock --namespace k8s.io containers list --quiet ' +
        'labels."io.kubernetes.pod.uid"~="^[^-]+$" labels."io.kubernetes.pod.name"~="-cp1$"',
    });
  });

  it('asks for the containers of all pods where the name of the node is not known, or is none', async (test) => {
    const places = runtimePlaces(test, { ctr: 'echo "$*" >&2; exit 1' });
    await places.listen('containerd/containerd.sock');

    for (const nodeName of [undefined, 'cp"1']) {
      const reading = await readContainerd(open(test, places), { endpoint: undefined, nodeName });

      assert.equal(reading.kind, 'none');
      assert.match(reading.complaint ?? '', /--quiet labels\."io\.kubernetes\.pod\.uid"$/);
    }
  });

  it('asks the next socket when nobody answers at the first', async (test) => {
    const refusing = 'case "$*" in *k3s*) echo "ctr: connection refused" >&2; exit 1 ;; esac';
    const places = runtimePlaces(test, { ctr: replayingCtr(test, refusing) });
    await places.listen('k3s/containerd/containerd.sock');
    const first = await readContainerd(open(test, places), ANYWHERE);
    await places.listen('containerd/containerd.sock');

    const reading = await readContainerd(open(test, places), ANYWHERE);

    assert.deepEqual(first, { kind: 'none', reason: 'refused', complaint: 'ctr: connection refused' });
    assert.equal(reading.kind, 'answer');
    assert.equal(reading.client.endpoint, ENDPOINT);
  });

  for (const program of ['k3s', 'k0s']) {
    it(`uses the ctr that ${program} holds`, async (test) => {
      const places = runtimePlaces(test, { [program]: `[ "$1" = ctr ] || exit 1\n${replayingCtr(test)}` });
      await places.listen('containerd/containerd.sock');

      const reading = await readContainerd(open(test, places), ANYWHERE);

      assert.equal(reading.kind, 'answer');
      assert.equal(reading.client.program, program);
      assert.notEqual(reading.containers.size, 0);
    });
  }

  it('leaves out what is gone meanwhile', async (test) => {
    const [gone = '', ...others] = Object.keys(readCtrRecording().containers);
    const missing = `case "$*" in *' info ${gone}') echo "not found" >&2; exit 1 ;; esac`;
    const places = runtimePlaces(test, { ctr: replayingCtr(test, missing) });
    await places.listen('containerd/containerd.sock');

    const reading = await readContainerd(open(test, places), ANYWHERE);

    assert.equal(reading.kind, 'answer');
    assert.deepEqual([...reading.containers.keys()], others);
  });

  for (const shell of NODE_SHELLS) {
    it(`tells of what came in place of what is gone meanwhile, and of nothing twice, in ${shell}`, async (test) => {
      const [gone = '', kept = '', ...others] = Object.keys(readCtrRecording().containers);
      const log = join(temporaryDirectory(test), 'log');
      const changing = `case "$*" in
  *' info ${gone}') echo "not found" >&2; exit 1 ;;
  *' info '*) echo asked >>'${log}' ;;
  *' list --quiet '*) [ -e '${log}' ] || { : >'${log}'; printf '%s\\n' '${gone}' '${kept}'; exit 0; } ;;
esac`;
      const places = runtimePlaces(test, { ctr: replayingCtr(test, changing) });
      await places.listen('containerd/containerd.sock');

      const reading = await readContainerd(open(test, places, shell), ANYWHERE);

      assert.equal(reading.kind, 'answer');
      assert.deepEqual([...reading.containers.keys()], [kept, ...others]);
      assert.equal(readFileSync(log, 'utf8'), 'asked\n'.repeat(1 + others.length));
    });
  }

  it('knows no statuses where containerd does not say where they are', async (test) => {
    const silent = 'case "$*" in *plugins*) exit 1 ;; esac';
    const places = runtimePlaces(test, { ctr: replayingCtr(test, silent) });
    await places.listen('containerd/containerd.sock');

    const reading = await readContainerd(open(test, places), ANYWHERE);

    assert.equal(reading.kind, 'answer');
    assert.equal(reading.statuses.size, 0);
  });

  it('says when there is no client, or no runtime', async (test) => {
    const none = { kind: 'none', complaint: undefined };
    const bare = runtimePlaces(test, {});
    await bare.listen('containerd/containerd.sock');
    const silent = runtimePlaces(test, { ctr: replayingCtr(test) });

    assert.deepEqual(await readContainerd(open(test, bare), ANYWHERE), { ...none, reason: 'no client' });
    assert.deepEqual(await readContainerd(open(test, silent), ANYWHERE), { ...none, reason: 'no socket' });
  });
});

describe('readContainerd of a mounted file system', () => {
  it('asks nobody', async (test) => {
    const root = temporaryDirectory(test);
    const node = openShell(test, { shell: 'sh', operations: [readContainerdScript], root });

    assert.deepEqual(await readContainerd(node, { ...ANYWHERE, endpoint: ENDPOINT }), {
      kind: 'none',
      reason: 'mounted',
      complaint: undefined,
    });
  });
});

function open(test: Test, { enter }: Pick<RuntimePlaces, 'enter'>, shell: NodeShell = 'sh'): NodeConversation {
  return openShell(test, { shell, operations: [readContainerdScript], enter });
}

function textOf(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}

function textsOf(contents: ReadonlyMap<string, Uint8Array>, parse: (text: string) => unknown): unknown {
  return Object.fromEntries([...contents].map(([id, content]) => [id, parse(textOf(content))]));
}
