import { NOTHING_WRONG, type Check, type CheckOutcome, type ExaminedNode } from '../check.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { linesSaying } from '../kubelet/log.ts';
import { shellWord } from '../shell-word.ts';
import type { LogLine } from '../../../nodes/operations/read-kubelet-log/log-line.ts';

/** Looks for pods that run and that the API server does not know. */
export const mirrorCheck: Check = {
  rules: { 'mirror-refused': 'The API server refuses the mirror of a pod' },
  operations: [],
  diagnose: (examined) => Promise.resolve(diagnoseMirrors(examined)),
};

/** pkg/kubelet/kubelet.go, tryReconcileMirrorPods. */
function diagnoseMirrors(examined: ExaminedNode): CheckOutcome {
  const lines = linesSaying(examined, 'Failed creating a mirror pod');
  const newest = new Map(lines.map((line) => [line.values.get('pod') ?? '', line]));
  const diagnoses = [...newest].flatMap(([pod, line]) => refused(pod, line));
  return diagnoses.length === 0 ? NOTHING_WRONG : { diagnoses, unchecked: [] };
}

function refused(pod: string, line: LogLine): readonly Diagnosis[] {
  const explained = explain(line.values.get('err') ?? '');
  if (explained === undefined) return [];
  return [
    {
      check: 'mirror-refused',
      harm: 'warning',
      subject: pod,
      what: `the API server refuses its mirror: ${explained.reason}`,
      evidence: [line.text],
      consequence: 'the pod runs, but kubectl does not show it, and the scheduler does not reckon with it',
      mend: explained.mend,
    },
  ];
}

interface Explanation {
  readonly reason: string;
  readonly mend: readonly string[];
}

/** Undefined where no API server answered, which is no refusal. */
function explain(error: string): Explanation | undefined {
  const [, namespace] = /namespaces "([^"]+)" not found/.exec(error) ?? [];
  if (namespace !== undefined) {
    return {
      reason: `there is no namespace ${namespace}`,
      mend: [`kubectl create namespace ${shellWord(namespace)}`],
    };
  }
  if (/priority/i.test(error) && /forbidden|no PriorityClass/.test(error)) {
    return { reason: 'its priority and priorityClassName are not a pair that admission knows', mend: [] };
  }
  if (/mirror pod may not reference|can not create pods that reference|service ?accounts?/i.test(error)) {
    return { reason: 'it refers to objects of the API, which a mirror may not', mend: [] };
  }
  const [, forbidden] = /is forbidden: (.*)$/s.exec(error) ?? [];
  if (forbidden !== undefined) return { reason: `admission: ${forbidden}`, mend: [] };
  return /is invalid: |denied the request|exceeded quota/.test(error) ? { reason: error, mend: [] } : undefined;
}
