import type { Finding } from '../../../src/kubelet/finding.ts';
import type { CheckedFile } from '../../../src/print/findings/checked-file.ts';

/** A refusal with everything that can be known of one, and marks that XML, URIs and terminals read otherwise. */
const REFUSAL: Finding = {
  severity: 'refusal',
  rule: 'invalid',
  message: 'The Pod "a<b>" is invalid: spec.containers[0].image: Required value',
  field: 'spec.containers[0].image',
  line: 6,
  column: 5,
};

/** A warning of a file as a whole. */
const WARNING: Finding = {
  severity: 'warning',
  rule: 'stray-file',
  message: 'the kubelet reads it like any other file & runs it',
  field: undefined,
  line: undefined,
  column: undefined,
};

export const VALID: CheckedFile = { nodeName: undefined, file: 'web.yaml', podName: 'web', findings: [] };

export const REFUSED: CheckedFile = {
  nodeName: 'cp1',
  file: '/etc/a b/50%#1?.yaml',
  podName: 'a<b>',
  findings: [REFUSAL, WARNING, { ...WARNING, line: 7, column: 1 }],
};

export const WARNED: CheckedFile = {
  nodeName: undefined,
  file: 'odd\n\u001b[2J.yaml',
  podName: undefined,
  findings: [WARNING],
};
