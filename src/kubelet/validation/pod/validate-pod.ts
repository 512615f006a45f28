import type { Container, Pod, PodSpec } from '../../api/pod-types.ts';
import { validateImageSpace } from '../containers/image.ts';
import { forbidden, type FieldErrors } from '../field-error.ts';
import { FieldPath } from '../field-path.ts';
import { validateAnnotatedProfiles } from '../security/annotated-profiles.ts';
import { validatePodAnnotations } from './annotation-rules.ts';
import { validateMetadata } from './metadata.ts';
import { validatePodSpec } from './pod-spec.ts';

/** What Kubernetes has against a Pod that is new (core/validation, ValidatePodCreate). */
export function* validatePod(pod: Pod): FieldErrors {
  const metadataPath = FieldPath.root('metadata');
  const path = FieldPath.root('spec');
  const { metadata = {}, spec = {} } = pod;
  yield* validateMetadata(metadata, metadataPath);
  yield* validatePodAnnotations(pod, metadataPath.child('annotations'));
  yield* validatePodSpec(pod, path);
  yield* validateTokens(spec, path);
  yield* validateImages(spec.containers ?? [], path.child('containers'));
  yield* validateImages(spec.initContainers ?? [], path.child('initContainers'));
  yield* validateBeginning(spec, path);
  yield* validateAnnotatedProfiles(pod, path);
}

/** What only a Pod that is there already may have. */
function* validateBeginning({ ephemeralContainers, nodeName, schedulingGates }: PodSpec, path: FieldPath): FieldErrors {
  if ((ephemeralContainers ?? []).length > 0)
    yield forbidden(path.child('ephemeralContainers'), 'cannot be set on create');
  // A static Pod always has a node.
  if (nodeName !== undefined && (schedulingGates ?? []).length > 0) {
    yield forbidden(path.child('nodeName'), 'cannot be set until all schedulingGates have been cleared');
  }
}

/** There is no token without an account (validatePodMetadataAndSpec). */
function* validateTokens({ serviceAccountName = '', volumes }: PodSpec, path: FieldPath): FieldErrors {
  if (serviceAccountName !== '') return;
  for (const [index, { projected }] of (volumes ?? []).entries()) {
    const sourcesPath = path.child('volumes').index(index).child('projected').child('sources');
    for (const [place, { serviceAccountToken }] of (projected?.sources ?? []).entries()) {
      if (serviceAccountToken === undefined) continue;
      const tokenPath = sourcesPath.index(place).child('serviceAccountToken');
      yield forbidden(tokenPath, 'must not be specified when serviceAccountName is not set');
    }
  }
}

/** validateContainersOnlyForPod of core/validation. */
function* validateImages(containers: readonly Container[], path: FieldPath): FieldErrors {
  for (const [index, container] of containers.entries()) yield* validateImageSpace(container, path.index(index));
}
