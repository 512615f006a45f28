import type { PodCertificateProjection } from '../../api/pod-types.ts';
import { validateAnnotationsSize } from '../annotations.ts';
import { invalid, notSupportedText, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { qualifiedNameProblems } from '../formats.ts';
import { goLowerCase } from '../go-lower-case.ts';
import { validateLocalNonReservedPath } from '../paths.ts';
import { validateUser } from './files.ts';
import type { ProjectedPaths } from './projected-paths.ts';
import { isKubernetesSigner, validateSignerName } from './signer-name.ts';

const KEY_TYPES = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];

/** What validateProjectionSources has against a certificate for the Pod. */
export function* validatePodCertificate(
  certificate: PodCertificateProjection,
  path: FieldPath,
  paths: ProjectedPaths,
): FieldErrors {
  const { keyType = '', signerName = '' } = certificate;
  yield* validateSignerName(signerName, path.child('signerName'));
  yield* validateUserAnnotations(certificate.userAnnotations, path.child('userAnnotations'));
  yield* validateUser(certificate.user, path.child('user'));
  if (!KEY_TYPES.includes(keyType)) yield notSupportedText(path.child('keyType'), keyType, KEY_TYPES);
  yield* validateExpiration(certificate, path.child('maxExpirationSeconds'));
  yield* validateFiles(certificate, path, paths);
}

/** ValidateUserAnnotations, which shows a key in lower case. */
function* validateUserAnnotations(
  annotations: PodCertificateProjection['userAnnotations'],
  path: FieldPath,
): FieldErrors {
  for (const key of Object.keys(annotations ?? {})) yield* validatePrefixedKey(goLowerCase(key), path);
  yield* validateAnnotationsSize(annotations, path);
}

/** IsDomainPrefixedKey of apimachinery util/validation. */
function* validatePrefixedKey(key: string, path: FieldPath): FieldErrors {
  const problems = qualifiedNameProblems(key);
  if (key === '') yield required(path);
  else if (problems.length > 0) yield* problems.map((problem) => invalid(path, key, problem));
  else if (!key.includes('/')) yield invalid(path, key, 'must be a domain-prefixed key (such as "acme.io/foo")');
}

const LEAST_SECONDS = 3600;
const SECONDS_OF_A_DAY = 24 * 60 * 60;

function* validateExpiration(
  { maxExpirationSeconds: seconds = LEAST_SECONDS, signerName = '' }: PodCertificateProjection,
  path: FieldPath,
): FieldErrors {
  const most = isKubernetesSigner(signerName) ? SECONDS_OF_A_DAY : 91 * SECONDS_OF_A_DAY;
  if (seconds < LEAST_SECONDS) {
    yield invalid(path, seconds, `if provided, maxExpirationSeconds must be >= ${LEAST_SECONDS}`);
  }
  if (seconds > most) yield invalid(path, seconds, `if provided, maxExpirationSeconds must be <= ${most}`);
}

const FILES = ['credentialBundlePath', 'keyPath', 'certificateChainPath'] as const;

function* validateFiles(certificate: PodCertificateProjection, path: FieldPath, paths: ProjectedPaths): FieldErrors {
  const named = FILES.filter((field) => (certificate[field] ?? '') !== '');
  for (const field of named) {
    const file = certificate[field] ?? '';
    yield* validateLocalNonReservedPath(file, path.child(field));
    yield* paths.take(file);
  }
  if (named.length > 0) return;
  yield required(path, 'specify at least one of credentialBundlePath, keyPath, and certificateChainPath');
}
