import { describeVolumes } from './volume-cases.ts';

describeVolumes('volumes of files', [
  {
    title: 'asks for the name of a secret',
    volumes: '[{name: data, secret: {}}]',
    refusals: ['spec.volumes[0].secret.secretName: Required value'],
  },
  {
    title: 'takes a secret with modes and users up to their ends',
    volumes:
      '[{name: data, secret: {secretName: My secret, defaultMode: 511, defaultUser: 2147483647, items: [{key: My key, path: a/..b, mode: 0, user: 0}]}}]',
    refusals: [],
  },
  {
    title: 'takes no other mode or user of a secret',
    volumes:
      '[{name: a, secret: {secretName: s, defaultMode: 512, defaultUser: 2147483648}}, {name: b, secret: {secretName: s, defaultMode: -1, defaultUser: -1}}]',
    refusals: [
      'spec.volumes[0].secret.defaultMode: Invalid value: 512: must be a number between 0 and 0777 (octal), both inclusive',
      'spec.volumes[0].secret.defaultUser: Invalid value: 2147483648: must be between 0 and 2147483647, inclusive',
      'spec.volumes[1].secret.defaultMode: Invalid value: -1: must be a number between 0 and 0777 (octal), both inclusive',
      'spec.volumes[1].secret.defaultUser: Invalid value: -1: must be between 0 and 2147483647, inclusive',
    ],
  },
  {
    title: 'asks for the key and the path of a file of a secret',
    volumes: '[{name: data, secret: {secretName: s, items: [{}]}}]',
    refusals: [
      'spec.volumes[0].secret.items[0].key: Required value',
      'spec.volumes[0].secret.items[0].path: Required value',
    ],
  },
  {
    title: 'takes no file of a secret beyond its volume',
    volumes:
      '[{name: data, secret: {secretName: s, items: [{key: k, path: /a}, {key: k, path: a/../b}, {key: k, path: ..a}, {key: k, path: ../a}, {key: k, path: ..}]}}]',
    refusals: [
      'spec.volumes[0].secret.items[0].path: Invalid value: "/a": must be a relative path',
      'spec.volumes[0].secret.items[1].path: Invalid value: "a/../b": must not contain \'..\'',
      'spec.volumes[0].secret.items[2].path: Invalid value: "..a": must not start with \'..\'',
      'spec.volumes[0].secret.items[3].path: Invalid value: "../a": must not contain \'..\'',
      'spec.volumes[0].secret.items[4].path: Invalid value: "..": must not contain \'..\'',
      'spec.volumes[0].secret.items[4].path: Invalid value: "..": must not start with \'..\'',
    ],
  },
  {
    title: 'takes no other mode or user of a file of a secret',
    volumes: '[{name: data, secret: {secretName: s, items: [{key: k, path: p, mode: 512, user: -1}]}}]',
    refusals: [
      'spec.volumes[0].secret.items[0].mode: Invalid value: 512: must be a number between 0 and 0777 (octal), both inclusive',
      'spec.volumes[0].secret.items[0].user: Invalid value: -1: must be between 0 and 2147483647, inclusive',
    ],
  },
  {
    title: 'asks for the name of a configMap',
    volumes: '[{name: data, configMap: {}}]',
    refusals: ['spec.volumes[0].configMap.name: Required value'],
  },
  {
    title: 'takes a configMap with modes and users up to their ends',
    volumes:
      '[{name: data, configMap: {name: My map, defaultMode: 511, defaultUser: 0, items: [{key: k, path: p, mode: 511, user: 2147483647}, {key: k, path: p}]}}]',
    refusals: [],
  },
  {
    title: 'takes no other mode or user of a configMap',
    volumes:
      '[{name: data, configMap: {name: m, defaultMode: 512, defaultUser: -1, items: [{key: k, path: p, mode: -1, user: 2147483648}]}}]',
    refusals: [
      'spec.volumes[0].configMap.defaultMode: Invalid value: 512: must be a number between 0 and 0777 (octal), both inclusive',
      'spec.volumes[0].configMap.defaultUser: Invalid value: -1: must be between 0 and 2147483647, inclusive',
      'spec.volumes[0].configMap.items[0].mode: Invalid value: -1: must be a number between 0 and 0777 (octal), both inclusive',
      'spec.volumes[0].configMap.items[0].user: Invalid value: 2147483648: must be between 0 and 2147483647, inclusive',
    ],
  },
  {
    title: 'asks for the key and the path of a file of a configMap',
    volumes: '[{name: data, configMap: {name: m, items: [{key: k, path: p}, {}]}}]',
    refusals: [
      'spec.volumes[0].configMap.items[1].key: Required value',
      'spec.volumes[0].configMap.items[1].path: Required value',
    ],
  },
  {
    title: 'takes no file of a configMap beyond its volume',
    volumes: '[{name: data, configMap: {name: m, items: [{key: k, path: /..}]}}]',
    refusals: [
      'spec.volumes[0].configMap.items[0].path: Invalid value: "/..": must be a relative path',
      'spec.volumes[0].configMap.items[0].path: Invalid value: "/..": must not contain \'..\'',
    ],
  },
  {
    title: 'takes each field that a file can show',
    volumes:
      "[{name: data, downwardAPI: {items: [{path: f0, fieldRef: {fieldPath: metadata.name}}, {path: f1, fieldRef: {fieldPath: metadata.namespace}}, {path: f2, fieldRef: {fieldPath: metadata.uid}}, {path: f3, fieldRef: {fieldPath: metadata.labels}}, {path: f4, fieldRef: {fieldPath: metadata.annotations}}, {path: f5, fieldRef: {fieldPath: 'metadata.labels[''example.com/My_key'']'}}, {path: f6, fieldRef: {fieldPath: 'metadata.annotations[''Example.com/my'']'}}]}}]",
    refusals: [],
  },
  {
    title: 'takes no other mode or user of a downwardAPI',
    volumes: '[{name: data, downwardAPI: {defaultMode: 512, defaultUser: -1}}]',
    refusals: [
      'spec.volumes[0].downwardAPI.defaultMode: Invalid value: 512: must be a number between 0 and 0777 (octal), both inclusive',
      'spec.volumes[0].downwardAPI.defaultUser: Invalid value: -1: must be between 0 and 2147483647, inclusive',
    ],
  },
  {
    title: 'tells what is wrong with a file of a downwardAPI at the volume',
    volumes:
      '[{name: data, downwardAPI: {items: [{path: f, fieldRef: {fieldPath: metadata.name}}, {path: /.., mode: 512, user: -1, fieldRef: {fieldPath: metadata.name}}]}}]',
    refusals: [
      'spec.volumes[0].downwardAPI.path: Invalid value: "/..": must be a relative path',
      'spec.volumes[0].downwardAPI.path: Invalid value: "/..": must not contain \'..\'',
      'spec.volumes[0].downwardAPI.mode: Invalid value: 512: must be a number between 0 and 0777 (octal), both inclusive',
      'spec.volumes[0].downwardAPI.user: Invalid value: -1: must be between 0 and 2147483647, inclusive',
    ],
  },
  {
    title: 'asks for the path and the content of a file of a downwardAPI',
    volumes: '[{name: data, downwardAPI: {items: [{}]}}]',
    refusals: [
      'spec.volumes[0].downwardAPI.path: Required value',
      'spec.volumes[0].downwardAPI: Required value: one of fieldRef and resourceFieldRef is required',
    ],
  },
  {
    title: 'takes no two contents of a file of a downwardAPI, and does not look into the second',
    volumes:
      '[{name: data, downwardAPI: {items: [{path: f, fieldRef: {fieldPath: metadata.name}, resourceFieldRef: {}}]}}]',
    refusals: [
      'spec.volumes[0].downwardAPI: Invalid value: "resource": fieldRef and resourceFieldRef can not be specified simultaneously',
    ],
  },
  {
    title: 'asks for a field',
    volumes: '[{name: data, downwardAPI: {items: [{path: f, fieldRef: {}}]}}]',
    refusals: ['spec.volumes[0].downwardAPI.fieldRef.fieldPath: Required value'],
  },
  {
    title: 'takes no field of another version',
    volumes: '[{name: data, downwardAPI: {items: [{path: f, fieldRef: {apiVersion: v2, fieldPath: metadata.name}}]}}]',
    refusals: [
      'spec.volumes[0].downwardAPI.fieldRef.fieldPath: Invalid value: "metadata.name": error converting fieldPath: unsupported pod version: v2',
    ],
  },
  {
    title: 'takes no field that no Pod has',
    volumes: '[{name: data, downwardAPI: {items: [{path: f, fieldRef: {fieldPath: metadata.finalizers}}]}}]',
    refusals: [
      'spec.volumes[0].downwardAPI.fieldRef.fieldPath: Invalid value: "metadata.finalizers": error converting fieldPath: field label not supported: metadata.finalizers',
    ],
  },
  {
    title: 'takes no field that only a variable can show',
    volumes:
      '[{name: data, downwardAPI: {items: [{path: f, fieldRef: {fieldPath: spec.host}}, {path: g, fieldRef: {fieldPath: status.podIP}}]}}]',
    refusals: [
      'spec.volumes[0].downwardAPI.fieldRef.fieldPath: Unsupported value: "spec.nodeName": supported values: "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"',
      'spec.volumes[0].downwardAPI.fieldRef.fieldPath: Unsupported value: "status.podIP": supported values: "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"',
    ],
  },
  {
    title: 'takes no key of what is no map',
    volumes:
      '[{name: data, downwardAPI: {items: [{path: f, fieldRef: {fieldPath: "metadata.name[\'a\']"}}, {path: g, fieldRef: {fieldPath: "[\'a\']"}}]}}]',
    refusals: [
      "spec.volumes[0].downwardAPI.fieldRef.fieldPath: Invalid value: \"metadata.name['a']\": error converting fieldPath: field label does not support subscript: metadata.name['a']",
      "spec.volumes[0].downwardAPI.fieldRef.fieldPath: Invalid value: \"['a']\": error converting fieldPath: field label not supported: ['a']",
    ],
  },
  {
    title: 'takes no key that no label can have',
    volumes:
      '[{name: data, downwardAPI: {items: [{path: f, fieldRef: {fieldPath: "metadata.labels[\'\']"}}, {path: g, fieldRef: {fieldPath: "metadata.annotations[\'A/B/C\']"}}]}}]',
    refusals: [
      'spec.volumes[0].downwardAPI.fieldRef: Invalid value: "": name part must be non-empty',
      "spec.volumes[0].downwardAPI.fieldRef: Invalid value: \"\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')",
      "spec.volumes[0].downwardAPI.fieldRef: Invalid value: \"a/b/c\": a valid label key must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')",
    ],
  },
  {
    title: 'takes each resource that a file can show',
    volumes:
      '[{name: data, downwardAPI: {items: [{path: f0, resourceFieldRef: {containerName: web, resource: limits.cpu, divisor: 1}}, {path: f1, resourceFieldRef: {containerName: web, resource: requests.cpu, divisor: 1}}, {path: f2, resourceFieldRef: {containerName: web, resource: limits.memory, divisor: 1}}, {path: f3, resourceFieldRef: {containerName: web, resource: requests.memory, divisor: 1}}, {path: f4, resourceFieldRef: {containerName: web, resource: limits.ephemeral-storage, divisor: 1}}, {path: f5, resourceFieldRef: {containerName: web, resource: requests.ephemeral-storage, divisor: 1}}, {path: f6, resourceFieldRef: {containerName: web, resource: limits.hugepages-2Mi, divisor: 1}}, {path: f7, resourceFieldRef: {containerName: web, resource: requests.hugepages-, divisor: 1}}]}}]',
    refusals: [],
  },
  {
    title: 'asks for the container of a resource, then for the resource',
    volumes:
      '[{name: data, downwardAPI: {items: [{path: f, resourceFieldRef: {}}, {path: f, resourceFieldRef: {containerName: web}}]}}]',
    refusals: [
      'spec.volumes[0].downwardAPI.resourceFieldRef.containerName: Required value',
      'spec.volumes[0].downwardAPI.resourceFieldRef.resource: Required value',
    ],
  },
  {
    title: 'takes no other resource',
    volumes:
      '[{name: data, downwardAPI: {items: [{path: f, resourceFieldRef: {containerName: web, resource: limits.hugepages}}]}}]',
    refusals: [
      'spec.volumes[0].downwardAPI.resourceFieldRef.resource: Unsupported value: "limits.hugepages": supported values: "limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", "requests.ephemeral-storage", "requests.memory"',
    ],
  },
  {
    title: 'takes no divisor but of the resource',
    volumes:
      '[{name: data, downwardAPI: {items: [{path: a, resourceFieldRef: {containerName: web, resource: limits.cpu, divisor: 10m}}, {path: b, resourceFieldRef: {containerName: web, resource: requests.memory, divisor: 1m}}, {path: c, resourceFieldRef: {containerName: web, resource: limits.ephemeral-storage, divisor: 10}}, {path: d, resourceFieldRef: {containerName: web, resource: requests.hugepages-2Mi, divisor: 2Mi}}]}}]',
    refusals: [
      'spec.volumes[0].downwardAPI.resourceFieldRef.divisor: Invalid value: "limits.cpu": only divisor\'s values 1m and 1 are supported with the cpu resource',
      'spec.volumes[0].downwardAPI.resourceFieldRef.divisor: Invalid value: "requests.memory": only divisor\'s values 1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei are supported with the memory resource',
      'spec.volumes[0].downwardAPI.resourceFieldRef.divisor: Invalid value: "limits.ephemeral-storage": only divisor\'s values 1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei are supported with the local ephemeral storage resource',
      'spec.volumes[0].downwardAPI.resourceFieldRef.divisor: Invalid value: "requests.hugepages-2Mi": only divisor\'s values 1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei are supported with the hugepages resource',
    ],
  },
  {
    title: 'takes a divisor that is written otherwise, or is nought',
    volumes:
      '[{name: data, downwardAPI: {items: [{path: a, resourceFieldRef: {containerName: web, resource: limits.cpu, divisor: 1000m}}, {path: b, resourceFieldRef: {containerName: web, resource: requests.memory, divisor: 1000}}, {path: c, resourceFieldRef: {containerName: web, resource: limits.memory, divisor: 0.0}}]}}]',
    refusals: [],
  },
]);
