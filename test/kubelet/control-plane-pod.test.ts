import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isControlPlanePod } from '../../src/kubelet/control-plane-pod.ts';
import type { PlainObject } from '../../src/manifest/plain-value.ts';

const started = (command: readonly string[], args: readonly string[] = []): PlainObject => ({
  metadata: { name: 'x' },
  spec: { containers: [{ name: 'first' }, { name: 'x', command, args }] },
});
const labelled = (labels: PlainObject): PlainObject => ({ metadata: { name: 'x', labels }, spec: { containers: [] } });

describe('a pod of the control plane', () => {
  for (const [title, pod] of [
    ['has the label of kubeadm', labelled({ component: 'kube-scheduler', tier: 'control-plane' })],
    ['starts etcd', started(['etcd', '--name=cp1'])],
    ['starts an API server by its path', started(['/usr/local/bin/kube-apiserver'])],
    ['names its program among the arguments', started([], ['kube-apiserver', '--v=2'])],
    [
      'starts it by go-runner',
      started(['/go-runner', '--log-file=/var/log/x', '--also-stdout=false', '/usr/local/bin/kube-apiserver', '--v=2']),
    ],
    ['starts it by hyperkube', started(['/hyperkube', 'kube-apiserver', '--v=2'])],
    ['starts it by a shell', started(['/bin/sh', '-c', 'exec /usr/local/bin/etcd --name x 1>>/var/log/etcd.log 2>&1'])],
    [
      'starts it far down in the text of a shell',
      started(['/bin/sh', '-c'], ['#!/bin/sh\nset -eu\nexec nice -n -19 ionice -c2 -n0 etcd \\\n  --log-level=info\n']),
    ],
    [
      'starts it behind a watcher',
      started(['/bin/bash', '-ec'], ['exec watch-termination --file=/x/y -- hyperkube kube-apiserver --v=2']),
    ],
    ['starts it by a shell that ends with it', started(['sh', '-c', 'cd /; exec "etcd"'])],
  ] as const) {
    it(title, () => {
      assert.equal(isControlPlanePod(pod), true);
    });
  }

  for (const [title, pod] of [
    ['a pod with a label of another tier', labelled({ tier: 'node' })],
    ['a pod with labels that are none', { metadata: { labels: ['tier'] } }],
    ['a web server', started(['nginx', '-g', 'daemon off;'])],
    ["a client of etcd's", started(['etcdctl', 'snapshot', 'save', '/backup/etcd'])],
    [
      'a shell that execs such a client',
      started(['sh', '-c', 'exec etcdctl snapshot save --data-dir /var/lib/etcd x']),
    ],
    ['a shell that speaks of it', started(['sh', '-c', 'while pgrep etcd; do sleep 1; done; exec sleep 9'])],
    ['go-runner with another program', started(['/go-runner', '--log-file=/x', '/bin/kube-scheduler', 'etcd'])],
    ['a pod that says nothing of its program', started([])],
    ['no Pod at all', {}],
    ['containers that are none', { spec: { containers: 'etcd' } }],
  ] as const) {
    it(`is not ${title}`, () => {
      assert.equal(isControlPlanePod(pod), false);
    });
  }
});
