import type { PersistentVolumeClaimSpec, TypedObjectReference } from '../../api/pod-types.ts';
import { type FieldErrors, forbidden, invalid, invalidFor, notSupported, required } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { labelProblems, subdomainProblems } from '../formats.ts';
import { validateLabelSelector } from '../labels.ts';
import { validateRequired } from './required-fields.ts';

const ACCESS_MODES = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];
const VOLUME_MODES = ['Block', 'Filesystem'];

/** What Kubernetes has against the claim that a volume is made by (core/validation, ValidatePersistentVolumeClaimSpec). */
export function* validateClaim(spec: PersistentVolumeClaimSpec, path: FieldPath): FieldErrors {
  const { accessModes = [], volumeMode } = spec;
  const modesPath = path.child('accessModes');
  if (accessModes.length === 0) yield required(modesPath, 'at least 1 access mode is required');
  yield* validateLabelSelector(spec.selector, path.child('selector'));
  yield* validateAccessModes(accessModes, modesPath);
  yield* validateStorage(spec, path.child('resources').key('storage'));
  yield* validateClass(spec.storageClassName ?? '', path.child('storageClassName'));
  if (volumeMode !== undefined && !VOLUME_MODES.includes(volumeMode)) {
    yield notSupported(path.child('volumeMode'), volumeMode, VOLUME_MODES);
  }
  yield* validateDataSources(spec, path);
  yield* validateClass(spec.volumeAttributesClassName ?? '', path.child('volumeAttributesClassName'));
}

function* validateAccessModes(modes: readonly string[], path: FieldPath): FieldErrors {
  const supported = modes.filter((mode) => ACCESS_MODES.includes(mode));
  for (const mode of modes) {
    if (!ACCESS_MODES.includes(mode)) yield notSupported(path, mode, ACCESS_MODES);
  }
  const isOncePod = new Set(supported.map((mode) => mode === 'ReadWriteOncePod'));
  if (isOncePod.size > 1) yield forbidden(path, 'may not use ReadWriteOncePod with other access modes');
}

function* validateStorage({ resources }: PersistentVolumeClaimSpec, path: FieldPath): FieldErrors {
  const storage = resources?.requests?.['storage'];
  if (storage === undefined) yield required(path);
  else if (storage.nano <= 0n) yield invalid(path, storage.text, 'must be greater than zero');
}

function* validateClass(name: string, path: FieldPath): FieldErrors {
  if (name !== '') yield* invalidFor(path, name, subdomainProblems(name));
}

/** What the volume is filled with at first: dataSource is dataSourceRef of old, and says the same where both are there. */
function* validateDataSources({ dataSource, dataSourceRef }: PersistentVolumeClaimSpec, path: FieldPath): FieldErrors {
  if (dataSource !== undefined) yield* validateDataSource(dataSource, path.child('dataSource'));
  if (dataSourceRef !== undefined) yield* validateDataSource(dataSourceRef, path.child('dataSourceRef'));
  if (dataSource === undefined || dataSourceRef === undefined) return;
  if ((dataSourceRef.namespace ?? '') !== '') {
    yield invalid(path, NO_VALUE, 'may not be specified when dataSourceRef.namespace is specified');
  } else if (!isSameSource(dataSource, dataSourceRef)) {
    yield invalid(path, NO_VALUE, 'must match dataSourceRef');
  }
}

/** Kubernetes shows a path there, of which nothing can be seen. */
const NO_VALUE = {};

/** Absent and empty groups differ. */
function isSameSource(left: TypedObjectReference, right: TypedObjectReference): boolean {
  return (
    left.apiGroup === right.apiGroup &&
    (left.kind ?? '') === (right.kind ?? '') &&
    (left.name ?? '') === (right.name ?? '')
  );
}

/** validateDataSource and validateDataSourceRef; only the latter has a namespace. */
function* validateDataSource(source: TypedObjectReference, path: FieldPath): FieldErrors {
  const { apiGroup = '', kind = '', namespace = '' } = source;
  yield* validateRequired(source, ['name', 'kind'], path);
  if (apiGroup === '' && kind !== 'PersistentVolumeClaim') {
    yield invalid(path, kind, "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
  }
  if (apiGroup !== '') {
    yield* invalidFor(path.child('apiGroup'), apiGroup, subdomainProblems(apiGroup));
  }
  if (namespace === '') return;
  yield* invalidFor(path.child('namespace'), namespace, labelProblems(namespace));
}
