import type {
  CinderVolumeSource,
  FlockerVolumeSource,
  NFSVolumeSource,
  QuobyteVolumeSource,
  StorageOSVolumeSource,
} from '../../api/pod-types.ts';
import { type FieldErrors, invalid, invalidFor, required } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { byteLength, labelProblems } from '../formats.ts';
import { isAbsolute } from '../paths.ts';
import { validateRequired, validateSecretReference } from './required-fields.ts';

/** validateNFSVolumeSource. */
export function* validateNfs(nfs: NFSVolumeSource, path: FieldPath): FieldErrors {
  const { path: directory = '' } = nfs;
  yield* validateRequired(nfs, ['server', 'path'], path);
  if (!isAbsolute(directory)) yield invalid(path.child('path'), directory, 'must be an absolute path');
}

/** validateCinderVolumeSource. */
export function* validateCinder(cinder: CinderVolumeSource, path: FieldPath): FieldErrors {
  yield* validateRequired(cinder, ['volumeID'], path);
  yield* validateSecretReference(cinder.secretRef, path.child('secretRef'));
}

/** validateStorageOSVolumeSource. */
export function* validateStorageOS(storage: StorageOSVolumeSource, path: FieldPath): FieldErrors {
  yield* validateRequired(storage, ['volumeName'], path);
  yield* validateLabelIfAny(storage.volumeName ?? '', path.child('volumeName'));
  yield* validateLabelIfAny(storage.volumeNamespace ?? '', path.child('volumeNamespace'));
  yield* validateSecretReference(storage.secretRef, path.child('secretRef'));
}

function* validateLabelIfAny(text: string, path: FieldPath): FieldErrors {
  if (text !== '') yield* invalidFor(path, text, labelProblems(text));
}

/** validateFlockerVolumeSource. */
export function* validateFlocker(
  { datasetName = '', datasetUUID = '' }: FlockerVolumeSource,
  path: FieldPath,
): FieldErrors {
  if (datasetName === '' && datasetUUID === '') yield required(path, 'one of datasetName and datasetUUID is required');
  if (datasetName !== '' && datasetUUID !== '') {
    yield invalid(path, 'resource', 'datasetName and datasetUUID can not be specified simultaneously');
  }
  if (datasetName.includes('/')) yield invalid(path.child('datasetName'), datasetName, "must not contain '/'");
}

/** What Go's net.SplitHostPort can split; either part may be empty. */
const HOST_AND_PORT = /^(?:[^:[\]]*|\[[^[\]]*\]):[^:[\]]*$/;
const REGISTRY_RULE = 'must be a host:port pair or multiple pairs separated by commas';
const LONGEST_TENANT = 64;

/** validateQuobyteVolumeSource. */
export function* validateQuobyte(quobyte: QuobyteVolumeSource, path: FieldPath): FieldErrors {
  yield* validateRegistry(quobyte, path);
  yield* validateRequired(quobyte, ['volume'], path);
}

function* validateRegistry({ registry = '', tenant = '' }: QuobyteVolumeSource, path: FieldPath): FieldErrors {
  if (registry === '') yield required(path.child('registry'), REGISTRY_RULE);
  else if (byteLength(tenant) > LONGEST_TENANT) {
    yield required(path.child('tenant'), 'must be a UUID and may not exceed a length of 64 characters');
  } else {
    const wrong = registry.split(',').filter((pair) => !HOST_AND_PORT.test(pair));
    yield* wrong.map(() => invalid(path.child('registry'), registry, REGISTRY_RULE));
  }
}
