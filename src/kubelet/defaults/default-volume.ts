import type {
  AzureDiskVolumeSource,
  EphemeralVolumeSource,
  HostPathVolumeSource,
  ImageVolumeSource,
  ISCSIVolumeSource,
  RBDVolumeSource,
  ScaleIOVolumeSource,
  Volume,
} from '../api/pod-types.ts';
import { defaultPullPolicy } from './default-pull-policy.ts';
import { defaultVolumeFiles } from './default-volume-files.ts';
import { orDefault } from './or-default.ts';
import { roundedToMilli } from './round-quantities.ts';

/** The volume with what Kubernetes fills in where nothing is written (core/v1, defaults.go and zz_generated.defaults.go). */
export function defaultVolume(volume: Volume): Volume {
  if (!hasSource(volume)) return { ...volume, emptyDir: {} };
  const { hostPath, iscsi, rbd, azureDisk, scaleIO, ephemeral, image } = volume;
  return {
    ...defaultVolumeFiles(volume),
    ...(hostPath && { hostPath: defaultHostPath(hostPath) }),
    ...(iscsi && { iscsi: defaultIscsi(iscsi) }),
    ...(rbd && { rbd: defaultRbd(rbd) }),
    ...(azureDisk && { azureDisk: defaultAzureDisk(azureDisk) }),
    ...(scaleIO && { scaleIO: defaultScaleIO(scaleIO) }),
    ...(ephemeral && { ephemeral: defaultEphemeral(ephemeral) }),
    ...(image && { image: defaultImage(image) }),
  };
}

function hasSource(volume: Volume): boolean {
  return Object.entries(volume).some(([field, value]) => field !== 'name' && value !== undefined);
}

function defaultHostPath(hostPath: HostPathVolumeSource): HostPathVolumeSource {
  return { ...hostPath, type: hostPath.type ?? '' };
}

function defaultIscsi(iscsi: ISCSIVolumeSource): ISCSIVolumeSource {
  return { ...iscsi, iscsiInterface: orDefault(iscsi.iscsiInterface, 'default') };
}

function defaultRbd(rbd: RBDVolumeSource): RBDVolumeSource {
  return {
    ...rbd,
    pool: orDefault(rbd.pool, 'rbd'),
    user: orDefault(rbd.user, 'admin'),
    keyring: orDefault(rbd.keyring, '/etc/ceph/keyring'),
  };
}

function defaultAzureDisk(disk: AzureDiskVolumeSource): AzureDiskVolumeSource {
  return {
    ...disk,
    cachingMode: disk.cachingMode ?? 'ReadWrite',
    fsType: disk.fsType ?? 'ext4',
    readOnly: disk.readOnly ?? false,
    kind: disk.kind ?? 'Shared',
  };
}

function defaultScaleIO(scaleIO: ScaleIOVolumeSource): ScaleIOVolumeSource {
  return {
    ...scaleIO,
    storageMode: orDefault(scaleIO.storageMode, 'ThinProvisioned'),
    fsType: orDefault(scaleIO.fsType, 'xfs'),
  };
}

function defaultImage(image: ImageVolumeSource): ImageVolumeSource {
  return { ...image, pullPolicy: defaultPullPolicy(image.pullPolicy, image.reference) };
}

function defaultEphemeral(ephemeral: EphemeralVolumeSource): EphemeralVolumeSource {
  const { volumeClaimTemplate } = ephemeral;
  if (volumeClaimTemplate === undefined) return ephemeral;
  const { resources = {}, ...claim } = volumeClaimTemplate.spec ?? {};
  const { limits, requests } = resources;
  const spec = {
    ...claim,
    resources: {
      ...(limits && { limits: roundedToMilli(limits) }),
      ...(requests && { requests: roundedToMilli(requests) }),
    },
    volumeMode: claim.volumeMode ?? 'Filesystem',
  };
  return { volumeClaimTemplate: { ...volumeClaimTemplate, spec } };
}
