import type { Pod } from '../../api/pod-types.ts';
import { goQuote } from '../../../command-line/flags/go-quote.ts';
import { invalid, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { validateLocalDescendingPath } from '../paths.ts';
import { containersOf } from '../pod/containers-of.ts';

/** The annotations that named profiles before there were fields for them, by their keys in a Pod's metadata. */
export const SECCOMP_OF_POD = 'seccomp.security.alpha.kubernetes.io/pod';
export const SECCOMP_OF_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';
export const APP_ARMOR_OF_CONTAINER = 'container.apparmor.security.beta.kubernetes.io/';
/** What stands in front of a profile of the node. */
export const OF_NODE = 'localhost/';

/** ValidateSeccompPodAnnotations and ValidateAppArmorPodAnnotations of core/validation. `path` is that of the annotations. */
export function* validateProfileAnnotations(pod: Pod, path: FieldPath): FieldErrors {
  const annotations = profileAnnotations(pod);
  for (const [key, profile] of annotations) {
    if (key === SECCOMP_OF_POD) yield* validateSeccomp(profile, path.child(key));
  }
  for (const [key, profile] of annotations) {
    if (key.startsWith(SECCOMP_OF_CONTAINER)) yield* validateSeccomp(profile, path.child(key));
  }
  for (const [key, profile] of annotations) {
    if (key.startsWith(APP_ARMOR_OF_CONTAINER)) yield* validateAppArmor(key, profile, pod, path.key(key));
  }
}

/** The annotations that may name a profile; nearly no Pod has one any more. */
export function profileAnnotations({ metadata }: Pod): readonly (readonly [key: string, profile: string])[] {
  return Object.entries(metadata?.annotations ?? {}).filter(([key]) => key.includes('.security.'));
}

const SECCOMP_PROFILES = ['runtime/default', 'docker/default', 'unconfined'];

/** ValidateSeccompProfile. */
function* validateSeccomp(profile: string, path: FieldPath): FieldErrors {
  if (SECCOMP_PROFILES.includes(profile)) return;
  if (profile.startsWith(OF_NODE)) yield* validateLocalDescendingPath(profile.slice(OF_NODE.length), path);
  else yield invalid(path, profile, 'must be a valid seccomp profile');
}

const APP_ARMOR_PROFILES = ['', 'runtime/default', 'unconfined'];

function* validateAppArmor(key: string, profile: string, { spec = {} }: Pod, path: FieldPath): FieldErrors {
  const name = key.slice(APP_ARMOR_OF_CONTAINER.length);
  const names = Array.from(containersOf(spec, path), ({ container }) => container.name ?? '');
  if (!names.includes(name)) yield invalid(path, name, 'container not found');
  const isProfile = APP_ARMOR_PROFILES.includes(profile) || profile.startsWith(OF_NODE);
  if (!isProfile) yield invalid(path, profile, `invalid AppArmor profile name: ${goQuote(profile)}`);
}
