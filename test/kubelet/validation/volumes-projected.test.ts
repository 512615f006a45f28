import { describeVolumes } from './volume-cases.ts';

describeVolumes('a projected volume', [
  {
    title: 'may be empty',
    volumes: '[{name: data, projected: {}}, {name: more, projected: {sources: [{}]}}]',
    refusals: [],
  },
  {
    title: 'has no other mode or user than files have',
    volumes: '[{name: data, projected: {defaultMode: 512, defaultUser: -1}}]',
    refusals: [
      'spec.volumes[0].projected.defaultMode: Invalid value: 512: must be a number between 0 and 0777 (octal), both inclusive',
      'spec.volumes[0].projected.defaultUser: Invalid value: -1: must be between 0 and 2147483647, inclusive',
    ],
  },
  {
    title: 'has one thing a source, and looks into all',
    volumes: '[{name: data, projected: {sources: [{secret: {}, configMap: {}}]}}]',
    refusals: [
      'spec.volumes[0].projected.sources[0].secret.name: Required value',
      'spec.volumes[0].projected.sources[0].configMap.name: Required value',
      'spec.volumes[0].projected.sources[0]: Forbidden: may not specify more than 1 volume type per source',
    ],
  },
  {
    title: 'asks for the key and the path of a file',
    volumes:
      '[{name: data, projected: {sources: [{secret: {name: s, items: [{}]}}, {configMap: {name: m, items: [{}]}}]}}]',
    refusals: [
      'spec.volumes[0].projected.sources[0].secret.items[0].key: Required value',
      'spec.volumes[0].projected.sources[0].secret.items[0].path: Required value',
      'spec.volumes[0].projected.sources[1].configMap.items[0].key: Required value',
      'spec.volumes[0].projected.sources[1].configMap.items[0].path: Required value',
    ],
  },
  {
    title: 'has no file beyond it, and no other mode or user',
    volumes:
      '[{name: data, projected: {sources: [{secret: {name: s, items: [{key: k, path: ..a, mode: 512, user: -1}]}}, {configMap: {name: m, items: [{key: k, path: /a, mode: 512, user: -1}]}}]}}]',
    refusals: [
      'spec.volumes[0].projected.sources[0].secret.items[0].path: Invalid value: "..a": must not start with \'..\'',
      'spec.volumes[0].projected.sources[0].secret.items[0].mode: Invalid value: 512: must be a number between 0 and 0777 (octal), both inclusive',
      'spec.volumes[0].projected.sources[0].secret.items[0].user: Invalid value: -1: must be between 0 and 2147483647, inclusive',
      'spec.volumes[0].projected.sources[1].configMap.items[0].path: Invalid value: "/a": must be a relative path',
      'spec.volumes[0].projected.sources[1].configMap.items[0].mode: Invalid value: 512: must be a number between 0 and 0777 (octal), both inclusive',
      'spec.volumes[0].projected.sources[1].configMap.items[0].user: Invalid value: -1: must be between 0 and 2147483647, inclusive',
    ],
  },
  {
    title: 'has files of all kinds',
    volumes:
      '[{name: data, projected: {sources: [{secret: {name: s, items: [{key: k, path: a}]}}, {configMap: {name: m, items: [{key: k, path: b}]}}, {downwardAPI: {items: [{path: c, fieldRef: {fieldPath: metadata.name}}]}}, {serviceAccountToken: {path: d}}, {clusterTrustBundle: {name: t, path: e}}, {podCertificate: {signerName: example.com/s, keyType: ED25519, credentialBundlePath: f, keyPath: g, certificateChainPath: h}}]}}]',
    refusals: [],
  },
  {
    title: 'has no file twice',
    volumes:
      '[{name: data, projected: {sources: [{secret: {name: s, items: [{key: k, path: a}, {key: l, path: a}]}}, {configMap: {name: m, items: [{key: k, path: a}]}}, {downwardAPI: {items: [{path: a, fieldRef: {fieldPath: metadata.name}}]}}, {clusterTrustBundle: {name: t, path: a}}, {podCertificate: {signerName: example.com/s, keyType: ED25519, credentialBundlePath: a, keyPath: a, certificateChainPath: a}}]}}]',
    refusals: [
      'spec.volumes[0].projected: Invalid value: "s": conflicting duplicate paths',
      'spec.volumes[0].projected: Invalid value: "m": conflicting duplicate paths',
      'spec.volumes[0].projected: Invalid value: "a": conflicting duplicate paths',
      'spec.volumes[0].projected: Invalid value: "a": conflicting duplicate paths',
      'spec.volumes[0].projected: Invalid value: "a": conflicting duplicate paths',
      'spec.volumes[0].projected: Invalid value: "a": conflicting duplicate paths',
      'spec.volumes[0].projected: Invalid value: "a": conflicting duplicate paths',
    ],
  },
  {
    title: 'compares paths as they are written, and those of tokens with none',
    volumes:
      '[{name: data, projected: {sources: [{secret: {name: s, items: [{key: k, path: a}, {key: k, path: ./a}]}}, {serviceAccountToken: {path: a}}, {serviceAccountToken: {path: a}}]}}]',
    refusals: [],
  },
  {
    title: 'has no file of the downward API that a volume of it could not have',
    volumes:
      '[{name: data, projected: {sources: [{downwardAPI: {items: [{}, {path: ../a, mode: 512, user: -1, resourceFieldRef: {}}]}}]}}]',
    refusals: [
      'spec.volumes[0].projected.sources[0].downwardAPI.path: Required value',
      'spec.volumes[0].projected.sources[0].downwardAPI: Required value: one of fieldRef and resourceFieldRef is required',
      'spec.volumes[0].projected.sources[0].downwardAPI.path: Invalid value: "../a": must not contain \'..\'',
      'spec.volumes[0].projected.sources[0].downwardAPI.resourceFieldRef.containerName: Required value',
      'spec.volumes[0].projected.sources[0].downwardAPI.mode: Invalid value: 512: must be a number between 0 and 0777 (octal), both inclusive',
      'spec.volumes[0].projected.sources[0].downwardAPI.user: Invalid value: -1: must be between 0 and 2147483647, inclusive',
    ],
  },
  {
    title: 'asks for the path of a token',
    volumes: '[{name: data, projected: {sources: [{serviceAccountToken: {}}]}}]',
    refusals: ['spec.volumes[0].projected.path: Required value'],
  },
  {
    title: 'has no token beyond it',
    volumes:
      '[{name: data, projected: {sources: [{serviceAccountToken: {path: ../a}}, {serviceAccountToken: {path: /a}}, {serviceAccountToken: {path: ..a}}]}}]',
    refusals: [
      'spec.volumes[0].projected.path: Invalid value: "../a": must not contain \'..\'',
      'spec.volumes[0].projected.path: Invalid value: "/a": must be a relative path',
      'spec.volumes[0].projected.path: Invalid value: "..a": must not start with \'..\'',
    ],
  },
  {
    title: 'has a token for 10 minutes to 2^32 seconds',
    volumes:
      '[{name: data, projected: {sources: [{serviceAccountToken: {path: a, expirationSeconds: 600}}, {serviceAccountToken: {path: b, expirationSeconds: 4294967296}}]}}]',
    refusals: [],
  },
  {
    title: 'has no token for less or longer, or of another user',
    volumes:
      '[{name: data, projected: {sources: [{serviceAccountToken: {path: a, expirationSeconds: 599}}, {serviceAccountToken: {path: b, expirationSeconds: 4294967297, user: -1}}]}}]',
    refusals: [
      'spec.volumes[0].projected.sources[0].serviceAccountToken.expirationSeconds: Invalid value: 599: may not specify a duration less than 10 minutes',
      'spec.volumes[0].projected.sources[1].serviceAccountToken.expirationSeconds: Invalid value: 4294967297: may not specify a duration larger than 2^32 seconds',
      'spec.volumes[0].projected.sources[1].serviceAccountToken.user: Invalid value: -1: must be between 0 and 2147483647, inclusive',
    ],
  },
  {
    title: 'asks for the name or the signer of a trust bundle, and for its path',
    volumes: '[{name: data, projected: {sources: [{clusterTrustBundle: {}}]}}]',
    refusals: [
      'spec.volumes[0].projected.sources[0].clusterTrustBundle: Required value: either name or signerName must be specified',
      'spec.volumes[0].projected.sources[0].clusterTrustBundle.path: Required value',
    ],
  },
  {
    title: 'has no trust bundle by both',
    volumes:
      '[{name: data, projected: {sources: [{clusterTrustBundle: {name: t, signerName: example.com/s, path: a, optional: true, user: 0, labelSelector: {matchExpressions: [{key: app, operator: In, values: [web]}], matchLabels: {app: web}}}}]}}]',
    refusals: [
      'spec.volumes[0].projected.sources[0].clusterTrustBundle: Invalid value: {"Name":"t","SignerName":"example.com/s","LabelSelector":{"matchLabels":{"app":"web"},"matchExpressions":[{"key":"app","operator":"In","values":["web"]}]},"Optional":true,"Path":"a","User":0}: only one of name and signerName may be used',
    ],
  },
  {
    title: 'has a trust bundle by its name, with its signer in front',
    volumes: "[{name: data, projected: {sources: [{clusterTrustBundle: {name: 'example.com:s:t', path: a}}]}}]",
    refusals: [],
  },
  {
    title: 'has no trust bundle of another name',
    volumes:
      "[{name: data, projected: {sources: [{clusterTrustBundle: {name: '', path: a}}, {clusterTrustBundle: {name: ':t', path: b}}, {clusterTrustBundle: {name: 'example.com:T', path: c}}, {clusterTrustBundle: {name: 'example.com/s:t', path: d}}]}}]",
    refusals: [
      'spec.volumes[0].projected.sources[0].clusterTrustBundle.name: Required value: must be a valid object name',
      "spec.volumes[0].projected.sources[0].clusterTrustBundle.name: Invalid value: \"\": not a valid clustertrustbundlename: a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
      'spec.volumes[0].projected.sources[1].clusterTrustBundle.name: Invalid value: ":t": not a valid clustertrustbundlename: ClusterTrustBundle without signer name must not have ":" in its name',
      "spec.volumes[0].projected.sources[2].clusterTrustBundle.name: Invalid value: \"example.com:T\": not a valid clustertrustbundlename: a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
      'spec.volumes[0].projected.sources[3].clusterTrustBundle.name: Invalid value: "example.com/s:t": not a valid clustertrustbundlename: ClusterTrustBundle for signerName example.com/s must be named with prefix example.com:s:',
    ],
  },
  {
    title: 'has no trust bundle by its name with a selector',
    volumes:
      '[{name: data, projected: {sources: [{clusterTrustBundle: {name: t, path: a, labelSelector: {matchExpressions: [{}]}}}]}}]',
    refusals: [
      'spec.volumes[0].projected.sources[0].clusterTrustBundle.labelSelector: Invalid value: {"matchExpressions":[{"key":"","operator":""}]}: labelSelector must be unset if name is specified',
    ],
  },
  {
    title: 'has the trust bundles of a signer, by a selector',
    volumes:
      "[{name: data, projected: {sources: [{clusterTrustBundle: {signerName: example.com/s, path: a, labelSelector: {matchLabels: {app: web}, matchExpressions: [{key: app, operator: In, values: [web]}, {key: app, operator: NotIn, values: ['']}, {key: app, operator: Exists}, {key: app, operator: DoesNotExist, values: []}]}}}]}}]",
    refusals: [],
  },
  {
    title: 'has no trust bundles of a signer without a name',
    volumes: "[{name: data, projected: {sources: [{clusterTrustBundle: {signerName: '', path: a}}]}}]",
    refusals: [
      'spec.volumes[0].projected.sources[0].clusterTrustBundle.signerName: Required value: must be a valid signer name',
      'spec.volumes[0].projected.sources[0].clusterTrustBundle.signerName: Required value',
    ],
  },
  {
    title: 'has no trust bundles by a selector that is none',
    volumes:
      "[{name: data, projected: {sources: [{clusterTrustBundle: {signerName: example.com/s, path: a, labelSelector: {matchLabels: {a/b/c: -web}, matchExpressions: [{key: app, operator: In}, {key: app, operator: NotIn, values: [-web]}, {key: app, operator: Exists, values: [web]}, {key: '', operator: Gt}]}}}]}}]",
    refusals: [
      "spec.volumes[0].projected.sources[0].clusterTrustBundle.labelSelector.matchLabels: Invalid value: \"a/b/c\": a valid label key must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')",
      "spec.volumes[0].projected.sources[0].clusterTrustBundle.labelSelector.matchLabels: Invalid value: \"-web\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')",
      "spec.volumes[0].projected.sources[0].clusterTrustBundle.labelSelector.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'",
      "spec.volumes[0].projected.sources[0].clusterTrustBundle.labelSelector.matchExpressions[1].values[0]: Invalid value: \"-web\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')",
      "spec.volumes[0].projected.sources[0].clusterTrustBundle.labelSelector.matchExpressions[2].values: Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
      'spec.volumes[0].projected.sources[0].clusterTrustBundle.labelSelector.matchExpressions[3].operator: Invalid value: "Gt": not a valid selector operator',
      'spec.volumes[0].projected.sources[0].clusterTrustBundle.labelSelector.matchExpressions[3].key: Invalid value: "": name part must be non-empty',
      "spec.volumes[0].projected.sources[0].clusterTrustBundle.labelSelector.matchExpressions[3].key: Invalid value: \"\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')",
    ],
  },
  {
    title: 'has no trust bundle beyond it, or of another user',
    volumes: '[{name: data, projected: {sources: [{clusterTrustBundle: {name: t, path: /.., user: -1}}]}}]',
    refusals: [
      'spec.volumes[0].projected.sources[0].clusterTrustBundle.user: Invalid value: -1: must be between 0 and 2147483647, inclusive',
      'spec.volumes[0].projected.sources[0].clusterTrustBundle.path: Invalid value: "/..": must be a relative path',
      'spec.volumes[0].projected.sources[0].clusterTrustBundle.path: Invalid value: "/..": must not contain \'..\'',
    ],
  },
  {
    title: 'has no signer but of a domain and a path',
    volumes:
      '[{name: data, projected: {sources: [{podCertificate: {signerName: example.com, keyType: ED25519, keyPath: k0}}, {podCertificate: {signerName: example.com/a/b, keyType: ED25519, keyPath: k1}}, {podCertificate: {signerName: example/a, keyType: ED25519, keyPath: k2}}, {podCertificate: {signerName: Example.com/a, keyType: ED25519, keyPath: k3}}, {podCertificate: {signerName: example.com/A, keyType: ED25519, keyPath: k4}}, {podCertificate: {signerName: /, keyType: ED25519, keyPath: k5}}, {podCertificate: {signerName: example.com/a..b, keyType: ED25519, keyPath: k6}}]}}]',
    refusals: [
      'spec.volumes[0].projected.sources[0].podCertificate.signerName: Invalid value: "example.com": must be a fully qualified domain and path of the form \'example.com/signer-name\'',
      'spec.volumes[0].projected.sources[1].podCertificate.signerName: Invalid value: "example.com/a/b": must be a fully qualified domain and path of the form \'example.com/signer-name\'',
      'spec.volumes[0].projected.sources[2].podCertificate.signerName: Invalid value: "example": should be a domain with at least two segments separated by dots',
      "spec.volumes[0].projected.sources[3].podCertificate.signerName: Invalid value: \"Example.com\": validating label \"Example\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
      "spec.volumes[0].projected.sources[4].podCertificate.signerName: Invalid value: \"A\": validating label \"A\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
      "spec.volumes[0].projected.sources[5].podCertificate.signerName: Invalid value: \"\": validating label \"\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
      'spec.volumes[0].projected.sources[5].podCertificate.signerName: Invalid value: "": should be a domain with at least two segments separated by dots',
      "spec.volumes[0].projected.sources[5].podCertificate.signerName: Invalid value: \"\": validating label \"\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
      "spec.volumes[0].projected.sources[6].podCertificate.signerName: Invalid value: \"a..b\": validating label \"\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
    ],
  },
  {
    title: 'has a signer of up to 571 characters',
    volumes: `[{name: data, projected: {sources: [{podCertificate: {signerName: ${'a'.repeat(63)}.${'a'.repeat(63)}.${'a'.repeat(63)}.${'a'.repeat(61)}/${'a'.repeat(63)}.${'a'.repeat(253)}, keyType: ED25519, keyPath: k}}]}}]`,
    refusals: [],
  },
  {
    title: 'has no signer of a domain with more than 253 characters',
    volumes: `[{name: data, projected: {sources: [{podCertificate: {signerName: ${'a'.repeat(63)}.${'a'.repeat(63)}.${'a'.repeat(63)}.${'a'.repeat(62)}/s, keyType: ED25519, keyPath: k}}]}}]`,
    refusals: [
      'spec.volumes[0].projected.sources[0].podCertificate.signerName: Too long: may not be more than 253 bytes',
    ],
  },
  {
    title: 'has no longer signer',
    volumes: `[{name: data, projected: {sources: [{podCertificate: {signerName: ${'a'.repeat(63)}.${'a'.repeat(63)}.${'a'.repeat(63)}.${'a'.repeat(62)}/${'a'.repeat(63)}.${'a'.repeat(253)}, keyType: ED25519, keyPath: k}}]}}]`,
    refusals: [
      'spec.volumes[0].projected.sources[0].podCertificate.signerName: Too long: may not be more than 253 bytes',
      'spec.volumes[0].projected.sources[0].podCertificate.signerName: Too long: may not be more than 571 bytes',
    ],
  },
  {
    title: 'asks for what a certificate needs',
    volumes: '[{name: data, projected: {sources: [{podCertificate: {}}]}}]',
    refusals: [
      'spec.volumes[0].projected.sources[0].podCertificate.signerName: Required value',
      'spec.volumes[0].projected.sources[0].podCertificate.keyType: Unsupported value: "": supported values: "RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519"',
      'spec.volumes[0].projected.sources[0].podCertificate: Required value: specify at least one of credentialBundlePath, keyPath, and certificateChainPath',
    ],
  },
  {
    title: 'has a certificate with each type of key',
    volumes:
      '[{name: data, projected: {sources: [{podCertificate: {signerName: example.com/s, keyType: RSA3072, keyPath: k0}}, {podCertificate: {signerName: example.com/s, keyType: RSA4096, keyPath: k1}}, {podCertificate: {signerName: example.com/s, keyType: ECDSAP256, keyPath: k2}}, {podCertificate: {signerName: example.com/s, keyType: ECDSAP384, keyPath: k3}}, {podCertificate: {signerName: example.com/s, keyType: ECDSAP521, keyPath: k4}}, {podCertificate: {signerName: example.com/s, keyType: ED25519, keyPath: k5}}]}}]',
    refusals: [],
  },
  {
    title: 'has a certificate for an hour to 91 days, or to a day by a signer of Kubernetes',
    volumes:
      '[{name: data, projected: {sources: [{podCertificate: {signerName: example.com/s, keyType: ED25519, keyPath: a, maxExpirationSeconds: 3600}}, {podCertificate: {signerName: example.com/s, keyType: ED25519, keyPath: b, maxExpirationSeconds: 7862400}}, {podCertificate: {signerName: kubernetes.io/s, keyType: ED25519, keyPath: c, maxExpirationSeconds: 86400}}]}}]',
    refusals: [],
  },
  {
    title: 'has no certificate for less or longer',
    volumes:
      '[{name: data, projected: {sources: [{podCertificate: {signerName: example.com/s, keyType: ED25519, keyPath: a, maxExpirationSeconds: 3599}}, {podCertificate: {signerName: xkubernetes.io/s, keyType: ED25519, keyPath: b, maxExpirationSeconds: 7862401}}, {podCertificate: {signerName: x.kubernetes.io/s, keyType: ED25519, keyPath: c, maxExpirationSeconds: 86401}}]}}]',
    refusals: [
      'spec.volumes[0].projected.sources[0].podCertificate.maxExpirationSeconds: Invalid value: 3599: if provided, maxExpirationSeconds must be >= 3600',
      'spec.volumes[0].projected.sources[1].podCertificate.maxExpirationSeconds: Invalid value: 7862401: if provided, maxExpirationSeconds must be <= 7862400',
      'spec.volumes[0].projected.sources[2].podCertificate.maxExpirationSeconds: Invalid value: 86401: if provided, maxExpirationSeconds must be <= 86400',
    ],
  },
  {
    title: 'has a certificate with annotations that say whose they are',
    volumes:
      '[{name: data, projected: {sources: [{podCertificate: {signerName: example.com/s, keyType: ED25519, keyPath: a, userAnnotations: {Example.com/A: any value}}}]}}]',
    refusals: [],
  },
  {
    title: 'has no certificate with others',
    volumes:
      "[{name: data, projected: {sources: [{podCertificate: {signerName: example.com/s, keyType: ED25519, keyPath: a, userAnnotations: {'': a, Mine: b, Example.com/a/b: c}}}]}}]",
    refusals: [
      'spec.volumes[0].projected.sources[0].podCertificate.userAnnotations: Required value',
      "spec.volumes[0].projected.sources[0].podCertificate.userAnnotations: Invalid value: \"example.com/a/b\": a valid label key must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')",
      'spec.volumes[0].projected.sources[0].podCertificate.userAnnotations: Invalid value: "mine": must be a domain-prefixed key (such as "acme.io/foo")',
    ],
  },
  {
    title: 'has no certificate with more than 256 KiB of them',
    volumes: `[{name: data, projected: {sources: [{podCertificate: {signerName: example.com/s, keyType: ED25519, keyPath: a, userAnnotations: {a/b: ${'a'.repeat(262142)}}}}]}}]`,
    refusals: [
      'spec.volumes[0].projected.sources[0].podCertificate.userAnnotations: Too long: may not be more than 262144 bytes',
    ],
  },
  {
    title: 'has no certificate beyond it, or of another user',
    volumes:
      '[{name: data, projected: {sources: [{podCertificate: {signerName: example.com/s, keyType: ED25519, user: -1, credentialBundlePath: ../a, keyPath: /a, certificateChainPath: ..a}}]}}]',
    refusals: [
      'spec.volumes[0].projected.sources[0].podCertificate.user: Invalid value: -1: must be between 0 and 2147483647, inclusive',
      'spec.volumes[0].projected.sources[0].podCertificate.credentialBundlePath: Invalid value: "../a": must not contain \'..\'',
      'spec.volumes[0].projected.sources[0].podCertificate.keyPath: Invalid value: "/a": must be a relative path',
      'spec.volumes[0].projected.sources[0].podCertificate.certificateChainPath: Invalid value: "..a": must not start with \'..\'',
    ],
  },
]);
