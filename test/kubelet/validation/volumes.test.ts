import { describeVolumes } from './volume-cases.ts';

describeVolumes('the volumes of a Pod', [
  {
    title: 'takes a volume without a source for an emptyDir',
    volumes: '[{name: data}]',
    refusals: [],
  },
  {
    title: 'asks for a name',
    volumes: '[{emptyDir: {}}]',
    refusals: ['spec.volumes[0].name: Required value'],
  },
  {
    title: 'takes no name but a label',
    volumes: '[{name: Data_1, emptyDir: {}}]',
    refusals: [
      "spec.volumes[0].name: Invalid value: \"Data_1\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
    ],
  },
  {
    title: 'takes no name with dots',
    volumes: '[{name: my.data, emptyDir: {}}]',
    refusals: ['spec.volumes[0].name: Invalid value: "my.data": must not contain dots'],
  },
  {
    title: 'takes no name longer than a label',
    volumes: `[{name: ${'a'.repeat(64)}, emptyDir: {}}]`,
    refusals: [`spec.volumes[0].name: Invalid value: "${'a'.repeat(64)}": must be no more than 63 characters`],
  },
  {
    title: 'takes a name as long as a label',
    volumes: `[{name: ${'a'.repeat(63)}, emptyDir: {}}]`,
    refusals: [],
  },
  {
    title: 'takes no name twice',
    volumes: '[{name: data, emptyDir: {}}, {name: data, hostPath: {path: /data}}]',
    refusals: ['spec.volumes[1].name: Duplicate value: "data"'],
  },
  {
    title: 'takes a name that only a faulty volume has',
    volumes: '[{name: data, hostPath: {}}, {name: data, emptyDir: {}}]',
    refusals: ['spec.volumes[0].hostPath.path: Required value'],
  },
  {
    title: 'takes one source, the first in its own order',
    volumes: '[{name: data, image: {reference: web}, hostPath: {path: /data}, emptyDir: {}}]',
    refusals: [
      'spec.volumes[0].hostPath: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].image: Forbidden: may not specify more than 1 volume type',
    ],
  },
  {
    title: 'does not look into a second source',
    volumes: '[{name: data, hostPath: {path: /data}, nfs: {}}]',
    refusals: ['spec.volumes[0].nfs: Forbidden: may not specify more than 1 volume type'],
  },
  {
    title: 'looks at what an initiator makes of the name beside another source',
    volumes: `[{name: data, hostPath: {path: /data}, iscsi: {initiatorName: iqn, targetPortal: ${'a'.repeat(60)}}}]`,
    refusals: [
      'spec.volumes[0].iscsi: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].name: Invalid value: "data": Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.',
    ],
  },
  {
    title: 'names every source that is one too many',
    volumes:
      '[{name: data, emptyDir: {}, hostPath: {}, gitRepo: {}, gcePersistentDisk: {}, awsElasticBlockStore: {}, secret: {}, nfs: {}, iscsi: {}, glusterfs: {}, flocker: {}, persistentVolumeClaim: {}, rbd: {}, cinder: {}, cephfs: {}, quobyte: {}, downwardAPI: {}, fc: {}, flexVolume: {}, configMap: {}, azureFile: {}, vsphereVolume: {}, photonPersistentDisk: {}, portworxVolume: {}, azureDisk: {}, storageos: {}, projected: {}, scaleIO: {}, csi: {}, ephemeral: {}, image: {}}]',
    refusals: [
      'spec.volumes[0].hostPath: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].gitRepo: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].gcePersistentDisk: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].awsElasticBlockStore: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].secret: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].nfs: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].iscsi: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].glusterfs: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].flocker: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].persistentVolumeClaim: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].rbd: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].cinder: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].cephFS: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].quobyte: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].downwarAPI: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].fc: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].flexVolume: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].configMap: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].azureFile: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].vsphereVolume: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].photonPersistentDisk: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].portworxVolume: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].azureDisk: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].storageos: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].projected: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].scaleIO: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].csi: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].ephemeral: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].image: Forbidden: may not specify more than 1 volume type',
    ],
  },
  {
    title: 'takes an emptyDir of any medium',
    volumes:
      '[{name: data, emptyDir: {medium: Memory, sizeLimit: 1Gi, mode: 1023}}, {name: more, emptyDir: {medium: tape, sizeLimit: 0, mode: 0}}]',
    refusals: [],
  },
  {
    title: 'takes no emptyDir of less than nothing',
    volumes: '[{name: data, emptyDir: {sizeLimit: -1}}]',
    refusals: ['spec.volumes[0].emptyDir.sizeLimit: Forbidden: SizeLimit field must be a valid resource quantity'],
  },
  {
    title: 'takes no emptyDir with a mode beyond the sticky bit',
    volumes: '[{name: data, emptyDir: {mode: 1024}}, {name: more, emptyDir: {mode: -1}}]',
    refusals: [
      'spec.volumes[0].emptyDir.mode: Invalid value: 1024: must be a number between 0 and 01777 (octal), both inclusive',
      'spec.volumes[1].emptyDir.mode: Invalid value: -1: must be a number between 0 and 01777 (octal), both inclusive',
    ],
  },
  {
    title: 'takes a hostPath of each type',
    volumes:
      '[{name: v0, hostPath: {path: /data, type: ""}}, {name: v1, hostPath: {path: /data, type: DirectoryOrCreate}}, {name: v2, hostPath: {path: /data, type: Directory}}, {name: v3, hostPath: {path: /data, type: FileOrCreate}}, {name: v4, hostPath: {path: /data, type: File}}, {name: v5, hostPath: {path: /data, type: Socket}}, {name: v6, hostPath: {path: /data, type: CharDevice}}, {name: v7, hostPath: {path: /data, type: BlockDevice}}]',
    refusals: [],
  },
  {
    title: 'asks for the path of a hostPath, and for no more without it',
    volumes: '[{name: data, hostPath: {type: Tape}}]',
    refusals: ['spec.volumes[0].hostPath.path: Required value'],
  },
  {
    title: 'takes no hostPath of another type',
    volumes: '[{name: data, hostPath: {path: /data, type: directory}}]',
    refusals: [
      'spec.volumes[0].hostPath.type: Unsupported value: "directory": supported values: "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"',
    ],
  },
  {
    title: 'takes a hostPath that is relative',
    volumes: '[{name: data, hostPath: {path: data/..more}}]',
    refusals: [],
  },
  {
    title: 'takes no hostPath that leads back',
    volumes: '[{name: data, hostPath: {path: /data/../etc/..}}]',
    refusals: ['spec.volumes[0].hostPath.path: Invalid value: "/data/../etc/..": must not contain \'..\''],
  },
  {
    title: 'asks for the repository of a gitRepo',
    volumes: '[{name: data, gitRepo: {revision: main}}]',
    refusals: ['spec.volumes[0].gitRepo.repository: Required value'],
  },
  {
    title: 'takes a directory of a gitRepo below the volume',
    volumes: '[{name: data, gitRepo: {repository: web, directory: ./..data}}]',
    refusals: [],
  },
  {
    title: 'takes no directory of a gitRepo elsewhere',
    volumes: '[{name: data, gitRepo: {repository: web, directory: /data/..}}]',
    refusals: [
      'spec.volumes[0].gitRepo.directory: Invalid value: "/data/..": must be a relative path',
      'spec.volumes[0].gitRepo.directory: Invalid value: "/data/..": must not contain \'..\'',
    ],
  },
  {
    title: 'takes an image of each pull policy',
    volumes:
      '[{name: v0, image: {reference: web, pullPolicy: Always}}, {name: v1, image: {reference: web, pullPolicy: IfNotPresent}}, {name: v2, image: {reference: web, pullPolicy: Never}}]',
    refusals: [],
  },
  {
    title: 'takes an image whose reference is none',
    volumes: "[{name: data, image: {reference: 'Web:'}}]",
    refusals: [],
  },
  {
    title: 'asks for the reference of an image',
    volumes: '[{name: data, image: {}}]',
    refusals: ['spec.volumes[0].image.reference: Required value'],
  },
  {
    title: 'takes no image of another pull policy',
    volumes: '[{name: data, image: {reference: web, pullPolicy: always}}]',
    refusals: [
      'spec.volumes[0].image.pullPolicy: Unsupported value: "always": supported values: "Always", "IfNotPresent", "Never"',
    ],
  },
  {
    title: 'asks for the name of a claim',
    volumes: '[{name: data, persistentVolumeClaim: {readOnly: true}}]',
    refusals: ['spec.volumes[0].persistentVolumeClaim.claimName: Required value'],
  },
  {
    title: 'takes any name of a claim',
    volumes: '[{name: data, persistentVolumeClaim: {claimName: My claim}}]',
    refusals: [],
  },
  {
    title: 'takes no claim that another volume would make',
    volumes:
      '[{name: data, persistentVolumeClaim: {claimName: web-controlplane-scratch}}, {name: scratch, ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}}]',
    refusals: [
      'spec.volumes[0].persistentVolumeClaim.claimName: Invalid value: "web-controlplane-scratch": must not reference a PVC that gets created for an ephemeral volume',
    ],
  },
  {
    title: 'says so of a claim beside another source, too',
    volumes:
      '[{name: data, emptyDir: {}, persistentVolumeClaim: {claimName: web-controlplane-scratch}, ephemeral: {}}, {name: scratch, ephemeral: {}}]',
    refusals: [
      'spec.volumes[0].persistentVolumeClaim: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].ephemeral: Forbidden: may not specify more than 1 volume type',
      'spec.volumes[0].persistentVolumeClaim.claimName: Invalid value: "web-controlplane-scratch": must not reference a PVC that gets created for an ephemeral volume',
      'spec.volumes[1].ephemeral.volumeClaimTemplate: Required value',
    ],
  },
]);
