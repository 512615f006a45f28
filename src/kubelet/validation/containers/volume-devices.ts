import type { Container, Volume } from '../../api/pod-types.ts';
import { invalid, notFound, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';

/** What Kubernetes has against the block devices that a container sees (core/validation, ValidateVolumeDevices). */
export function* validateVolumeDevices(
  { volumeDevices = [], volumeMounts = [] }: Container,
  volumes: ReadonlyMap<string, Volume>,
  path: FieldPath,
): FieldErrors {
  const mounts = new Map(volumeMounts.map(({ name = '', mountPath = '' }) => [name, mountPath]));
  const mountPaths = new Set(mounts.values());
  const names = new Set<string>();
  const devicePaths = new Set<string>();
  for (const [index, { name = '', devicePath = '' }] of volumeDevices.entries()) {
    const namePath = path.index(index).child('name');
    const pathPath = path.index(index).child('devicePath');
    yield* validateVolume(name, volumes, names, namePath);
    yield* validateDevicePath(devicePath, devicePaths, pathPath);
    if (mounts.has(name)) yield invalid(namePath, name, 'must not already exist in volumeMounts');
    if (mountPaths.has(devicePath)) {
      yield invalid(pathPath, devicePath, 'must not already exist as a path in volumeMounts');
    }
    if (name !== '') names.add(name);
  }
}

function* validateVolume(
  name: string,
  volumes: ReadonlyMap<string, Volume>,
  names: ReadonlySet<string>,
  path: FieldPath,
): FieldErrors {
  const volume = volumes.get(name);
  if (name === '') yield required(path);
  if (names.has(name)) yield invalid(path, name, 'must be unique');
  if (volume === undefined) yield notFound(path, name);
  else if (volume.persistentVolumeClaim === undefined && volume.ephemeral === undefined) {
    const reason = 'can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode';
    yield invalid(path, name, reason);
  }
}

function* validateDevicePath(devicePath: string, taken: Set<string>, path: FieldPath): FieldErrors {
  if (devicePath === '') yield required(path);
  if (taken.has(devicePath)) yield invalid(path, devicePath, 'must be unique');
  if (devicePath.split('/').includes('..')) yield invalid(path, devicePath, "can not contain backsteps ('..')");
  else taken.add(devicePath);
}
