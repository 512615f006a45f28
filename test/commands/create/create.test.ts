import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { CREATE_OF_THE_NOTES, MANIFEST_OF_THE_NOTES } from '../../support/notes.ts';
import { createLine } from './create-line.ts';

const IMAGE = '--image=busybox';

describe('kstatic create', () => {
  it('prints the file of the exercise with --neat', async () => {
    const [, ...words] = CREATE_OF_THE_NOTES;

    assert.equal((await createLine(words)).stdout, MANIFEST_OF_THE_NOTES);
  });

  it('keeps with --neat what says something', async () => {
    const { stdout } = await createLine(['x', IMAGE, '--neat', '--requests=cpu=100m', '--host-network']);

    assert.equal(
      stdout,
      `apiVersion: v1
kind: Pod
metadata:
  labels:
    run: x
  name: x
spec:
  containers:
  - image: busybox
    name: x
    resources:
      requests:
        cpu: 100m
  hostNetwork: true
  restartPolicy: Always
`,
    );
  });

  it('prints what a static pod needs beyond kubectl in the order of its JSON', async () => {
    const { stdout } = await createLine([
      ...['proxy', '--image=haproxy', '--critical', '--host-network', '-o', 'json'],
      ...['--requests=memory=0.5Gi,cpu=100m', '--limits=cpu=1000m'],
      ...['--volume', '/etc/haproxy:/usr/local/etc/haproxy:ro', '--volume=/run:/run'],
    ]);

    assert.equal(
      stdout,
      `{
    "kind": "Pod",
    "apiVersion": "v1",
    "metadata": {
        "name": "proxy",
        "labels": {
            "run": "proxy"
        }
    },
    "spec": {
        "volumes": [
            {
                "name": "etc-haproxy",
                "hostPath": {
                    "path": "/etc/haproxy"
                }
            },
            {
                "name": "run",
                "hostPath": {
                    "path": "/run"
                }
            }
        ],
        "containers": [
            {
                "name": "proxy",
                "image": "haproxy",
                "resources": {
                    "limits": {
                        "cpu": "1"
                    },
                    "requests": {
                        "cpu": "100m",
                        "memory": "512Mi"
                    }
                },
                "volumeMounts": [
                    {
                        "name": "etc-haproxy",
                        "readOnly": true,
                        "mountPath": "/usr/local/etc/haproxy"
                    },
                    {
                        "name": "run",
                        "mountPath": "/run"
                    }
                ]
            }
        ],
        "restartPolicy": "Always",
        "dnsPolicy": "ClusterFirst",
        "hostNetwork": true,
        "priorityClassName": "system-node-critical",
        "priority": 2000001000
    },
    "status": {}
}
`,
    );
  });

  it('parts two documents as kubectl does: twice, but once for -o YAML in capitals', async () => {
    const line = ['x', IMAGE, '--expose', '--port=80'];

    assert.match((await createLine(line)).stdout, /\n {2}loadBalancer: \{\}\n---\n---\napiVersion: v1\nkind: Pod\n/);
    assert.match((await createLine([...line, '-oYAML'])).stdout, /\}\n---\napiVersion: v1\nkind: Pod\n/);
  });

  it('tells what is wrong with the Service once the Pod is printed, as kubectl does', async () => {
    const { stdout, stderr, exit } = await createLine(['a,b', IMAGE, '--expose', '--port=80', '-o=name']);

    assert.equal(stdout, 'pod/a,b\n');
    assert.equal(stderr, 'error: unexpected label spec: b\n');
    assert.equal(exit, 1);
  });

  it('writes the namespace of the flag only', async () => {
    const { stdout } = await createLine(['x', IMAGE, '-n', 'web', '-o', 'json']);

    assert.match(stdout, /"name": "x",\n {8}"namespace": "web",/);
  });

  it('notes the command line with --record, and says that this will end', async () => {
    const { stdout, stderr } = await createLine(['x', IMAGE, '--record', '-l', 'a=b', '--', 'sleep']);

    assert.match(
      stdout,
      /\n {4}kubernetes\.io\/change-cause: kstatic create x sleep --image=busybox --record=true\n {6}--labels=a=b\n/,
    );
    assert.equal(stderr, 'Flag --record has been deprecated, --record will be removed in the future\n');
  });
});

describe('kstatic create warns', () => {
  const warnings: readonly (readonly [words: readonly string[], warnings: readonly string[]])[] = [
    [
      ['My_Pod', IMAGE],
      [
        `The Pod "My_Pod" is invalid: metadata.name: Invalid value: "My_Pod": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`,
        `The Pod "My_Pod" is invalid: spec.containers[0].name: Invalid value: "My_Pod": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')`,
      ],
    ],
    [
      ['web.v1', IMAGE],
      ['The Pod "web.v1" is invalid: spec.containers[0].name: Invalid value: "web.v1": must not contain dots'],
    ],
    [['x', IMAGE, '--dry-run'], ['--dry-run is deprecated and can be replaced with --dry-run=client.']],
    [
      ['x', IMAGE, '--dry-run=1'],
      ['--dry-run=1 is deprecated (boolean value) and can be replaced with --dry-run=client.'],
    ],
    [
      ['x', IMAGE, '--cascade=false'],
      ['--cascade=false is deprecated (boolean value) and can be replaced with --cascade=orphan.'],
    ],
  ];
  for (const [words, lines] of warnings) {
    it(`of ${words.join(' ')}`, async () => {
      const { stdout, stderr, exit } = await createLine(words);

      assert.equal(stderr, lines.map((line) => `Warning: ${line}\n`).join(''));
      assert.match(stdout, /^apiVersion: v1\nkind: Pod\n/);
      assert.equal(exit, 0);
    });
  }

  it('of the Service of --expose, in front of what the Pod is warned of', async () => {
    const { stderr } = await createLine(['x', IMAGE, '--expose', '--port=70000']);

    assert.equal(
      stderr,
      `Warning: a kubelet takes no Service: of a file that begins with one it runs nothing
Warning: The Pod "x" is invalid: spec.containers[0].ports[0].containerPort: Invalid value: 70000: must be between 1 and 65535, inclusive
`,
    );
  });

  it('of what --overrides bring that a kubelet refuses or ignores', async () => {
    const warned = async (patch: string): Promise<string> =>
      (await createLine(['x', IMAGE, `--overrides=${patch}`])).stderr;

    assert.equal(
      await warned('{"spec":{"serviceAccountName":"a"}}'),
      'Warning: The Pod "x" is invalid: static pods may not reference serviceaccounts\n',
    );
    assert.equal(
      await warned('{"spec":{"nodeName":"n"}}'),
      'Warning: spec.nodeName: the kubelet puts the name of its own node here\n',
    );
    assert.equal(
      await warned('{"spec":{"priorityClassName":"system-node-critical"}}'),
      'Warning: spec.priorityClassName: Static pod has priorityClassName and nil priority. Kubelet will not use priorityClassName, and mirror pod creation may fail.\n',
    );
    assert.equal(
      await warned('{"kind":"Service"}'),
      'Warning: is a Service of v1; a kubelet runs nothing but a Pod of v1\n',
    );
    assert.equal(await warned('{"spec":{"terminationGracePeriodSeconds":5}}'), '');
  });

  it('on a line of its own, whatever a name holds', async () => {
    const { stderr } = await createLine(['x', IMAGE, '--overrides={"spec":{"overhead":{"a\\nb":1}}}']);

    assert.match(
      stderr,
      /^(?:Warning: The Pod "x" is invalid: spec\.overhead\.limits\[a\\nb\]: Invalid value: .*\n)+$/,
    );
  });

  it('of a name that leaves no room for that of a node behind it', async () => {
    const name = `${'x'.repeat(50)}.`.repeat(5).slice(0, 252);
    const patch = '--overrides={"metadata":{"labels":null},"spec":{"containers":[{"name":"x","image":"y"}]}}';

    assert.equal(
      (await createLine([name, IMAGE, patch])).stderr,
      `Warning: The Pod "${name}" is invalid: metadata.name: Invalid value: "${name}": must be no more than 253 characters\n`,
    );
    assert.equal((await createLine([name.slice(0, 251), IMAGE, patch])).stderr, '');
  });

  it('of an image without a tag that is always pulled', async () => {
    const warning = (image: string): string =>
      `Warning: the image "${image}" has no tag: with pull policy Always every start runs what "latest" is by then, and none runs without the registry\n`;
    const warned = async (image: string, policy: string): Promise<string> =>
      (await createLine(['x', `--image=${image}`, `--image-pull-policy=${policy}`])).stderr;

    assert.equal(await warned('busybox', 'Always'), warning('busybox'));
    assert.equal(await warned('registry:5000/busybox', 'Always'), warning('registry:5000/busybox'));
    assert.equal(await warned('busybox:1.37', 'Always'), '');
    assert.equal(await warned(`busybox@sha256:${'0'.repeat(64)}`, 'Always'), '');
    assert.equal(await warned('busybox', 'IfNotPresent'), '');
  });

  it('of a name that is too long: for a pod with the shortest of nodes behind it, for a container, for a label', async () => {
    const fieldsWarnedOf = async (name: string): Promise<readonly string[]> => {
      const { stderr } = await createLine([name, IMAGE]);
      return [...stderr.matchAll(/^Warning: The Pod "[x.]+" is invalid: (\S+):.* must be no more than/gm)].map(
        ([, field = '']) => field,
      );
    };
    const inLabels = `${'x'.repeat(63)}.`.repeat(4);

    assert.deepEqual(await fieldsWarnedOf('x'.repeat(63)), []);
    assert.deepEqual(await fieldsWarnedOf('x'.repeat(64)), ['metadata.labels', 'spec.containers[0].name']);
    assert.deepEqual(await fieldsWarnedOf(inLabels.slice(0, 251)), ['metadata.labels', 'spec.containers[0].name']);
    assert.deepEqual(await fieldsWarnedOf(inLabels.slice(0, 252)), [
      'metadata.name',
      'metadata.labels',
      'spec.containers[0].name',
    ]);
  });

  it('of no name that a kubelet takes', async () => {
    for (const name of ['x', '0', 'a-b', 'x'.repeat(63)]) {
      assert.equal((await createLine([name, IMAGE])).stderr, '');
    }
  });
});
