import { referencedResource } from './api-references.ts';
import type { Pod } from './api/pod-types.ts';

/** What the kubelet of a minor version of Kubernetes 1 refuses in a static Pod alone, in its words, or undefined. */
export function staticPodProblem(pod: Pod, minor: number): string | undefined {
  return RULES.find(({ since }) => since <= minor)?.problem(pod);
}

interface VersionRule {
  readonly since: number;
  readonly problem: (pod: Pod) => string | undefined;
}

/**
 * What was new with which minor version, the newest first, all of pkg/kubelet/config/common.go, tryDecodeSinglePod. Up to
 * 1.28 there was nothing, and no such volume either (kubernetes/kubernetes #113374).
 */
const RULES: readonly VersionRule[] = [
  {
    // v1.34.0 to v1.37.1 alike; until 1.36 one could switch it off (PreventStaticPodAPIReferences, #131837).
    since: 34,
    problem: (pod) => {
      const { resource, problem } = referencedResource(pod);
      return resource === undefined ? problem : `static pods may not reference ${resource}`;
    },
  },
  {
    // v1.32.13 and v1.33.13: since v1.32.6 (#131875) and v1.33.2 (#131876).
    since: 32,
    problem: (pod) => trustBundleProblem(pod) ?? resourceClaimProblem(pod),
  },
  {
    // v1.29.6, v1.30.14 and v1.31.14.
    since: 29,
    problem: trustBundleProblem,
  },
];

function trustBundleProblem({ spec }: Pod): string | undefined {
  const sources = (spec?.volumes ?? []).flatMap(({ projected }) => projected?.sources ?? []);
  const hasTrustBundle = sources.some(({ clusterTrustBundle }) => clusterTrustBundle !== undefined);
  return hasTrustBundle ? 'static pods may not use ClusterTrustBundle projected volume sources' : undefined;
}

function resourceClaimProblem({ spec }: Pod): string | undefined {
  return (spec?.resourceClaims ?? []).length > 0 ? 'static pods may not use ResourceClaims' : undefined;
}

const NODE_CRITICAL = { priority: 2_000_001_000, priorityClassName: 'system-node-critical' } as const;

/**
 * What the kubelet of 1.37 has to say of a static Pod's priority, which it runs all the same
 * (pkg/kubelet/config/common.go, getStaticPodPriorityWarning).
 */
export function staticPodPriorityWarning({ spec }: Pod): string | undefined {
  const { priority, priorityClassName: name = '' } = spec ?? {};
  if (priority === undefined) return name === '' ? undefined : PRIORITY_WARNINGS.onlyName;
  if (name === '') return PRIORITY_WARNINGS.onlyNumber;
  const isUsual = priority === NODE_CRITICAL.priority && name === NODE_CRITICAL.priorityClassName;
  return isUsual ? undefined : PRIORITY_WARNINGS.unusual;
}

const PRIORITY_WARNINGS = {
  onlyName:
    'Static pod has priorityClassName and nil priority. Kubelet will not use priorityClassName, and mirror pod creation may fail.',
  onlyNumber:
    "Static pod has priority without priorityClassName. Mirror pod creation may fail if the default priority class doesn't match the given priority.",
  unusual: `Static pod has a priority other than ${NODE_CRITICAL.priority} or a priorityClassName other than ${NODE_CRITICAL.priorityClassName}. Mirror pod may be attempted to be evicted from the node ineffectively.`,
} as const;
