import type {
  AWSElasticBlockStoreVolumeSource,
  AzureDiskVolumeSource,
  FCVolumeSource,
  GCEPersistentDiskVolumeSource,
} from '../../api/pod-types.ts';
import { type FieldErrors, invalid, invalidFor, notSupported, notSupportedText, required } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { rangeProblems } from '../formats.ts';
import { validateRequired } from './required-fields.ts';

/** validateGCEPersistentDiskVolumeSource. */
export function* validatePersistentDisk(disk: GCEPersistentDiskVolumeSource, path: FieldPath): FieldErrors {
  yield* validateRequired(disk, ['pdName'], path);
  yield* validatePartition(disk.partition ?? 0, path.child('partition'));
}

/** validateAWSElasticBlockStoreVolumeSource. */
export function* validateElasticBlockStore(store: AWSElasticBlockStoreVolumeSource, path: FieldPath): FieldErrors {
  yield* validateRequired(store, ['volumeID'], path);
  yield* validatePartition(store.partition ?? 0, path.child('partition'));
}

/** No partition is 0, although the words do not say so. */
function* validatePartition(partition: number, path: FieldPath): FieldErrors {
  if (partition !== 0) yield* invalidFor(path, partition, rangeProblems(partition, 1, 255));
}

/** The number of a unit behind an address of SCSI. */
export function* validateUnit(unit: number, path: FieldPath): FieldErrors {
  yield* invalidFor(path, unit, rangeProblems(unit, 0, 255));
}

/** validateFCVolumeSource. */
export function* validateFibreChannel(
  { targetWWNs = [], wwids = [], lun }: FCVolumeSource,
  path: FieldPath,
): FieldErrors {
  const targets = path.child('targetWWNs');
  if (targetWWNs.length === 0) {
    if (wwids.length === 0) yield required(targets, 'must specify either targetWWNs or wwids, but not both');
    return;
  }
  if (wwids.length > 0) yield invalid(targets, targetWWNs, 'targetWWNs and wwids can not be specified simultaneously');
  if (lun === undefined) yield required(path.child('lun'), 'lun is required if targetWWNs is specified');
  else yield* validateUnit(lun, path.child('lun'));
}

const CACHING_MODES = ['None', 'ReadOnly', 'ReadWrite'];
const DISK_KINDS = ['Dedicated', 'Managed', 'Shared'];
const MANAGED = {
  prefix: '/subscriptions/',
  form: '/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}',
};
const BLOB = {
  prefix: 'https://',
  form: 'https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd',
};

/** validateAzureDisk. */
export function* validateAzureDisk(disk: AzureDiskVolumeSource, path: FieldPath): FieldErrors {
  const { diskURI = '', cachingMode, kind } = disk;
  yield* validateRequired(disk, ['diskName', 'diskURI'], path);
  yield* validateChoice(cachingMode, CACHING_MODES, path.child('cachingMode'));
  yield* validateChoice(kind, DISK_KINDS, path.child('kind'));
  if (kind === undefined) return;
  const { prefix, form } = kind === 'Managed' ? MANAGED : BLOB;
  if (!diskURI.startsWith(prefix)) yield notSupportedText(path.child('diskURI'), diskURI, [form]);
}

function* validateChoice(value: string | undefined, choices: readonly string[], path: FieldPath): FieldErrors {
  if (value !== undefined && !choices.includes(value)) yield notSupported(path, value, choices);
}
