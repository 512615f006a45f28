import type { PodOfNode } from '../../../src/commands/list/pod-table.ts';
import { plainObjectOf, type PlainObject, type PlainValue } from '../../../src/manifest/plain-value.ts';

/** Pods as a node's directory holds them, in the order in which `list` has them. */
export function listedPods(pods: readonly PlainObject[]): readonly PodOfNode[] {
  return pods.map((pod, index) => {
    const metadata = plainObjectOf(pod['metadata']);
    const name = textOf(metadata['name']);
    const namespace = textOf(metadata['namespace']);
    return {
      nodeName: 'cp1',
      listing: {
        kubeletNodeName: 'cp1',
        directory: '/etc/kubernetes/manifests',
        pods: [],
        notes: [],
        notFound: [],
        unread: [],
      },
      pod: {
        pod,
        namespace,
        name: `${name}-cp1`,
        entry: {
          name: `${name}.yaml`,
          kind: 'file',
          mode: '0600',
          owner: 'root',
          group: 'root',
          size: 100,
          modifiedAt: new Date(0),
          changedAt: new Date(0),
          target: undefined,
          content: undefined,
          unread: undefined,
        },
        state: {
          status: index % 3 === 0 ? 'CrashLoopBackOff' : 'Running',
          ready: '1/1',
          restarts: index,
          lastRestartAt: undefined,
          startedAt: new Date(Date.parse('2026-01-01T03:04:05Z') + index * 1000),
          version: undefined,
        },
        isLeftover: false,
        owner: undefined,
      },
    };
  });
}

function textOf(value: PlainValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The pods that formats and sorts are tried on: fields that some have and others not, of every type, and text of all kinds. */
export const PODS: readonly PlainObject[] = [
  pod('etcd', 'kube-system', { priority: 2000001000, hostNetwork: true }, { tier: 'control-plane', weight: '100m' }),
  pod('kube-apiserver', 'kube-system', { priority: 2000001000, hostNetwork: true }, { tier: 'control-plane' }),
  pod('web', 'default', { terminationGracePeriodSeconds: 5 }, { app: 'web', 'a.b/c': 'dotted', weight: '1Gi' }),
  pod('log-é中', 'default', { terminationGracePeriodSeconds: 30 }, { app: 'log', weight: '20k' }),
  pod('odd', 'default', { note: 'two\nlines\tand a tab', ratio: 0.25, list: [], map: {}, nothing: null }, {}),
];

function pod(name: string, namespace: string, spec: PlainObject, labels: PlainObject): PlainObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels },
    spec: {
      ...spec,
      containers: [
        { name, image: `${name}:1`, ports: [{ containerPort: 80 }, { containerPort: 2379, protocol: 'TCP' }] },
        ...(name === 'web' ? [{ name: 'side', image: 'busybox', args: ['-c', '"<&>"'], ready: true }] : []),
      ],
    },
  };
}

/** So many pods that Go's sort takes its long ways; most are alike in what they are sorted by. */
export function manyPods(count: number): readonly PlainObject[] {
  return Array.from({ length: count }, (_, index) => {
    const labels = { app: `app-${(index * 7) % 5}`, group: String(((index * 31) % 97) % 13) };
    return pod(`pod-${index}`, 'default', index % 4 === 0 ? {} : { priority: ((index * 37) % 11) - 5 }, labels);
  });
}
