import type { AppArmorProfile, Pod, PodSpec, SeccompProfile } from '../../api/pod-types.ts';
import { forbidden, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { containersOf } from '../pod/containers-of.ts';
import {
  APP_ARMOR_OF_CONTAINER,
  OF_NODE,
  SECCOMP_OF_CONTAINER,
  SECCOMP_OF_POD,
  profileAnnotations,
} from './profile-annotations.ts';

/**
 * A profile is the same in the field and in the annotation of old (core/validation, validateSeccompAnnotationsAndFields
 * and validateAppArmorAnnotationsAndFieldsMatchOnCreate). `path` is that of the spec.
 */
export function* validateAnnotatedProfiles(pod: Pod, path: FieldPath): FieldErrors {
  const annotations = new Map(profileAnnotations(pod));
  const { spec = {} } = pod;
  if (annotations.size === 0) return;
  yield* validateSeccomp(spec, annotations, path);
  if (spec.os?.name !== 'windows') yield* validateAppArmor(spec, annotations, path);
}

type Annotations = ReadonlyMap<string, string>;

function* validateSeccomp(spec: PodSpec, annotations: Annotations, path: FieldPath): FieldErrors {
  const podPath = path.child('securityContext').child('seccompProfile');
  yield* validateMatch(spec.securityContext?.seccompProfile, annotations.get(SECCOMP_OF_POD), SECCOMP, podPath);
  for (const { container, path: containerPath } of containersOf(spec, path)) {
    const annotation = annotations.get(`${SECCOMP_OF_CONTAINER}${container.name ?? ''}`);
    const at = containerPath.child('securityContext').child('seccompProfile');
    yield* validateMatch(container.securityContext?.seccompProfile, annotation, SECCOMP, at);
  }
}

/** Containers have the profile of the Pod where they have none of their own. */
function* validateAppArmor(spec: PodSpec, annotations: Annotations, path: FieldPath): FieldErrors {
  for (const { container, path: containerPath } of containersOf(spec, path)) {
    const annotation = annotations.get(`${APP_ARMOR_OF_CONTAINER}${container.name ?? ''}`);
    const profile = container.securityContext?.appArmorProfile ?? spec.securityContext?.appArmorProfile;
    const at = containerPath.child('securityContext').child('appArmorProfile');
    yield* validateMatch(profile, annotation, APP_ARMOR, at);
  }
}

interface ProfileKind {
  readonly word: string;
  /** What an annotation may say of a type. */
  readonly annotations: ReadonlyMap<string, readonly string[]>;
}

const SECCOMP: ProfileKind = {
  word: 'seccomp',
  annotations: new Map([
    ['Unconfined', ['unconfined']],
    ['RuntimeDefault', ['runtime/default', 'docker/default']],
  ]),
};
const APP_ARMOR: ProfileKind = {
  word: 'apparmor',
  annotations: new Map([
    ['Unconfined', ['unconfined']],
    ['RuntimeDefault', ['runtime/default']],
  ]),
};

function* validateMatch(
  profile: SeccompProfile | AppArmorProfile | undefined,
  annotation: string | undefined,
  { word, annotations }: ProfileKind,
  path: FieldPath,
): FieldErrors {
  if (profile === undefined || annotation === undefined) return;
  const { type = '', localhostProfile } = profile;
  const isLocal = type === 'Localhost';
  const isOfType = isLocal ? annotation.startsWith(OF_NODE) : annotations.get(type)?.includes(annotation);
  if (isOfType === false) yield forbidden(path.child('type'), `${word} type in annotation and field must match`);
  else if (isLocal && annotation.slice(OF_NODE.length) !== localhostProfile) {
    yield forbidden(path.child('localhostProfile'), `${word} profile in annotation and field must match`);
  }
}
