import type {
  EmptyDirVolumeSource,
  GitRepoVolumeSource,
  HostPathVolumeSource,
  ImageVolumeSource,
} from '../../api/pod-types.ts';
import { forbidden, invalid, notSupported, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { validateLocalDescendingPath, validatePathNoBacksteps } from '../paths.ts';
import { validatePullPolicy } from '../pull-policy.ts';
import { validateRequired } from './required-fields.ts';

/** The first lines of validateVolumeSource. */
export function* validateEmptyDir({ sizeLimit, mode = 0 }: EmptyDirVolumeSource, path: FieldPath): FieldErrors {
  if (sizeLimit !== undefined && sizeLimit.nano < 0n) {
    yield forbidden(path.child('sizeLimit'), 'SizeLimit field must be a valid resource quantity');
  }
  if (mode < 0 || mode > 0o1777) {
    yield invalid(path.child('mode'), mode, 'must be a number between 0 and 01777 (octal), both inclusive');
  }
}

const HOST_PATH_TYPES = [
  '',
  'BlockDevice',
  'CharDevice',
  'Directory',
  'DirectoryOrCreate',
  'File',
  'FileOrCreate',
  'Socket',
];

/** validateHostPathVolumeSource. */
export function* validateHostPath({ path: value = '', type = '' }: HostPathVolumeSource, path: FieldPath): FieldErrors {
  if (value === '') {
    yield required(path.child('path'));
    return;
  }
  yield* validatePathNoBacksteps(value, path.child('path'));
  if (!HOST_PATH_TYPES.includes(type)) yield notSupported(path.child('type'), type, HOST_PATH_TYPES);
}

/** validateGitRepoVolumeSource. */
export function* validateGitRepo(gitRepo: GitRepoVolumeSource, path: FieldPath): FieldErrors {
  yield* validateRequired(gitRepo, ['repository'], path);
  yield* validateLocalDescendingPath(gitRepo.directory ?? '', path.child('directory'));
}

/** validateImageVolumeSource. */
export function* validateImage(image: ImageVolumeSource, path: FieldPath): FieldErrors {
  yield* validateRequired(image, ['reference'], path);
  yield* validatePullPolicy(image.pullPolicy ?? '', path.child('pullPolicy'));
}
