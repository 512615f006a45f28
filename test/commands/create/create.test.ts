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
  const warnings: readonly (readonly [words: readonly string[], warning: string])[] = [
    [
      ['My_Pod', IMAGE],
      `the kubelet refuses a pod named "My_Pod": it takes up to 253 of a-z, 0-9, '-' and '.', ` +
        'with a letter or digit at both ends',
    ],
    [
      ['web.v1', IMAGE],
      `the kubelet refuses a container named "web.v1": it takes up to 63 of a-z, 0-9 and '-', ` +
        'with a letter or digit at both ends',
    ],
    [['x', IMAGE, '--dry-run'], '--dry-run is deprecated and can be replaced with --dry-run=client.'],
    [
      ['x', IMAGE, '--dry-run=1'],
      '--dry-run=1 is deprecated (boolean value) and can be replaced with --dry-run=client.',
    ],
    [
      ['x', IMAGE, '--cascade=false'],
      '--cascade=false is deprecated (boolean value) and can be replaced with --cascade=orphan.',
    ],
  ];
  for (const [words, warning] of warnings) {
    it(`of ${words.join(' ')}`, async () => {
      const { stdout, stderr, exit } = await createLine(words);

      assert.equal(stderr, `Warning: ${warning}\n`);
      assert.match(stdout, /^apiVersion: v1\nkind: Pod\n/);
      assert.equal(exit, 0);
    });
  }

  it('of a name that is too long for a pod, of one that is only so for a container', async () => {
    const longest = `${'x'.repeat(63)}.`.repeat(4).slice(0, 253);

    assert.match((await createLine([`${longest}x`, IMAGE])).stderr, /^Warning: the kubelet refuses a pod named "x/);
    assert.match((await createLine([longest, IMAGE])).stderr, /^Warning: the kubelet refuses a container named "x/);
    assert.match((await createLine(['x'.repeat(64), IMAGE])).stderr, /^Warning: the kubelet refuses a container /);
  });

  it('of no name that a kubelet takes', async () => {
    for (const name of ['x', '0', 'a-b', 'x'.repeat(63)]) {
      assert.equal((await createLine([name, IMAGE])).stderr, '');
    }
  });
});
