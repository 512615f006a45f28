import type { Volume } from '../../api/pod-types.ts';
import { forbidden, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { validateAzureDisk, validateElasticBlockStore, validateFibreChannel, validatePersistentDisk } from './disks.ts';
import { validateCsi, validateFlex } from './drivers.ts';
import { validateEmptyDir, validateGitRepo, validateHostPath, validateImage } from './directories.ts';
import { validateEphemeral, type OwnedVolume } from './ephemeral.ts';
import { validateConfigMap, validateDownwardAPI, validateSecret } from './files.ts';
import { validateIscsi, validateIscsiName } from './iscsi.ts';
import { validateProjected } from './projected.ts';
import { requiring } from './required-fields.ts';
import { validateCinder, validateFlocker, validateNfs, validateQuobyte, validateStorageOS } from './storage.ts';

/** What Kubernetes has against what a volume holds (core/validation, validateVolumeSource). `path` is the volume's. */
export function* validateVolumeSource(volume: Volume, podName: string, path: FieldPath): FieldErrors {
  let hasOne = false;
  for (const { isSet, validate, validateAnyway, forbiddenAt } of SOURCES) {
    if (!isSet(volume)) continue;
    if (hasOne) yield forbidden(path.child(forbiddenAt), 'may not specify more than 1 volume type');
    else yield* validate({ volume, podName, path });
    if (validateAnyway !== undefined) yield* validateAnyway(volume, path);
    hasOne = true;
  }
}

interface Source {
  readonly isSet: (volume: Volume) => boolean;
  readonly validate: (owned: OwnedVolume) => FieldErrors;
  /** What is looked at beside another source, too. */
  readonly validateAnyway: ((volume: Volume, path: FieldPath) => FieldErrors) | undefined;
  readonly forbiddenAt: string;
}

interface SourceNames {
  /** Where Kubernetes tells faults of the source, if not at the field itself. */
  readonly faultsAt?: string;
  /** Where Kubernetes says that there is another source already, if not at the field itself. */
  readonly forbiddenAt?: string;
  readonly validateAnyway?: (volume: Volume, path: FieldPath) => FieldErrors;
}

/** In the order in which Kubernetes goes through them: all but the first that are set are one too many. */
const SOURCES: readonly Source[] = [
  source('emptyDir', validateEmptyDir),
  source('hostPath', validateHostPath),
  source('gitRepo', validateGitRepo),
  source('gcePersistentDisk', validatePersistentDisk, { faultsAt: 'persistentDisk' }),
  source('awsElasticBlockStore', validateElasticBlockStore),
  source('secret', validateSecret),
  source('nfs', validateNfs),
  source('iscsi', validateIscsi, { validateAnyway: validateIscsiName }),
  source('glusterfs', requiring(['endpoints', 'path'])),
  source('flocker', validateFlocker),
  source('persistentVolumeClaim', requiring(['claimName'])),
  source('rbd', requiring(['monitors', 'image'])),
  source('cinder', validateCinder),
  source('cephfs', requiring(['monitors']), { forbiddenAt: 'cephFS' }),
  source('quobyte', validateQuobyte),
  source('downwardAPI', validateDownwardAPI, { forbiddenAt: 'downwarAPI' }),
  source('fc', validateFibreChannel),
  source('flexVolume', validateFlex),
  source('configMap', validateConfigMap),
  source('azureFile', requiring(['secretName', 'shareName'])),
  source('vsphereVolume', requiring(['volumePath'])),
  source('photonPersistentDisk', requiring(['pdID'])),
  source('portworxVolume', requiring(['volumeID'])),
  source('azureDisk', validateAzureDisk),
  source('storageos', validateStorageOS),
  source('projected', validateProjected),
  source('scaleIO', requiring(['gateway', 'system', 'volumeName'])),
  source('csi', validateCsi),
  source('ephemeral', validateEphemeral),
  source('image', validateImage),
];

type SourceField = Exclude<keyof Volume, 'name'>;

function source<Field extends SourceField>(
  field: Field,
  rules: (value: NonNullable<Volume[Field]>, path: FieldPath, owned: OwnedVolume) => FieldErrors,
  { faultsAt = field, forbiddenAt = field, validateAnyway }: SourceNames = {},
): Source {
  return {
    isSet: (volume) => volume[field] !== undefined,
    validate: (owned) => {
      const value = owned.volume[field];
      return value === undefined ? [] : rules(value, owned.path.child(faultsAt), owned);
    },
    validateAnyway,
    forbiddenAt,
  };
}
