/* eslint-disable max-lines -- a table */

/** A line of a volume: its label as kubectl writes it, and the field that it tells. */
export interface VolumeField {
  readonly label: string;
  readonly name: string;
  readonly as: 'text' | 'number' | 'boolean' | 'list' | 'joined' | 'map' | 'secret' | 'size';
  /** What stands for a field that is not there. */
  readonly otherwise?: string;
}

/** A kind of volume, by the field of a Pod's volume that holds it. */
export interface VolumeKind {
  readonly field: string;
  readonly type: string;
  readonly fields: readonly VolumeField[];
}

/** What kubectl tells of each kind of volume, in the order in which it looks for them (describe.go, describeVolumes). */
export const VOLUME_KINDS: readonly VolumeKind[] = [
  {
    field: 'hostPath',
    type: 'HostPath (bare host directory volume)',
    fields: [
      { label: 'Path:', name: 'path', as: 'text' },
      { label: 'HostPathType:', name: 'type', as: 'text', otherwise: '<none>' },
    ],
  },
  {
    field: 'emptyDir',
    type: "EmptyDir (a temporary directory that shares a pod's lifetime)",
    fields: [
      { label: 'Medium:', name: 'medium', as: 'text' },
      { label: 'SizeLimit:', name: 'sizeLimit', as: 'size' },
    ],
  },
  {
    field: 'gcePersistentDisk',
    type: 'GCEPersistentDisk (a Persistent Disk resource in Google Compute Engine)',
    fields: [
      { label: 'PDName:', name: 'pdName', as: 'text' },
      { label: 'FSType:', name: 'fsType', as: 'text' },
      { label: 'Partition:', name: 'partition', as: 'number' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
    ],
  },
  {
    field: 'awsElasticBlockStore',
    type: 'AWSElasticBlockStore (a Persistent Disk resource in AWS)',
    fields: [
      { label: 'VolumeID:', name: 'volumeID', as: 'text' },
      { label: 'FSType:', name: 'fsType', as: 'text' },
      { label: 'Partition:', name: 'partition', as: 'number' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
    ],
  },
  {
    field: 'gitRepo',
    type: 'GitRepo (a volume that is pulled from git when the pod is created)',
    fields: [
      { label: 'Repository:', name: 'repository', as: 'text' },
      { label: 'Revision:', name: 'revision', as: 'text' },
    ],
  },
  {
    field: 'secret',
    type: 'Secret (a volume populated by a Secret)',
    fields: [
      { label: 'SecretName:', name: 'secretName', as: 'text' },
      { label: 'Optional:', name: 'optional', as: 'boolean' },
    ],
  },
  {
    field: 'configMap',
    type: 'ConfigMap (a volume populated by a ConfigMap)',
    fields: [
      { label: 'Name:', name: 'name', as: 'text' },
      { label: 'Optional:', name: 'optional', as: 'boolean' },
    ],
  },
  {
    field: 'nfs',
    type: 'NFS (an NFS mount that lasts the lifetime of a pod)',
    fields: [
      { label: 'Server:', name: 'server', as: 'text' },
      { label: 'Path:', name: 'path', as: 'text' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
    ],
  },
  {
    field: 'iscsi',
    type: "ISCSI (an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod)",
    fields: [
      { label: 'TargetPortal:', name: 'targetPortal', as: 'text' },
      { label: 'IQN:', name: 'iqn', as: 'text' },
      { label: 'Lun:', name: 'lun', as: 'number' },
      { label: 'ISCSIInterface', name: 'iscsiInterface', as: 'text' },
      { label: 'FSType:', name: 'fsType', as: 'text' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
      { label: 'Portals:', name: 'portals', as: 'list' },
      { label: 'DiscoveryCHAPAuth:', name: 'chapAuthDiscovery', as: 'boolean' },
      { label: 'SessionCHAPAuth:', name: 'chapAuthSession', as: 'boolean' },
      { label: 'SecretRef:', name: 'secretRef', as: 'secret' },
      { label: 'InitiatorName:', name: 'initiatorName', as: 'text', otherwise: '<none>' },
    ],
  },
  {
    field: 'glusterfs',
    type: "Glusterfs (a Glusterfs mount on the host that shares a pod's lifetime)",
    fields: [
      { label: 'EndpointsName:', name: 'endpoints', as: 'text' },
      { label: 'Path:', name: 'path', as: 'text' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
    ],
  },
  {
    field: 'persistentVolumeClaim',
    type: 'PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)',
    fields: [
      { label: 'ClaimName:', name: 'claimName', as: 'text' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
    ],
  },
  {
    field: 'ephemeral',
    type: 'EphemeralVolume (an inline specification for a volume that gets created and deleted with the pod)',
    fields: [],
  },
  {
    field: 'rbd',
    type: "RBD (a Rados Block Device mount on the host that shares a pod's lifetime)",
    fields: [
      { label: 'CephMonitors:', name: 'monitors', as: 'list' },
      { label: 'RBDImage:', name: 'image', as: 'text' },
      { label: 'FSType:', name: 'fsType', as: 'text' },
      { label: 'RBDPool:', name: 'pool', as: 'text' },
      { label: 'RadosUser:', name: 'user', as: 'text' },
      { label: 'Keyring:', name: 'keyring', as: 'text' },
      { label: 'SecretRef:', name: 'secretRef', as: 'secret' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
    ],
  },
  {
    field: 'quobyte',
    type: "Quobyte (a Quobyte mount on the host that shares a pod's lifetime)",
    fields: [
      { label: 'Registry:', name: 'registry', as: 'text' },
      { label: 'Volume:', name: 'volume', as: 'text' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
    ],
  },
  { field: 'downwardAPI', type: 'DownwardAPI (a volume populated by information about the pod)', fields: [] },
  {
    field: 'azureDisk',
    type: 'AzureDisk (an Azure Data Disk mount on the host and bind mount to the pod)',
    fields: [
      { label: 'DiskName:', name: 'diskName', as: 'text' },
      { label: 'DiskURI:', name: 'diskURI', as: 'text' },
      { label: 'Kind: ', name: 'kind', as: 'text' },
      { label: 'FSType:', name: 'fsType', as: 'text' },
      { label: 'CachingMode:', name: 'cachingMode', as: 'text' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
    ],
  },
  {
    field: 'vsphereVolume',
    type: 'vSphereVolume (a Persistent Disk resource in vSphere)',
    fields: [
      { label: 'VolumePath:', name: 'volumePath', as: 'text' },
      { label: 'FSType:', name: 'fsType', as: 'text' },
      { label: 'StoragePolicyName:', name: 'storagePolicyName', as: 'text' },
    ],
  },
  {
    field: 'cinder',
    type: 'Cinder (a Persistent Disk resource in OpenStack)',
    fields: [
      { label: 'VolumeID:', name: 'volumeID', as: 'text' },
      { label: 'FSType:', name: 'fsType', as: 'text' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
      { label: 'SecretRef:', name: 'secretRef', as: 'secret' },
    ],
  },
  {
    field: 'photonPersistentDisk',
    type: 'PhotonPersistentDisk (a Persistent Disk resource in photon platform)',
    fields: [
      { label: 'PdID:', name: 'pdID', as: 'text' },
      { label: 'FSType:', name: 'fsType', as: 'text' },
    ],
  },
  {
    field: 'portworxVolume',
    type: 'PortworxVolume (a Portworx Volume resource)',
    fields: [{ label: 'VolumeID:', name: 'volumeID', as: 'text' }],
  },
  {
    field: 'scaleIO',
    type: 'ScaleIO (a persistent volume backed by a block device in ScaleIO)',
    fields: [
      { label: 'Gateway:', name: 'gateway', as: 'text' },
      { label: 'System:', name: 'system', as: 'text' },
      { label: 'Protection Domain:', name: 'protectionDomain', as: 'text' },
      { label: 'Storage Pool:', name: 'storagePool', as: 'text' },
      { label: 'Storage Mode:', name: 'storageMode', as: 'text' },
      { label: 'VolumeName:', name: 'volumeName', as: 'text' },
      { label: 'FSType:', name: 'fsType', as: 'text' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
    ],
  },
  {
    field: 'cephfs',
    type: "CephFS (a CephFS mount on the host that shares a pod's lifetime)",
    fields: [
      { label: 'Monitors:', name: 'monitors', as: 'list' },
      { label: 'Path:', name: 'path', as: 'text' },
      { label: 'User:', name: 'user', as: 'text' },
      { label: 'SecretFile:', name: 'secretFile', as: 'text' },
      { label: 'SecretRef:', name: 'secretRef', as: 'secret' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
    ],
  },
  {
    field: 'storageos',
    type: 'StorageOS (a StorageOS Persistent Disk resource)',
    fields: [
      { label: 'VolumeName:', name: 'volumeName', as: 'text' },
      { label: 'VolumeNamespace:', name: 'volumeNamespace', as: 'text' },
      { label: 'FSType:', name: 'fsType', as: 'text' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
    ],
  },
  {
    field: 'fc',
    type: 'FC (a Fibre Channel disk)',
    fields: [
      { label: 'TargetWWNs:', name: 'targetWWNs', as: 'joined' },
      { label: 'LUN:', name: 'lun', as: 'number', otherwise: '<none>' },
      { label: 'FSType:', name: 'fsType', as: 'text' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
    ],
  },
  {
    field: 'azureFile',
    type: 'AzureFile (an Azure File Service mount on the host and bind mount to the pod)',
    fields: [
      { label: 'SecretName:', name: 'secretName', as: 'text' },
      { label: 'ShareName:', name: 'shareName', as: 'text' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
    ],
  },
  {
    field: 'flexVolume',
    type: 'FlexVolume (a generic volume resource that is provisioned/attached using an exec based plugin)',
    fields: [
      { label: 'Driver:', name: 'driver', as: 'text' },
      { label: 'FSType:', name: 'fsType', as: 'text' },
      { label: 'SecretRef:', name: 'secretRef', as: 'secret' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
      { label: 'Options:', name: 'options', as: 'map' },
    ],
  },
  {
    field: 'flocker',
    type: 'Flocker (a Flocker volume mounted by the Flocker agent)',
    fields: [
      { label: 'DatasetName:', name: 'datasetName', as: 'text' },
      { label: 'DatasetUUID:', name: 'datasetUUID', as: 'text' },
    ],
  },
  { field: 'projected', type: 'Projected (a volume that contains injected data from multiple sources)', fields: [] },
  {
    field: 'csi',
    type: 'CSI (a Container Storage Interface (CSI) volume source)',
    fields: [
      { label: 'Driver:', name: 'driver', as: 'text' },
      { label: 'FSType:', name: 'fsType', as: 'text' },
      { label: 'ReadOnly:', name: 'readOnly', as: 'boolean' },
    ],
  },
  {
    field: 'image',
    type: 'Image (a container image or OCI artifact)',
    fields: [
      { label: 'Reference:', name: 'reference', as: 'text' },
      { label: 'PullPolicy:', name: 'pullPolicy', as: 'text' },
    ],
  },
];
