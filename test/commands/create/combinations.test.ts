import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { load, YAML11_SCHEMA } from 'js-yaml';

import { createLine } from './create-line.ts';

// What kstatic adds to kubectl's flags, in all combinations with each other and with the overrides of each type.

const OWN = {
  neat: ['--neat'],
  hostNetwork: ['--host-network'],
  volume: ['--volume=/etc/x:/x:ro'],
  requests: ['--requests=cpu=1000m'],
  limits: ['--limits=memory=1024Mi'],
  critical: ['--critical'],
} as const;

type Own = keyof typeof OWN;

const OVERRIDES = {
  none: [],
  merge: ['--overrides={"spec":{"hostNetwork":false,"priority":5,"nodeName":"n"}}'],
  strategic: [
    '--override-type=strategic',
    '--overrides={"spec":{"nodeName":"n","containers":[{"name":"x","resources":{"limits":{"cpu":"2"}},"volumeMounts":[{"mountPath":"/y","name":"v"}]}]}}',
  ],
  json: ['--override-type=json', '--overrides=[{"op":"add","path":"/spec/nodeName","value":"n"}]'],
} as const;

type OverrideType = keyof typeof OVERRIDES;

const NAMES: readonly Own[] = ['neat', 'hostNetwork', 'volume', 'requests', 'limits', 'critical'];
const SUBSETS = Array.from({ length: 2 ** NAMES.length }, (_, bits) =>
  NAMES.filter((_name, at) => (bits >> at) % 2 === 1),
);

describe('kstatic create combines', () => {
  for (const type of ['none', 'merge', 'strategic', 'json'] as const) {
    it(`its own flags with overrides: ${type}`, async () => {
      for (const subset of SUBSETS) {
        const words = ['x', '--image=y', ...OVERRIDES[type], ...subset.flatMap((name) => OWN[name])];

        const { stdout } = await createLine([...words, '-o=json']);

        assert.deepEqual(JSON.parse(stdout), expected(new Set(subset), type), words.join(' '));
      }
    });
  }

  it('each of them with every format', async () => {
    for (const subset of SUBSETS) {
      for (const type of ['none', 'strategic'] as const) {
        const words = ['x', '--image=y', ...OVERRIDES[type], ...subset.flatMap((name) => OWN[name])];
        const printed = async (...format: readonly string[]): Promise<string> =>
          (await createLine([...words, ...format])).stdout;

        const object: unknown = JSON.parse(await printed('-o=json'));

        assert.deepEqual(load(await printed(), { schema: YAML11_SCHEMA }), object);
        assert.equal(await printed('-o=yaml'), await printed());
        assert.deepEqual(load(await printed('-o=kyaml'), { schema: YAML11_SCHEMA }), object);
        assert.equal(await printed('-o=name'), 'pod/x\n');
        assert.equal(await printed('-o', ''), 'pod/x created (dry run)\n');
        assert.equal(await printed('-o=jsonpath={.spec.containers[0].image}'), 'y');
        assert.deepEqual(JSON.parse(await printed('-o=jsonpath-as-json={@}')), [object]);
        assert.equal(await printed('--template={{.metadata.name}}'), 'x');
      }
    }
  });

  it('all of them, in the order of kubectl’s JSON', async () => {
    const words = ['x', '--image=y', ...OVERRIDES.strategic, ...NAMES.flatMap((name) => OWN[name])];

    assert.equal(
      (await createLine(words)).stdout,
      `apiVersion: v1
kind: Pod
metadata:
  labels:
    run: x
  name: x
spec:
  containers:
  - image: "y"
    name: x
    resources:
      limits:
        cpu: "2"
        memory: 1Gi
      requests:
        cpu: "1"
    volumeMounts:
    - mountPath: /y
      name: v
    - mountPath: /x
      name: etc-x
      readOnly: true
  hostNetwork: true
  nodeName: "n"
  priority: 2000001000
  priorityClassName: system-node-critical
  restartPolicy: Always
  volumes:
  - hostPath:
      path: /etc/x
    name: etc-x
`,
    );
  });
});

type Fields = Readonly<Record<string, unknown>>;

function expected(flags: ReadonlySet<Own>, type: OverrideType): Fields {
  const neat = flags.has('neat');
  return {
    kind: 'Pod',
    apiVersion: 'v1',
    metadata: { name: 'x', labels: { run: 'x' } },
    spec: {
      ...(flags.has('volume') && { volumes: [{ name: 'etc-x', hostPath: { path: '/etc/x' } }] }),
      containers: [container(flags, type)],
      restartPolicy: 'Always',
      ...(!neat && { dnsPolicy: 'ClusterFirst' }),
      ...(type !== 'none' && { nodeName: 'n' }),
      // What the overrides say counts more than what a flag does.
      ...(flags.has('hostNetwork') && type !== 'merge' && { hostNetwork: true }),
      ...(flags.has('critical') && { priorityClassName: 'system-node-critical', priority: 2_000_001_000 }),
      ...(type === 'merge' && { priority: 5 }),
    },
    ...(!neat && { status: {} }),
  };
}

function container(flags: ReadonlySet<Own>, type: OverrideType): Fields {
  const limits = {
    ...(type === 'strategic' && { cpu: '2' }),
    ...(flags.has('limits') && { memory: '1Gi' }),
  };
  const resources = {
    ...(Object.keys(limits).length > 0 && { limits }),
    ...(flags.has('requests') && { requests: { cpu: '1' } }),
  };
  const mounts = [
    ...(type === 'strategic' ? [{ name: 'v', mountPath: '/y' }] : []),
    ...(flags.has('volume') ? [{ name: 'etc-x', readOnly: true, mountPath: '/x' }] : []),
  ];
  return {
    name: 'x',
    image: 'y',
    ...((!flags.has('neat') || Object.keys(resources).length > 0) && { resources }),
    ...(mounts.length > 0 && { volumeMounts: mounts }),
  };
}
