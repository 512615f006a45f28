import { plainObjectOf, withoutFields, type PlainObject } from '../../manifest/plain-value.ts';
import type { Orphan } from '../../runtimes/orphans.ts';
import type { PodDetails } from '../../runtimes/pod-details.ts';
import type { ContainerSpec } from '../../runtimes/pod-spec.ts';
import { currentPod } from '../../runtimes/pod-status.ts';
import type { ListedPod } from '../listed-pod.ts';
import { configAnnotations } from './config-annotations.ts';
import { statusObject } from './status-object.ts';

export interface OrphanFacts {
  readonly nodeName: string | undefined;
  readonly details: PodDetails;
}

/** Makes the Pod of what runs without a file, as far as the runtime knows it: what it was to be nobody can tell. */
export function reportOrphan(
  orphan: Orphan,
  { pod, state }: ListedPod,
  { nodeName, details }: OrphanFacts,
): PlainObject {
  const object = plainObjectOf(pod);
  const current = currentPod(orphan);
  const names = new Set(current?.containers.map(({ name }) => name));
  const status = statusObject({
    pod: object,
    spec: { initContainers: [], containers: [...names].map(unknownSpec) },
    sandboxes: orphan,
    details,
    moment: undefined,
    word: undefined,
  });
  return {
    ...object,
    metadata: {
      ...plainObjectOf(object['metadata']),
      ...(current === undefined ? {} : { annotations: configAnnotations(current, details) }),
    },
    spec: { ...plainObjectOf(object['spec']), ...(nodeName === undefined ? {} : { nodeName }) },
    // That it was initialized, say, can be told only with the file.
    status: { ...withoutFields(status, 'conditions'), reason: state.status },
  };
}

/** Whether it has probes, and whether it is made anew, stood in the file. */
function unknownSpec(name: string): ContainerSpec {
  return { name, hasStartupProbe: true, hasReadinessProbe: true, isSidecar: false, restarts: 'by rules' };
}
