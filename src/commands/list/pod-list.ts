import type { JsonMap, JsonValue } from '../../manifest/json-value.ts';
import { jsonOf } from '../../manifest/plain-to-json.ts';
import { plainObjectOf, type PlainObject } from '../../manifest/plain-value.ts';
import type { NodeListing } from '../../operations/list.ts';
import type { ListedPod, PodState } from '../../operations/listed-pod.ts';
import type { PodOfNode } from './pod-table.ts';

/**
 * Makes the `v1` List that `kubectl get pods -o json` would print: the Pods as the kubelet names them, each with its
 * status, and an annotation that tells its file.
 */
export function listObject(rows: readonly PodOfNode[]): JsonMap {
  const items = rows.filter(({ pod }) => pod.pod !== undefined).map(podObject);
  return new Map<string, JsonValue>([
    ['apiVersion', 'v1'],
    ['items', items],
    ['kind', 'List'],
    ['metadata', new Map([['resourceVersion', '']])],
  ]);
}

/** Names a pod's file in what is printed; no file is ever marked with it. */
const FILE_ANNOTATION = 'kstatic/file';

/** Whether what runs is what the file says: `current`, `older` or `unknown`. */
const VERSION_ANNOTATION = 'kstatic/version';

/** Whether the API server has the mirror of what runs, where it was asked: `yes`, `no` or `unknown`. */
const MIRROR_ANNOTATION = 'kstatic/mirror';

/** The Pod of a row; one that says little where nobody can say what pod it was to be. */
export function podObject({ listing, pod }: PodOfNode): JsonValue {
  const object = pod.report ?? unreportedPod(pod, listing);
  const metadata = plainObjectOf(object['metadata']);
  const version = pod.state.version === undefined ? {} : { [VERSION_ANNOTATION]: pod.state.version };
  const mirror = pod.mirror === undefined ? {} : { [MIRROR_ANNOTATION]: pod.mirror.kind };
  const file = pod.entry === undefined ? {} : { [FILE_ANNOTATION]: `${listing.directory}/${pod.entry.name}` };
  return jsonOf({
    ...object,
    metadata: {
      ...metadata,
      annotations: { ...plainObjectOf(metadata['annotations']), ...file, ...version, ...mirror },
    },
  });
}

/** A pod of which no more is known than its row says. */
function unreportedPod({ pod, name, namespace, state }: ListedPod, { kubeletNodeName }: NodeListing): PlainObject {
  const object = plainObjectOf(pod);
  const spec = plainObjectOf(object['spec']);
  return {
    ...object,
    metadata: { ...plainObjectOf(object['metadata']), name: name ?? '', namespace: namespace ?? 'default' },
    spec: { ...spec, ...(kubeletNodeName === undefined ? {} : { nodeName: kubeletNodeName }) },
    status: statusOf(state),
  };
}

const PHASES: Readonly<Record<string, string>> = {
  Running: 'Running',
  Completed: 'Succeeded',
  Error: 'Failed',
  ContainerCreating: 'Pending',
  CrashLoopBackOff: 'Running',
};

function statusOf({ status, startedAt }: PodState): PlainObject {
  const phase = PHASES[status] ?? 'Unknown';
  return {
    phase,
    ...(phase === status ? {} : { reason: status }),
    ...(startedAt === undefined ? {} : { startTime: startedAt.toISOString().replace(/\.\d+Z$/, 'Z') }),
  };
}
