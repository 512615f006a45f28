import type { FindingRule } from '../../src/kubelet/finding.ts';

/** A file that somebody may put into the kubelet's directory, and what is to be expected of it. */
export interface OddFile {
  readonly name: string;
  readonly content: string;
  /** What the kubelet does: it runs a pod from it, refuses it in its log, passes it over there, or says nothing. */
  readonly kubelet: Treatment;
  /** What `kstatic validate` says of it, by rule. */
  readonly kstatic: readonly FindingRule[];
}

export type Treatment = 'runs' | 'refused' | 'passed over' | 'nothing';

/** A pod with an annotation by which the kubelet's own report tells which file it came from. */
export function podFrom(file: string, { name, spec = '' }: { readonly name: string; readonly spec?: string }): string {
  return `apiVersion: v1
kind: Pod
metadata:
  annotations:
    test/file: ${JSON.stringify(file)}
  name: ${name}
spec:
${spec}  terminationGracePeriodSeconds: 1
  containers:
  - name: main
    image: busybox
    command: [sleep, "1000"]
`;
}

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: {run: web}
  template:
    metadata:
      labels: {run: web}
    spec:
      containers:
      - name: main
        image: busybox
`;

export const ODD_FILES: readonly OddFile[] = [
  // Whatever a name ends in: only one that begins with a dot is not looked at.
  runs('a.yaml.bak', { name: 'backup' }, ['stray-file']),
  runs('b.yaml~', { name: 'tilde' }, ['stray-file']),
  runs('no-ending', { name: 'no-ending' }, ['stray-file']),
  { name: '.c.yaml', content: podFrom('.c.yaml', { name: 'dot' }), kubelet: 'nothing', kstatic: [] },

  // What is dropped, or put right, in silence.
  runs('unknown-field.yaml', { name: 'unknown-field', spec: '  hostNetwrok: true\n' }, ['unknown-field']),
  runs('node-name.yaml', { name: 'node-name', spec: '  nodeName: other\n' }, ['node-name']),
  runs('priority-class.yaml', { name: 'priority', spec: '  priorityClassName: system-node-critical\n' }, ['priority']),

  // Of two files with one pod the last wins.
  { name: 'one-name-1.yaml', content: podFrom('one-name-1.yaml', { name: 'one-name' }), ...silently('shadowed') },
  runs('one-name-2.yaml', { name: 'one-name' }, []),
  // Unless the kubelet refuses it.
  runs('other-name-1.yaml', { name: 'other-name' }, []),
  refused(
    'other-name-2.yaml',
    podFrom('', { name: 'other-name', spec: '  serviceAccountName: robot\n' }),
    'static-pod',
  ),

  // What only an API server has.
  refused('service-account.yaml', podFrom('', { name: 'robot', spec: '  serviceAccountName: robot\n' }), 'static-pod'),
  refused(
    'config-map.yaml',
    `${podFrom('', { name: 'config-map' })}    envFrom:\n    - configMapRef:\n        name: settings\n`,
    'static-pod',
  ),
  refused(
    'secret-volume.yaml',
    podFrom('', { name: 'secret', spec: '  volumes:\n  - name: key\n    secret:\n      secretName: key\n' }),
    'static-pod',
  ),

  // What is no Pod that could be.
  refused('upper-case.yaml', podFrom('', { name: 'Upper' }), 'invalid'),
  refused('deployment.yaml', DEPLOYMENT, 'not-a-pod'),
  refused('broken.yaml', 'apiVersion: v1\nkind: Pod\nmetadata: [\n', 'unreadable'),
  refused('wrong-type.yaml', podFrom('', { name: 'wrong', spec: '  hostNetwork: maybe\n' }), 'wrong-type'),
  refused('empty.yaml', '', 'not-a-pod'),
  refused('words.txt', 'Static pods of this node.\n', 'not-a-pod', 'stray-file'),
];

function runs(
  file: string,
  pod: { readonly name: string; readonly spec?: string },
  rules: OddFile['kstatic'],
): OddFile {
  return { name: file, content: podFrom(file, pod), kubelet: 'runs', kstatic: rules };
}

function refused(name: string, content: string, ...rules: OddFile['kstatic']): OddFile {
  return { name, content, kubelet: 'refused', kstatic: rules };
}

function silently(rule: FindingRule): Pick<OddFile, 'kubelet' | 'kstatic'> {
  return { kubelet: 'nothing', kstatic: [rule] };
}
