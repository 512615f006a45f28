import type { WindowsSecurityContextOptions } from '../../api/pod-types.ts';
import { invalidFor, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { byteLength, subdomainProblems } from '../formats.ts';
import { asJson } from '../shown-value.ts';
import { windowsUserProblems } from './windows-user.ts';

const MOST_KIBIBYTES = 64;

/** What Kubernetes has against options for Windows (core/validation, validateWindowsSecurityContextOptions). */
export function* validateWindowsOptions(
  options: WindowsSecurityContextOptions | undefined,
  path: FieldPath,
): FieldErrors {
  const { gmsaCredentialSpecName: name, gmsaCredentialSpec: spec, runAsUserName: user } = options ?? {};
  if (name !== undefined) {
    yield* invalidFor(path.child('gmsaCredentialSpecName'), asJson(name), subdomainProblems(name));
  }
  if (spec !== undefined) yield* invalidFor(path.child('gmsaCredentialSpec'), asJson(spec), specProblems(spec));
  if (user !== undefined) yield* invalidFor(path.child('runAsUserName'), asJson(user), windowsUserProblems(user));
}

function specProblems(spec: string): readonly string[] {
  if (spec === '') return ['gmsaCredentialSpec cannot be an empty string'];
  const isTooLong = byteLength(spec) > MOST_KIBIBYTES * 1024;
  return isTooLong ? [`gmsaCredentialSpec size must be under ${MOST_KIBIBYTES} KiB`] : [];
}
