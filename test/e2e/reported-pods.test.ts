import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, listAt, parseJson, textAt } from '../../src/runtimes/json.ts';
import { REAL_NODE, startRealNode, type RealNode } from '../support/real-node.ts';
import { withoutCrictl } from '../support/real-node/without-crictl.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import { until } from '../support/until.ts';
import { REPORTED_PODS } from './reported-pods.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What differs, where one says more than the other: `status.phase: "Running", the kubelet "Pending"`. */
function differences(own: unknown, kubelet: unknown, path: string): readonly string[] {
  if (Array.isArray(own) && Array.isArray(kubelet) && own.length === kubelet.length) {
    return own.flatMap((item, index) => differences(item, kubelet[index], `${path}[${String(index)}]`));
  }
  if (isFields(own) && isFields(kubelet)) {
    return Object.keys(own).flatMap((name) => differences(own[name], kubelet[name], `${path}.${name}`));
  }
  const isSame = isAboutSameTime(own, kubelet, path) || own === kubelet;
  return isSame ? [] : [`${path}: ${JSON.stringify(own)}, the kubelet ${JSON.stringify(kubelet)}`];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A kubelet tells as the start when it first reported the pod, a moment after it saw its file. */
function isAboutSameTime(own: unknown, kubelet: unknown, path: string): boolean {
  if (!path.endsWith('.startTime') || typeof own !== 'string' || typeof kubelet !== 'string') return false;
  const later = Date.parse(kubelet) - Date.parse(own);
  return later >= 0 && later <= 2000;
}

/** Conditions by their type: those that nobody can tell are not there. */
function comparable(pod: unknown): unknown {
  const conditions = listAt(pod, 'status', 'conditions') ?? [];
  const byType = Object.fromEntries(conditions.map((condition) => [textAt(condition, 'type'), condition]));
  const status = at(pod, 'status');
  return isFields(pod) && isFields(status) ? { ...pod, status: { ...status, conditions: byType } } : pod;
}

function byName(list: unknown): ReadonlyMap<string, unknown> {
  const pods = (listAt(list, 'items') ?? []).map(comparable);
  return new Map(pods.map((pod) => [textAt(pod, 'metadata', 'name').replace(/-controlplane$/, ''), pod]));
}

/** A pod without what only kstatic says of it. */
function withoutOwn(pod: unknown): unknown {
  if (!isFields(pod)) return pod;
  const { metadata, apiVersion, kind, ...rest } = pod;
  assert.deepEqual([apiVersion, kind], ['v1', 'Pod']);
  const { 'kstatic/file': file, 'kstatic/version': version, ...annotations } = fieldsAt(metadata, 'annotations');
  assert.match(String(file), /^\/etc\/kubernetes\/manifests\/[a-z]+\.yaml$/);
  assert.match(String(version), /^(?:current|undefined)$/);
  return { ...rest, metadata: { ...fieldsAt(metadata), annotations } };
}

function fieldsAt(value: unknown, ...keys: readonly string[]): Fields {
  const fields = at(value, ...keys);
  return isFields(fields) ? fields : {};
}

/** A name for the state of each container: `running`, `waiting CrashLoopBackOff`. */
function statesOf(pod: unknown): readonly string[] {
  return ['initContainerStatuses', 'containerStatuses'].flatMap((key) =>
    (listAt(pod, 'status', key) ?? []).map((status) => {
      const [kind = ''] = Object.keys(fieldsAt(status, 'state'));
      return `${kind} ${textAt(status, 'state', kind, 'reason')}`.trim();
    }),
  );
}

const WANTED = ['containerID', 'imageID', 'image', 'name', 'restartCount', 'state', 'lastState'] as const;

/** A field of each container's status, in one text; why one waits may be left out. */
function textsIn(pod: unknown, field: (typeof WANTED)[number]): readonly string[] {
  return ['initContainerStatuses', 'containerStatuses'].flatMap((key) =>
    (listAt(pod, 'status', key) ?? []).map((status) => {
      const value = at(status, field);
      return isFields(value) ? Object.keys(value).join(' ') : String(value);
    }),
  );
}

describe('the Pods that list prints', { skip: requirement(...REAL_NODE) }, () => {
  let node: RealNode;
  before(async () => {
    const files = Object.fromEntries(
      REPORTED_PODS.map(({ name, content }) => [`/etc/kubernetes/manifests/${name}.yaml`, content]),
    );
    node = await startRealNode({ kubeletConfiguration: { fileCheckFrequency: '2s', syncFrequency: '1s' }, files });
    await until(
      async () => {
        const pods = byName(await node.kubeletPodList());
        return REPORTED_PODS.filter(({ name, states }) => String(statesOf(pods.get(name))) !== String(states));
      },
      ({ length }) => length === 0,
    );
  });
  after(() => node.stop());

  for (const client of ['crictl', 'ctr'] as const) {
    it(`say what the kubelet says, by ${client}`, async () => {
      const on = client === 'crictl' ? node : withoutCrictl(node);
      // What crashes changes now and then: until both were asked between two changes.
      const compared = await until(
        async () => {
          const { stdout, stderr } = await runKstatic(['list', '-o', 'json'], { on });
          const own = byName(parseJson(Buffer.from(stdout)));
          const kubelet = byName(await node.kubeletPodList());
          const differing = [...own].flatMap(([name, pod]) => differences(withoutOwn(pod), kubelet.get(name), name));
          return { stderr, own, kubelet, differing };
        },
        ({ differing }) => differing.length === 0,
        15_000,
      );

      assert.deepEqual([...compared.own.keys()], REPORTED_PODS.map(({ name }) => name).sort());
      assert.deepEqual(Object.keys(fieldsAt(compared.own.get('sidecar'), 'status')), [
        'conditions',
        'containerStatuses',
        'initContainerStatuses',
        'phase',
        'podIP',
        'podIPs',
        'qosClass',
        'startTime',
      ]);
      for (const { name, told } of REPORTED_PODS) {
        const pod = compared.own.get(name);
        assert.deepEqual([name, at(pod, 'status', 'phase'), ...statesOf(pod)], [name, ...told]);
        // What it must not leave out.
        for (const path of WANTED) assert.deepEqual(textsIn(pod, path), textsIn(compared.kubelet.get(name), path));
      }
    });
  }
});
