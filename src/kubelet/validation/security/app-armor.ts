import type { AppArmorProfile } from '../../api/pod-types.ts';
import { invalid, notSupported, required, tooLong, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { byteLength } from '../formats.ts';
import { isTrimmed } from '../go-space.ts';
import { asJson } from '../shown-value.ts';

const TYPES = ['Localhost', 'RuntimeDefault', 'Unconfined'];
/** What a path may be long at most, without its end. */
const LONGEST_PROFILE = 4095;

/** What Kubernetes has against a profile for AppArmor (core/validation, ValidateAppArmorProfileField). */
export function* validateAppArmorProfile(profile: AppArmorProfile | undefined, path: FieldPath): FieldErrors {
  if (profile === undefined) return;
  const { type = '', localhostProfile } = profile;
  const at = path.child('localhostProfile');
  if (type === '') yield required(path.child('type'), 'type is required when appArmorProfile is set');
  else if (!TYPES.includes(type)) yield notSupported(path.child('type'), type, TYPES);
  else if (type === 'Localhost') yield* validateLocalhostProfile(localhostProfile ?? '', at);
  else if (localhostProfile !== undefined) {
    yield invalid(at, asJson(localhostProfile), 'can only be set when AppArmor type is Localhost');
  }
}

function* validateLocalhostProfile(profile: string, path: FieldPath): FieldErrors {
  if (!isTrimmed(profile)) yield invalid(path, profile, 'must not be padded with whitespace');
  else if (profile === '') yield required(path, 'must be set when AppArmor type is Localhost');
  if (byteLength(profile) > LONGEST_PROFILE) yield tooLong(path, LONGEST_PROFILE);
}
