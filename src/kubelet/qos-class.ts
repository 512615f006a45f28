import type { Quantity } from '../manifest/quantity-value.ts';
import type { PodSpec, ResourceRequirements } from './api/pod-types.ts';

export type QosClass = 'BestEffort' | 'Burstable' | 'Guaranteed';

/**
 * What a Pod may count on when its node is short of processor time or memory (ComputePodQOS of kubectl's util/qos and
 * the kubelet's pkg/apis/core/v1/helper/qos): what it asks for as a whole decides, where it does, else its containers.
 */
export function qosClassOf({ resources, initContainers = [], containers = [] }: PodSpec): QosClass {
  if (resources !== undefined && isSetForPod(resources)) return classOf(resources);
  const classes = new Set([...initContainers, ...containers].map((container) => classOf(container.resources ?? {})));
  return oneOf(classes);
}

const COUNTED = ['cpu', 'memory'] as const;

/** component-helpers/resource, IsPodLevelResourcesSet. */
function isSetForPod({ limits = {}, requests = {} }: ResourceRequirements): boolean {
  const isForPod = (name: string): boolean => name === 'cpu' || name === 'memory' || name.startsWith('hugepages-');
  return [...Object.keys(limits), ...Object.keys(requests)].some(isForPod);
}

function classOf({ limits = {}, requests = {} }: ResourceRequirements): QosClass {
  return oneOf(new Set(COUNTED.map((name) => classOfOne(requests[name], limits[name]))));
}

/** What is of two classes is Burstable. */
function oneOf(classes: ReadonlySet<QosClass>): QosClass {
  const [first = 'BestEffort', second] = classes;
  return second === undefined ? first : 'Burstable';
}

function classOfOne(request: Quantity | undefined, limit: Quantity | undefined): QosClass {
  const wanted = request?.nano ?? 0n;
  if (wanted !== (limit?.nano ?? 0n)) return 'Burstable';
  return wanted === 0n ? 'BestEffort' : 'Guaranteed';
}
