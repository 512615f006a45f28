import type { Diagnosis } from '../../../src/operations/diagnose/diagnosis.ts';
import type { DiagnosedNode } from '../../../src/print/diagnoses/diagnosed-node.ts';

export const STOPPED: Diagnosis = {
  check: 'kubelet-not-running',
  harm: 'critical',
  subject: undefined,
  what: 'no kubelet runs: kubelet.service is masked',
  evidence: ['kubelet.service: masked', 'E1125 01:57:56.390895  897 run.go:72] "command\u001b[2J failed"'],
  consequence: 'no static pod is started, restarted or stopped; what still runs does so until it ends',
  mend: ['systemctl unmask kubelet.service', 'systemctl start kubelet.service'],
};

export const OPEN: Diagnosis = {
  check: 'open-files',
  harm: 'warning',
  subject: '/etc/kubernetes/manifests/a b.yaml',
  what: '1 of the manifests allow more than 0600',
  evidence: [],
  consequence: 'others than root can read, or change, what they should not',
  mend: [],
};

export const ORPHAN: Diagnosis = { ...OPEN, check: 'orphaned-pod', harm: 'error', subject: 'default/web-cp1' };

export function nodeWith(nodeName: string | undefined, ...diagnoses: readonly Diagnosis[]): DiagnosedNode {
  return { nodeName, diagnoses, unchecked: [] };
}
