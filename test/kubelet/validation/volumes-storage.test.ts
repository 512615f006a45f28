import { describeVolumes } from './volume-cases.ts';

describeVolumes('volumes of storage systems', [
  {
    title: 'asks for what a gcePersistentDisk needs',
    volumes: '[{name: data, gcePersistentDisk: {}}]',
    refusals: ['spec.volumes[0].persistentDisk.pdName: Required value'],
  },
  {
    title: 'takes a gcePersistentDisk with a partition up to 255',
    volumes:
      '[{name: data, gcePersistentDisk: {pdName: d, partition: 255}}, {name: more, gcePersistentDisk: {pdName: d, partition: 0}}]',
    refusals: [],
  },
  {
    title: 'takes no other partition of a gcePersistentDisk',
    volumes:
      '[{name: data, gcePersistentDisk: {pdName: d, partition: 256}}, {name: more, gcePersistentDisk: {pdName: d, partition: -1}}]',
    refusals: [
      'spec.volumes[0].persistentDisk.partition: Invalid value: 256: must be between 1 and 255, inclusive',
      'spec.volumes[1].persistentDisk.partition: Invalid value: -1: must be between 1 and 255, inclusive',
    ],
  },
  {
    title: 'asks for what an awsElasticBlockStore needs',
    volumes: '[{name: data, awsElasticBlockStore: {}}]',
    refusals: ['spec.volumes[0].awsElasticBlockStore.volumeID: Required value'],
  },
  {
    title: 'takes a partition of an awsElasticBlockStore up to 255',
    volumes: '[{name: data, awsElasticBlockStore: {volumeID: v, partition: 255}}]',
    refusals: [],
  },
  {
    title: 'takes no other partition of an awsElasticBlockStore',
    volumes:
      '[{name: data, awsElasticBlockStore: {volumeID: v, partition: 256}}, {name: more, awsElasticBlockStore: {volumeID: v, partition: -1}}]',
    refusals: [
      'spec.volumes[0].awsElasticBlockStore.partition: Invalid value: 256: must be between 1 and 255, inclusive',
      'spec.volumes[1].awsElasticBlockStore.partition: Invalid value: -1: must be between 1 and 255, inclusive',
    ],
  },
  {
    title: 'takes an nfs',
    volumes: '[{name: data, nfs: {server: s, path: /..}}]',
    refusals: [],
  },
  {
    title: 'asks for what an nfs needs',
    volumes: '[{name: data, nfs: {}}]',
    refusals: [
      'spec.volumes[0].nfs.server: Required value',
      'spec.volumes[0].nfs.path: Required value',
      'spec.volumes[0].nfs.path: Invalid value: "": must be an absolute path',
    ],
  },
  {
    title: 'takes no nfs with a relative path',
    volumes: '[{name: data, nfs: {server: s, path: data}}]',
    refusals: ['spec.volumes[0].nfs.path: Invalid value: "data": must be an absolute path'],
  },
  {
    title: 'takes an iscsi with a name of each form',
    volumes:
      "[{name: a, iscsi: {targetPortal: 's:3260', iqn: 'iqn.2001-04.com.example:storage', lun: 255}}, {name: b, iscsi: {targetPortal: s, iqn: eui.02004567A425678D, lun: 0}}, {name: c, iscsi: {targetPortal: s, iqn: naa.62004567BA64678D0123456789ABCDEF, initiatorName: 'iqn.2001-04.com.example:a:b'}}]",
    refusals: [],
  },
  {
    title: 'asks for what an iscsi needs',
    volumes: '[{name: data, iscsi: {}}]',
    refusals: ['spec.volumes[0].iscsi.targetPortal: Required value', 'spec.volumes[0].iscsi.iqn: Required value'],
  },
  {
    title: 'takes no iscsi with a name of another form',
    volumes:
      "[{name: a, iscsi: {targetPortal: s, iqn: example, initiatorName: ''}}, {name: b, iscsi: {targetPortal: s, iqn: iqn.2001-04.com.example, initiatorName: 'iqn.2001-04.com.example:a,b'}}, {name: c, iscsi: {targetPortal: s, iqn: eui.02004567A425678, initiatorName: eui}}, {name: d, iscsi: {targetPortal: s, iqn: naa.62004567BA64678D0123456789ABCDE, initiatorName: naa.}}]",
    refusals: [
      'spec.volumes[0].iscsi.iqn: Invalid value: "example": must be valid format starting with iqn, eui, or naa',
      'spec.volumes[0].iscsi.initiatorname: Invalid value: "": must be valid format starting with iqn, eui, or naa',
      'spec.volumes[1].iscsi.iqn: Invalid value: "iqn.2001-04.com.example": must be valid format',
      'spec.volumes[1].iscsi.initiatorname: Invalid value: "iqn.2001-04.com.example:a,b": must be valid format',
      'spec.volumes[2].iscsi.iqn: Invalid value: "eui.02004567A425678": must be valid format',
      'spec.volumes[2].iscsi.initiatorname: Invalid value: "eui": must be valid format',
      'spec.volumes[3].iscsi.iqn: Invalid value: "naa.62004567BA64678D0123456789ABCDE": must be valid format',
      'spec.volumes[3].iscsi.initiatorname: Invalid value: "naa.": must be valid format',
    ],
  },
  {
    title: 'takes no iscsi with a unit beyond 255',
    volumes:
      '[{name: a, iscsi: {targetPortal: s, iqn: eui.02004567A425678D, lun: 256}}, {name: b, iscsi: {targetPortal: s, iqn: eui.02004567A425678D, lun: -1}}]',
    refusals: [
      'spec.volumes[0].iscsi.lun: Invalid value: 256: must be between 0 and 255, inclusive',
      'spec.volumes[1].iscsi.lun: Invalid value: -1: must be between 0 and 255, inclusive',
    ],
  },
  {
    title: 'asks for the secret of an iscsi that authenticates',
    volumes:
      '[{name: a, iscsi: {targetPortal: s, iqn: eui.02004567A425678D, chapAuthDiscovery: true}}, {name: b, iscsi: {targetPortal: s, iqn: eui.02004567A425678D, chapAuthSession: true}}, {name: c, iscsi: {targetPortal: s, iqn: eui.02004567A425678D, chapAuthSession: true, secretRef: {}}}]',
    refusals: ['spec.volumes[0].iscsi.secretRef: Required value', 'spec.volumes[1].iscsi.secretRef: Required value'],
  },
  {
    title: 'takes 64 characters of a name and a portal, with an initiator',
    volumes: `[{name: data, iscsi: {targetPortal: ${'a'.repeat(59)}, iqn: eui.02004567A425678D, initiatorName: eui.02004567A425678D}}]`,
    refusals: [],
  },
  {
    title: 'takes no more of them',
    volumes: `[{name: data, iscsi: {targetPortal: ${'a'.repeat(60)}, iqn: eui.02004567A425678D, initiatorName: eui.02004567A425678D}}]`,
    refusals: [
      'spec.volumes[0].name: Invalid value: "data": Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.',
    ],
  },
  {
    title: 'asks for what a glusterfs needs',
    volumes: '[{name: data, glusterfs: {}}]',
    refusals: ['spec.volumes[0].glusterfs.endpoints: Required value', 'spec.volumes[0].glusterfs.path: Required value'],
  },
  {
    title: 'takes a glusterfs',
    volumes: '[{name: data, glusterfs: {endpoints: e, path: p}}]',
    refusals: [],
  },
  {
    title: 'asks for a dataset of a flocker',
    volumes: '[{name: data, flocker: {}}]',
    refusals: ['spec.volumes[0].flocker: Required value: one of datasetName and datasetUUID is required'],
  },
  {
    title: 'takes one dataset of a flocker, by its name or its id',
    volumes: '[{name: a, flocker: {datasetName: d}}, {name: b, flocker: {datasetUUID: d/e}}]',
    refusals: [],
  },
  {
    title: 'takes no dataset of a flocker by both',
    volumes: '[{name: data, flocker: {datasetName: d, datasetUUID: d}}]',
    refusals: [
      'spec.volumes[0].flocker: Invalid value: "resource": datasetName and datasetUUID can not be specified simultaneously',
    ],
  },
  {
    title: 'takes no dataset of a flocker with a slash in its name',
    volumes: '[{name: data, flocker: {datasetName: d/e}}]',
    refusals: ['spec.volumes[0].flocker.datasetName: Invalid value: "d/e": must not contain \'/\''],
  },
  {
    title: 'asks for what an rbd needs',
    volumes: '[{name: data, rbd: {monitors: []}}]',
    refusals: ['spec.volumes[0].rbd.monitors: Required value', 'spec.volumes[0].rbd.image: Required value'],
  },
  {
    title: 'takes an rbd',
    volumes: "[{name: data, rbd: {monitors: [''], image: i}}]",
    refusals: [],
  },
  {
    title: 'asks for what a cinder needs',
    volumes: '[{name: a, cinder: {}}, {name: b, cinder: {volumeID: v, secretRef: {}}}]',
    refusals: [
      'spec.volumes[0].cinder.volumeID: Required value',
      'spec.volumes[1].cinder.secretRef.name: Required value',
    ],
  },
  {
    title: 'takes a cinder',
    volumes: '[{name: data, cinder: {volumeID: v, secretRef: {name: My secret}}}]',
    refusals: [],
  },
  {
    title: 'asks for the monitors of a cephfs',
    volumes: '[{name: data, cephfs: {path: /}}]',
    refusals: ['spec.volumes[0].cephfs.monitors: Required value'],
  },
  {
    title: 'takes a cephfs',
    volumes: '[{name: data, cephfs: {monitors: [m], secretRef: {}}}]',
    refusals: [],
  },
  {
    title: 'asks for what a quobyte needs',
    volumes: '[{name: data, quobyte: {}}]',
    refusals: [
      'spec.volumes[0].quobyte.registry: Required value: must be a host:port pair or multiple pairs separated by commas',
      'spec.volumes[0].quobyte.volume: Required value',
    ],
  },
  {
    title: 'takes a quobyte at several hosts, for a tenant of 64 characters',
    volumes: `[{name: data, quobyte: {registry: 'a:1,[::1]:2,:', volume: v, tenant: ${'a'.repeat(64)}}}]`,
    refusals: [],
  },
  {
    title: 'takes no quobyte for a longer tenant',
    volumes: `[{name: data, quobyte: {registry: a, volume: v, tenant: ${'a'.repeat(65)}}}]`,
    refusals: [
      'spec.volumes[0].quobyte.tenant: Required value: must be a UUID and may not exceed a length of 64 characters',
    ],
  },
  {
    title: 'takes no quobyte at hosts without ports, once for each',
    volumes: "[{name: data, quobyte: {registry: 'a,b:1,::1', volume: v}}]",
    refusals: [
      'spec.volumes[0].quobyte.registry: Invalid value: "a,b:1,::1": must be a host:port pair or multiple pairs separated by commas',
      'spec.volumes[0].quobyte.registry: Invalid value: "a,b:1,::1": must be a host:port pair or multiple pairs separated by commas',
    ],
  },
  {
    title: 'asks for the targets of an fc',
    volumes: '[{name: data, fc: {lun: 256}}]',
    refusals: ['spec.volumes[0].fc.targetWWNs: Required value: must specify either targetWWNs or wwids, but not both'],
  },
  {
    title: 'takes an fc with targets and a unit up to 255, or with ids',
    volumes: '[{name: a, fc: {targetWWNs: [t], lun: 255}}, {name: b, fc: {wwids: [w], lun: 256}}]',
    refusals: [],
  },
  {
    title: 'takes no fc with both',
    volumes: '[{name: data, fc: {targetWWNs: [t, u], wwids: [w], lun: 0}}]',
    refusals: [
      'spec.volumes[0].fc.targetWWNs: Invalid value: ["t","u"]: targetWWNs and wwids can not be specified simultaneously',
    ],
  },
  {
    title: 'asks for the unit of an fc with targets',
    volumes: '[{name: data, fc: {targetWWNs: [t]}}]',
    refusals: ['spec.volumes[0].fc.lun: Required value: lun is required if targetWWNs is specified'],
  },
  {
    title: 'takes no fc with targets and a unit beyond 255',
    volumes: '[{name: a, fc: {targetWWNs: [t], lun: 256}}, {name: b, fc: {targetWWNs: [t], lun: -1}}]',
    refusals: [
      'spec.volumes[0].fc.lun: Invalid value: 256: must be between 0 and 255, inclusive',
      'spec.volumes[1].fc.lun: Invalid value: -1: must be between 0 and 255, inclusive',
    ],
  },
  {
    title: 'asks for the driver of a flexVolume',
    volumes: '[{name: data, flexVolume: {}}]',
    refusals: ['spec.volumes[0].flexVolume.driver: Required value'],
  },
  {
    title: 'takes options of a flexVolume',
    volumes:
      '[{name: data, flexVolume: {driver: d, options: {example.com/k8s.io: a, xkubernetes.io/a: b, k8s.io.example: c}}}]',
    refusals: [],
  },
  {
    title: 'takes no options of a flexVolume that are of Kubernetes',
    volumes: '[{name: data, flexVolume: {driver: d, options: {K8s.io/a: b, example.kubernetes.io: c}}}]',
    refusals: [
      'spec.volumes[0].flexVolume.options[K8s.io/a]: Invalid value: "K8s.io/a": kubernetes.io and k8s.io namespaces are reserved',
      'spec.volumes[0].flexVolume.options[example.kubernetes.io]: Invalid value: "example.kubernetes.io": kubernetes.io and k8s.io namespaces are reserved',
    ],
  },
  {
    title: 'asks for what an azureFile needs',
    volumes: '[{name: data, azureFile: {}}]',
    refusals: [
      'spec.volumes[0].azureFile.secretName: Required value',
      'spec.volumes[0].azureFile.shareName: Required value',
    ],
  },
  {
    title: 'takes an azureFile',
    volumes: '[{name: data, azureFile: {secretName: s, shareName: s}}]',
    refusals: [],
  },
  {
    title: 'asks for what an azureDisk needs',
    volumes: '[{name: data, azureDisk: {}}]',
    refusals: [
      'spec.volumes[0].azureDisk.diskName: Required value',
      'spec.volumes[0].azureDisk.diskURI: Required value',
      'spec.volumes[0].azureDisk.diskURI: Unsupported value: "": supported values: "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd"',
    ],
  },
  {
    title: 'takes an azureDisk of each kind',
    volumes:
      "[{name: a, azureDisk: {diskName: d, diskURI: 'https://d'}}, {name: b, azureDisk: {diskName: d, diskURI: 'https://d', kind: Dedicated, cachingMode: None}}, {name: c, azureDisk: {diskName: d, diskURI: /subscriptions/d, kind: Managed, cachingMode: ReadOnly}}]",
    refusals: [],
  },
  {
    title: 'takes no azureDisk of another kind or caching',
    volumes: "[{name: data, azureDisk: {diskName: d, diskURI: 'https://d', kind: managed, cachingMode: ''}}]",
    refusals: [
      'spec.volumes[0].azureDisk.cachingMode: Unsupported value: "": supported values: "None", "ReadOnly", "ReadWrite"',
      'spec.volumes[0].azureDisk.kind: Unsupported value: "managed": supported values: "Dedicated", "Managed", "Shared"',
    ],
  },
  {
    title: 'takes no azureDisk whose address is not of its kind',
    volumes:
      "[{name: a, azureDisk: {diskName: d, diskURI: 'https://d', kind: Managed}}, {name: b, azureDisk: {diskName: d, diskURI: /subscriptions/d}}]",
    refusals: [
      'spec.volumes[0].azureDisk.diskURI: Unsupported value: "https://d": supported values: "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}"',
      'spec.volumes[1].azureDisk.diskURI: Unsupported value: "/subscriptions/d": supported values: "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd"',
    ],
  },
  {
    title: 'asks for what a vsphereVolume, a photonPersistentDisk and a portworxVolume need',
    volumes: '[{name: a, vsphereVolume: {}}, {name: b, photonPersistentDisk: {}}, {name: c, portworxVolume: {}}]',
    refusals: [
      'spec.volumes[0].vsphereVolume.volumePath: Required value',
      'spec.volumes[1].photonPersistentDisk.pdID: Required value',
      'spec.volumes[2].portworxVolume.volumeID: Required value',
    ],
  },
  {
    title: 'takes them',
    volumes:
      '[{name: a, vsphereVolume: {volumePath: v}}, {name: b, photonPersistentDisk: {pdID: d}}, {name: c, portworxVolume: {volumeID: v}}]',
    refusals: [],
  },
  {
    title: 'asks for what a scaleIO needs',
    volumes: '[{name: data, scaleIO: {}}]',
    refusals: [
      'spec.volumes[0].scaleIO.gateway: Required value',
      'spec.volumes[0].scaleIO.system: Required value',
      'spec.volumes[0].scaleIO.volumeName: Required value',
    ],
  },
  {
    title: 'takes a scaleIO',
    volumes: '[{name: data, scaleIO: {gateway: g, system: s, volumeName: v}}]',
    refusals: [],
  },
  {
    title: 'asks for what a storageos needs',
    volumes: '[{name: a, storageos: {}}, {name: b, storageos: {volumeName: v, secretRef: {}}}]',
    refusals: [
      'spec.volumes[0].storageos.volumeName: Required value',
      'spec.volumes[1].storageos.secretRef.name: Required value',
    ],
  },
  {
    title: 'takes a storageos',
    volumes: '[{name: data, storageos: {volumeName: v, volumeNamespace: web, secretRef: {name: s}}}]',
    refusals: [],
  },
  {
    title: 'takes no storageos whose names are no labels',
    volumes: '[{name: data, storageos: {volumeName: a.b, volumeNamespace: A}}]',
    refusals: [
      'spec.volumes[0].storageos.volumeName: Invalid value: "a.b": must not contain dots',
      "spec.volumes[0].storageos.volumeNamespace: Invalid value: \"A\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
    ],
  },
  {
    title: 'asks for the driver of a csi',
    volumes: '[{name: data, csi: {}}]',
    refusals: ['spec.volumes[0].csi.driver: Required value'],
  },
  {
    title: 'takes a csi with a driver of 63 letters of any case',
    volumes: `[{name: data, csi: {driver: Example.${'a'.repeat(55)}, nodePublishSecretRef: {name: s.t}}}]`,
    refusals: [],
  },
  {
    title: 'takes no csi with a longer driver',
    volumes: `[{name: data, csi: {driver: ${'a'.repeat(64)}}}]`,
    refusals: ['spec.volumes[0].csi.driver: Too long: may not be more than 63 bytes'],
  },
  {
    title: 'takes no csi with a driver that is no subdomain',
    volumes: '[{name: data, csi: {driver: Example_com}}]',
    refusals: [
      "spec.volumes[0].csi.driver: Invalid value: \"Example_com\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
    ],
  },
  {
    title: 'asks for the name of the secret of a csi',
    volumes: '[{name: data, csi: {driver: d, nodePublishSecretRef: {}}}]',
    refusals: ['spec.volumes[0].csi.nodePublishSecretRef.name: Required value'],
  },
  {
    title: 'takes no secret of a csi whose name is no subdomain',
    volumes: '[{name: data, csi: {driver: d, nodePublishSecretRef: {name: My secret}}}]',
    refusals: [
      "spec.volumes[0].csi.name: Invalid value: \"My secret\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
    ],
  },
]);
