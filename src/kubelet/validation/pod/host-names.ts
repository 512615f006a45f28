import type { HostAlias, PodSpec } from '../../api/pod-types.ts';
import { forbidden, tooLong, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { byteLength, subdomainProblems } from '../formats.ts';
import { ipProblems } from '../ip-address.ts';
import { invalidText } from './invalid-text.ts';

const LONGEST_HOSTNAME = 64;

/** What Kubernetes has against the name that a Pod calls itself (core/validation, validatePodHostName). */
export function* validateHostnameOverride(spec: PodSpec, path: FieldPath): FieldErrors {
  const { hostnameOverride, setHostnameAsFQDN, hostNetwork } = spec;
  if (hostnameOverride === undefined) return;
  if (setHostnameAsFQDN === true) yield forbidden(path, 'may not be specified when setHostnameAsFQDN is true');
  if (hostNetwork === true) yield forbidden(path, 'may not be specified when hostNetwork is true');
  if (byteLength(hostnameOverride) > LONGEST_HOSTNAME) yield tooLong(path, LONGEST_HOSTNAME);
  yield* invalidText(path, hostnameOverride, subdomainProblems(hostnameOverride));
}

/** What Kubernetes has against entries for a Pod's hosts file (core/validation, ValidateHostAliases). */
export function* validateHostAliases(aliases: readonly HostAlias[], path: FieldPath): FieldErrors {
  for (const [index, { ip = '', hostnames = [] }] of aliases.entries()) {
    yield* invalidText(path.index(index).child('ip'), ip, ipProblems(ip));
    for (const [place, hostname] of hostnames.entries()) {
      const hostnamePath = path.index(index).child('hostnames').index(place);
      yield* invalidText(hostnamePath, hostname, subdomainProblems(hostname));
    }
  }
}
