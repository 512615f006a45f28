import { decodePod } from '../../kubelet/decode/decode-pod.ts';
import { defaultPod } from '../../kubelet/defaults/default-pod.ts';
import { encodePod } from '../../kubelet/encode-pod.ts';
import { qosClassOf } from '../../kubelet/qos-class.ts';
import type { EntryVerdict } from '../../kubelet/read-directory.ts';
import { staticPod } from '../../kubelet/static-pod.ts';
import type { Manifest } from '../../manifest/read-manifest.ts';
import { plainObjectOf, withoutFields, type PlainObject } from '../../manifest/plain-value.ts';
import type { KubeletMoment } from '../../runtimes/back-off.ts';
import type { KubeletWord } from '../../runtimes/kubelet-word.ts';
import type { PodDetails } from '../../runtimes/pod-details.ts';
import { readPodSpec } from '../../runtimes/pod-spec.ts';
import { currentPod } from '../../runtimes/pod-status.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';
import { configAnnotations } from './config-annotations.ts';
import { statusObject } from './status-object.ts';

export interface ReportFacts {
  /** The kubelet's name for the node. */
  readonly nodeName: string | undefined;
  /** The pod's sandboxes; undefined where what the runtime has cannot be told. */
  readonly sandboxes: readonly RunningPod[] | undefined;
  readonly details: PodDetails;
  readonly moment: KubeletMoment | undefined;
  /** What the kubelet says where the runtime cannot tell. */
  readonly word: KubeletWord | undefined;
  /** STATUS of `list`. */
  readonly status: string;
}

/**
 * Makes the Pod that the kubelet would report of a file, out of the file and of what the runtime has: with Kubernetes'
 * defaults, as the kubelet makes it a static pod (pkg/kubelet/config/common.go, applyDefaults), and with its status. What
 * nobody can tell is left out. A file that the kubelet refuses is given as it is, with the reason in its status.
 */
export function reportPod(verdict: Extract<EntryVerdict, { kind: 'pod' }>, facts: ReportFacts): PlainObject {
  const { manifest, refusal, shadowedBy } = verdict;
  if (refusal !== undefined) return refusedPod(manifest, facts, refusal);
  const { pod: decoded } = decodePod(manifest.pod, (path) => manifest.isWholeFloat(path.steps()));
  const pod = defaultPod(decoded);
  const made = encodePod(staticPod(pod, facts.nodeName ?? ''));
  const spec = plainObjectOf(made['spec']);
  const status =
    shadowedBy === undefined ? statusObject({ ...facts, pod: made, spec: readPodSpec(made) }) : { phase: 'Unknown' };
  return {
    ...made,
    metadata: metadataOf(plainObjectOf(made['metadata']), manifest, facts),
    spec: facts.nodeName === undefined ? withoutFields(spec, 'nodeName') : spec,
    status: { ...status, ...reasonOf(facts.status), qosClass: qosClassOf(pod.spec ?? {}) },
  };
}

/** Words of `list` that no Pod's containers say, where kubectl takes them from: printPod shows the reason as STATUS. */
function reasonOf(status: string): PlainObject {
  return OWN_WORDS.has(status) ? { reason: status } : {};
}

const OWN_WORDS: ReadonlySet<string> = new Set(['Shadowed', 'Stale', 'Terminating']);

/** The name is the file's own where nobody knows what the kubelet appends. The hash is told by the sandbox alone. */
function metadataOf(
  made: PlainObject,
  { podName, pod }: Manifest,
  { nodeName, sandboxes, details }: ReportFacts,
): PlainObject {
  const current = currentPod(sandboxes ?? []);
  const own = plainObjectOf(plainObjectOf(pod['metadata'])['annotations']);
  const written = current === undefined ? {} : configAnnotations(current, details);
  const annotations = { ...own, ...written };
  const uid = current?.uid ?? plainObjectOf(pod['metadata'])['uid'];
  return {
    ...withoutFields(made, 'uid', 'annotations'),
    ...(nodeName === undefined ? { name: podName } : {}),
    ...(typeof uid === 'string' && uid !== '' ? { uid } : {}),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  };
}

function refusedPod({ pod, podName, namespace }: Manifest, { nodeName }: ReportFacts, refusal: string): PlainObject {
  const name = nodeName === undefined ? podName : `${podName}-${nodeName}`;
  const spec = plainObjectOf(pod['spec']);
  return {
    ...pod,
    metadata: { ...plainObjectOf(pod['metadata']), name, namespace },
    spec: nodeName === undefined ? spec : { ...spec, nodeName },
    status: { phase: 'Unknown', reason: 'Invalid', message: refusal },
  };
}
