import type { Pod, Toleration } from './api/pod-types.ts';
import { goLowerCase } from './validation/go-lower-case.ts';

const HASH_ANNOTATION = 'kubernetes.io/config.hash';
/** As long as what the kubelet makes of the Pod, the node's name and the file's. */
const SOME_HASH = '0'.repeat(32);

/** The Pod as the kubelet of a node runs it from a file (pkg/kubelet/config/common.go, applyDefaults). */
export function staticPod(pod: Pod, nodeName: string): Pod {
  const { metadata = {}, spec = {}, status = {} } = pod;
  const uid = metadata.uid === undefined || metadata.uid === '' ? SOME_HASH : metadata.uid;
  return {
    ...pod,
    metadata: {
      ...metadata,
      uid,
      name: `${metadata.name ?? ''}-${goLowerCase(nodeName)}`,
      namespace: metadata.namespace === undefined || metadata.namespace === '' ? 'default' : metadata.namespace,
      annotations: { ...metadata.annotations, [HASH_ANNOTATION]: uid },
    },
    spec: { ...spec, nodeName, tolerations: tolerateEviction(spec.tolerations ?? []) },
    status: { ...status, phase: 'Pending' },
  };
}

/** Whatever is wrong with the node, its static Pods stay. */
const EVERY_EVICTION: Toleration = { operator: 'Exists', effect: 'NoExecute' };

/** Puts it where one is that differs in its seconds at most, else at the end (core/helper, AddOrUpdateTolerationInPod). */
function tolerateEviction(tolerations: readonly Toleration[]): readonly Toleration[] {
  return tolerations.some(isEveryEviction)
    ? tolerations.map((toleration) => (isEveryEviction(toleration) ? EVERY_EVICTION : toleration))
    : [...tolerations, EVERY_EVICTION];
}

function isEveryEviction({ key = '', operator, value = '', effect }: Toleration): boolean {
  return key === '' && value === '' && operator === EVERY_EVICTION.operator && effect === EVERY_EVICTION.effect;
}
