import type {
  DownwardAPIVolumeFile,
  KeyToPath,
  ProjectedVolumeSource,
  ServiceAccountTokenProjection,
  VolumeProjection,
} from '../../api/pod-types.ts';
import { forbidden, invalid, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { validateLocalNonReservedPath } from '../paths.ts';
import { validateDownwardFile, validateFileDefaults, validateKey, validateUser } from './files.ts';
import { validatePodCertificate } from './pod-certificate.ts';
import { ProjectedPaths } from './projected-paths.ts';
import { validateRequired } from './required-fields.ts';
import { validateTrustBundle } from './trust-bundle.ts';

/** validateProjectedVolumeSource. */
export function* validateProjected(projected: ProjectedVolumeSource, path: FieldPath): FieldErrors {
  yield* validateFileDefaults(projected, path);
  const paths = new ProjectedPaths(path);
  for (const [index, source] of (projected.sources ?? []).entries()) {
    const sourcePath = path.child('sources').index(index);
    yield* validateSource(source, sourcePath, paths);
    const count = Object.values(source).filter((value) => value !== undefined).length;
    if (count > 1) yield forbidden(sourcePath, 'may not specify more than 1 volume type per source');
  }
}

/** One round of validateProjectionSources, which goes through all that a source holds. */
function* validateSource(source: VolumeProjection, path: FieldPath, paths: ProjectedPaths): FieldErrors {
  const { secret, configMap, downwardAPI, serviceAccountToken, clusterTrustBundle, podCertificate } = source;
  if (secret !== undefined) yield* validateKeys(secret, path.child('secret'), paths);
  if (configMap !== undefined) yield* validateKeys(configMap, path.child('configMap'), paths);
  if (downwardAPI !== undefined) {
    yield* validateDownwardFiles(downwardAPI.items ?? [], path.child('downwardAPI'), paths);
  }
  if (serviceAccountToken !== undefined) {
    yield* validateToken(serviceAccountToken, path.child('serviceAccountToken'), paths.volumePath);
  }
  if (clusterTrustBundle !== undefined) {
    yield* validateTrustBundle(clusterTrustBundle, path.child('clusterTrustBundle'), paths);
  }
  if (podCertificate !== undefined) yield* validatePodCertificate(podCertificate, path.child('podCertificate'), paths);
}

interface Keys {
  readonly name?: string | undefined;
  readonly items?: readonly KeyToPath[] | undefined;
}

/** Of a secret or a config map. */
function* validateKeys(keys: Keys, path: FieldPath, paths: ProjectedPaths): FieldErrors {
  yield* validateRequired(keys, ['name'], path);
  for (const [index, item] of (keys.items ?? []).entries()) {
    yield* validateKey(item, path.child('items').index(index));
    yield* paths.takeIfAny(item.path, keys.name ?? '');
  }
}

function* validateDownwardFiles(
  files: readonly DownwardAPIVolumeFile[],
  path: FieldPath,
  paths: ProjectedPaths,
): FieldErrors {
  for (const file of files) {
    yield* validateDownwardFile(file, path);
    yield* paths.takeIfAny(file.path);
  }
}

const LEAST_SECONDS = 10 * 60;
const MOST_SECONDS = 2 ** 32;

/** Kubernetes tells what is wrong with the path of a token at the volume, and lets two have the same. */
function* validateToken(token: ServiceAccountTokenProjection, path: FieldPath, volumePath: FieldPath): FieldErrors {
  const { expirationSeconds: seconds = LEAST_SECONDS } = token;
  const secondsPath = path.child('expirationSeconds');
  if (seconds < LEAST_SECONDS) yield invalid(secondsPath, seconds, 'may not specify a duration less than 10 minutes');
  if (seconds > MOST_SECONDS) {
    yield invalid(secondsPath, seconds, 'may not specify a duration larger than 2^32 seconds');
  }
  const file = token.path ?? '';
  if (file === '') yield required(volumePath.child('path'));
  else yield* validateLocalNonReservedPath(file, volumePath.child('path'));
  yield* validateUser(token.user, path.child('user'));
}
