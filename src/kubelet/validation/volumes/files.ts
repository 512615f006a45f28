import type {
  ConfigMapVolumeSource,
  DownwardAPIVolumeFile,
  DownwardAPIVolumeSource,
  KeyToPath,
  SecretVolumeSource,
} from '../../api/pod-types.ts';
import { validateObjectFieldSelector } from '../downward-fields.ts';
import { validateResourceFieldSelector } from '../downward-resources.ts';
import { type FieldErrors, invalid, invalidFor, required } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { userOrGroupProblems } from '../formats.ts';
import { validateLocalNonReservedPath } from '../paths.ts';
import { validateRequired } from './required-fields.ts';

/** validateSecretVolumeSource. */
export function* validateSecret(secret: SecretVolumeSource, path: FieldPath): FieldErrors {
  yield* validateRequired(secret, ['secretName'], path);
  yield* validateFileDefaults(secret, path);
  yield* validateKeys(secret.items, path);
}

/** validateConfigMapVolumeSource. */
export function* validateConfigMap(configMap: ConfigMapVolumeSource, path: FieldPath): FieldErrors {
  yield* validateRequired(configMap, ['name'], path);
  yield* validateFileDefaults(configMap, path);
  yield* validateKeys(configMap.items, path);
}

function* validateKeys(items: readonly KeyToPath[] | undefined, path: FieldPath): FieldErrors {
  for (const [index, item] of (items ?? []).entries()) yield* validateKey(item, path.child('items').index(index));
}

/** validateDownwardAPIVolumeSource, which tells the faults of all files at the volume itself. */
export function* validateDownwardAPI(downwardAPI: DownwardAPIVolumeSource, path: FieldPath): FieldErrors {
  yield* validateFileDefaults(downwardAPI, path);
  for (const file of downwardAPI.items ?? []) yield* validateDownwardFile(file, path);
}

/** validateKeyToPath: a key of a secret or a config map, and its file. */
export function* validateKey(item: KeyToPath, path: FieldPath): FieldErrors {
  yield* validateRequired(item, ['key', 'path'], path);
  yield* validateLocalNonReservedPath(item.path ?? '', path.child('path'));
  yield* validateFileMode(item.mode, path.child('mode'));
  yield* validateUser(item.user, path.child('user'));
}

const SHOWABLE_FIELDS = [
  'metadata.annotations',
  'metadata.labels',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
];

/** validateDownwardAPIVolumeFile. */
export function* validateDownwardFile(file: DownwardAPIVolumeFile, path: FieldPath): FieldErrors {
  yield* validateRequired(file, ['path'], path);
  yield* validateLocalNonReservedPath(file.path ?? '', path.child('path'));
  yield* validateContent(file, path);
  yield* validateFileMode(file.mode, path.child('mode'));
  yield* validateUser(file.user, path.child('user'));
}

function* validateContent({ fieldRef, resourceFieldRef }: DownwardAPIVolumeFile, path: FieldPath): FieldErrors {
  if (fieldRef !== undefined) {
    yield* validateObjectFieldSelector(fieldRef, SHOWABLE_FIELDS, path.child('fieldRef'));
    if (resourceFieldRef === undefined) return;
    yield invalid(path, 'resource', 'fieldRef and resourceFieldRef can not be specified simultaneously');
  } else if (resourceFieldRef !== undefined) {
    yield* validateResourceFieldSelector(resourceFieldRef, path.child('resourceFieldRef'), { isFile: true });
  } else {
    yield required(path, 'one of fieldRef and resourceFieldRef is required');
  }
}

interface FileDefaults {
  readonly defaultMode?: number | undefined;
  readonly defaultUser?: number | undefined;
}

/** What files have that do not say otherwise. */
export function* validateFileDefaults({ defaultMode, defaultUser }: FileDefaults, path: FieldPath): FieldErrors {
  yield* validateFileMode(defaultMode, path.child('defaultMode'));
  yield* validateUser(defaultUser, path.child('defaultUser'));
}

function* validateFileMode(mode: number | undefined, path: FieldPath): FieldErrors {
  if (mode === undefined || (mode >= 0 && mode <= 0o777)) return;
  yield invalid(path, mode, 'must be a number between 0 and 0777 (octal), both inclusive');
}

/** validateUserField. */
export function* validateUser(user: number | undefined, path: FieldPath): FieldErrors {
  if (user !== undefined) yield* invalidFor(path, user, userOrGroupProblems(user));
}
