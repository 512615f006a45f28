import type { PodSpec } from '../../api/pod-types.ts';
import { invalid, notFound, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { containersOf } from './containers-of.ts';

/** A file of variables lies in a volume of the Pod's own (core/validation, validateFileKeyRefVolumes). */
export function* validateFileKeyVolumes(spec: PodSpec, path: FieldPath): FieldErrors {
  const volumes = new Map((spec.volumes ?? []).map((volume) => [volume.name ?? '', volume]));
  for (const { container, path: containerPath } of containersOf(spec, path)) {
    for (const [index, { valueFrom }] of (container.env ?? []).entries()) {
      const reference = valueFrom?.fileKeyRef;
      if (reference === undefined) continue;
      const { volumeName = '' } = reference;
      const volume = volumes.get(volumeName);
      const fieldPath = containerPath.child('env').index(index).child('valueFrom').child('fileKeyRef');
      const namePath = fieldPath.child('volumeName');
      if (volume === undefined) yield notFound(namePath, volumeName);
      else if (volume.emptyDir === undefined) {
        yield invalid(namePath, volumeName, 'referenced volume must be of type emptyDir');
      }
    }
  }
}
