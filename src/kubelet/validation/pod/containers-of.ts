import type { Container, EphemeralContainer, PodSpec } from '../../api/pod-types.ts';
import type { FieldPath } from '../field-path.ts';

/** A container and where it is. */
export interface PlacedContainer {
  readonly container: Container | EphemeralContainer;
  readonly path: FieldPath;
}

/** All containers of a Pod in the order in which Kubernetes visits them (core/pods, VisitContainersWithPath). */
export function* containersOf(spec: PodSpec, path: FieldPath): Iterable<PlacedContainer> {
  for (const list of ['initContainers', 'containers', 'ephemeralContainers'] as const) {
    for (const [index, container] of (spec[list] ?? []).entries()) {
      yield { container, path: path.child(list).index(index) };
    }
  }
}
