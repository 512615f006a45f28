import type { Container, Volume, VolumeMount } from '../../api/pod-types.ts';
import { forbidden, invalid, notFound, notSupported, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { validateLocalDescendingPath } from '../paths.ts';
import { validateBindMountOptions } from './bind-mount-options.ts';

/** What Kubernetes has against what a container mounts (core/validation, ValidateVolumeMounts). */
export function* validateVolumeMounts(
  container: Container,
  volumes: ReadonlyMap<string, Volume>,
  path: FieldPath,
): FieldErrors {
  const { volumeMounts = [], volumeDevices = [] } = container;
  const devices = new Map(volumeDevices.map(({ name = '', devicePath = '' }) => [name, devicePath]));
  const mountPaths = new Set<string>();
  for (const [index, mount] of volumeMounts.entries()) {
    const at = path.index(index);
    yield* validateNameAndPath(mount, { volumes, mountPaths }, at);
    mountPaths.add(mount.mountPath ?? '');
    yield* validateNoDevice(mount, devices, at);
    yield* validateSubPaths(mount, path, at);
    yield* validatePropagation(mount, container, path.child('mountPropagation'));
    yield* validateRecursiveReadOnly(mount, path.child('recursiveReadOnly'));
    yield* validateBindMountOptions(mount, volumes, at.child('bindMountOptions'));
  }
}

interface Known {
  readonly volumes: ReadonlyMap<string, Volume>;
  /** Those of the mounts before. */
  readonly mountPaths: ReadonlySet<string>;
}

function* validateNameAndPath({ name = '', mountPath = '' }: VolumeMount, known: Known, path: FieldPath): FieldErrors {
  if (name === '') yield required(path.child('name'));
  if (!known.volumes.has(name)) yield notFound(path.child('name'), name);
  if (mountPath === '') yield required(path.child('mountPath'));
  if (known.mountPaths.has(mountPath)) yield invalid(path.child('mountPath'), mountPath, 'must be unique');
}

function* validateNoDevice(
  { name = '', mountPath = '' }: VolumeMount,
  devices: ReadonlyMap<string, string>,
  path: FieldPath,
): FieldErrors {
  if (devices.has(name)) yield invalid(path.child('name'), name, 'must not already exist in volumeDevices');
  const isTaken = [...devices.values()].includes(mountPath);
  if (isTaken) yield invalid(path.child('mountPath'), mountPath, 'must not already exist as a path in volumeDevices');
}

// Kubernetes names the list rather than the mount, for these and what follows.
function* validateSubPaths(
  { subPath = '', subPathExpr = '' }: VolumeMount,
  list: FieldPath,
  at: FieldPath,
): FieldErrors {
  if (subPath !== '') yield* validateLocalDescendingPath(subPath, list.child('subPath'));
  if (subPathExpr === '') return;
  if (subPath !== '') {
    yield invalid(at.child('subPathExpr'), subPathExpr, 'subPathExpr and subPath are mutually exclusive');
  }
  yield* validateLocalDescendingPath(subPathExpr, list.child('subPathExpr'));
}

const PROPAGATIONS = ['Bidirectional', 'HostToContainer', 'None'];

/** validateMountPropagation. */
function* validatePropagation(
  { mountPropagation: propagation }: VolumeMount,
  { securityContext }: Container,
  path: FieldPath,
): FieldErrors {
  if (propagation === undefined) return;
  if (!PROPAGATIONS.includes(propagation)) yield notSupported(path, propagation, PROPAGATIONS);
  if (propagation === 'Bidirectional' && securityContext?.privileged !== true) {
    yield forbidden(path, 'Bidirectional mount propagation is available only to privileged containers');
  }
}

const RECURSIVE_READ_ONLY = ['Disabled', 'Enabled', 'IfPossible'];

/** validateMountRecursiveReadOnly. */
function* validateRecursiveReadOnly(mount: VolumeMount, path: FieldPath): FieldErrors {
  const { recursiveReadOnly, readOnly = false, mountPropagation = 'None' } = mount;
  if (recursiveReadOnly === undefined || recursiveReadOnly === 'Disabled') return;
  if (!RECURSIVE_READ_ONLY.includes(recursiveReadOnly)) {
    yield notSupported(path, recursiveReadOnly, RECURSIVE_READ_ONLY);
    return;
  }
  if (!readOnly) yield forbidden(path, 'may only be specified when readOnly is true');
  if (mountPropagation !== 'None') {
    yield forbidden(path, 'may only be specified when mountPropagation is None or not specified');
  }
}
