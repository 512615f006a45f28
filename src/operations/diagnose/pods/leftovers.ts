import type { RuntimeClient } from '../../../nodes/operations/runtime-answer.ts';
import { shortId } from '../../../nodes/short-id.ts';
import type { Orphan } from '../../../runtimes/orphans.ts';
import type { RunningPod } from '../../../runtimes/running-pod.ts';
import { stopStatus } from '../../../runtimes/stop-status.ts';
import type { NodeFacts } from '../../node-facts.ts';
import { NOTHING_WRONG, type Check, type CheckOutcome, type ExaminedNode } from '../check.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { restartKubelet } from '../kubelet/service-commands.ts';
import { stopSandbox } from '../runtime-command.ts';
import { knownPods, type KnownPod } from './known-pod.ts';

/** Looks for what runs although it should have been stopped. */
export const leftoversCheck: Check = {
  rules: {
    'orphaned-pod': 'A pod runs whose file is gone',
    'two-sandboxes': 'A pod runs twice',
    'stale-pod': 'A pod runs an older version of its file',
  },
  operations: [],
  diagnose: (examined) => Promise.resolve(diagnoseLeftovers(examined)),
};

function diagnoseLeftovers({ facts, clock, service, earlier }: ExaminedNode): CheckOutcome {
  const waits = earlier.some(({ check, harm }) => harm !== 'warning' && CAUSES.includes(check));
  if (facts?.runtime.kind !== 'found' || waits) return NOTHING_WRONG;
  const { client } = facts.runtime;
  const { orphans, view } = facts;
  const moment = {
    now: clock.now,
    changedAt: clock.directoryChangedAt,
    isKubeletRunning: view.finding.kubelet !== undefined,
    fileCheckFrequency: view.finding.fileCheckFrequency,
  };
  const left = orphans.filter((orphan) => stopStatus(orphan, moment) === 'overdue');
  const pods = knownPods(facts).filter(({ state }) => state.status !== 'Terminating');
  return {
    diagnoses: [
      ...left.map((orphan) => orphaned(orphan, facts, client)),
      ...pods.flatMap((pod) => twice(pod, client, moment)),
      ...pods.filter(isStaleAlone).map((pod) => stale(pod, restartKubelet(service), client)),
    ],
    unchecked: [],
  };
}

/** What keeps the kubelet from seeing that a file is gone, or another, is told once. */
const CAUSES: readonly string[] = [
  'kubelet-not-running',
  'runtime-not-answering',
  'configuration-not-read',
  'path-missing',
  'pipe-in-directory',
];

function orphaned(orphan: Orphan, { view }: NodeFacts, client: RuntimeClient): Diagnosis {
  const [pod] = orphan;
  return {
    check: 'orphaned-pod',
    harm: 'error',
    subject: pod === undefined ? undefined : `${pod.namespace}/${pod.name}`,
    what: 'it runs although no file asks for it any more',
    evidence: [`no file in ${view.directory} holds it`, ...orphan.map(describeSandbox)],
    consequence:
      'it goes on, beside what may replace it; a kubelet that was restarted without its API server stops no such pod',
    mend: orphan.flatMap((one) => stopSandbox(client, one)),
  };
}

function describeSandbox({ sandboxId, createdAt, sandboxState }: RunningPod): string {
  return `sandbox ${shortId(sandboxId)} of ${createdAt.toISOString()} is ${sandboxState}`;
}

function alive(sandboxes: readonly RunningPod[]): readonly RunningPod[] {
  return sandboxes.filter(
    ({ sandboxState, containers }) =>
      sandboxState === 'ready' && containers.some(({ state }) => state === 'running' || state === 'created'),
  );
}

/** The kubelet has some time to end the older one. */
function twice(
  { subject, sandboxes, file }: KnownPod,
  client: RuntimeClient,
  moment: Omit<Parameters<typeof stopStatus>[1], 'changedAt'>,
): readonly Diagnosis[] {
  const running = alive(sandboxes);
  const [newest, ...older] = running.toReversed();
  if (newest === undefined || older.length === 0) return [];
  if (stopStatus(older, { ...moment, changedAt: file.entry.changedAt }) === 'Terminating') return [];
  return [
    {
      check: 'two-sandboxes',
      harm: 'error',
      subject,
      what: `it runs ${String(running.length)} times at once`,
      evidence: running.map(describeSandbox),
      consequence:
        'the older one still has its ports, files and locks; a kubelet that was restarted without its API server stops it never',
      mend: older.flatMap((one) => stopSandbox(client, one)),
    },
  ];
}

function isStaleAlone({ state, sandboxes }: KnownPod): boolean {
  return state.status === 'Stale' && alive(sandboxes).length < 2;
}

function stale(pod: KnownPod, restart: readonly string[], client: RuntimeClient): Diagnosis {
  const { subject, path, file, sandboxes } = pod;
  return {
    check: 'stale-pod',
    harm: 'error',
    subject,
    what: `it runs an older version of ${path}`,
    evidence: [
      `${path} was changed at ${file.entry.changedAt.toISOString()}`,
      ...alive(sandboxes).map(describeSandbox),
    ],
    consequence: 'what was changed in the file does not count until the pod is made anew',
    mend: restart.length > 0 ? restart : alive(sandboxes).flatMap((one) => stopSandbox(client, one)),
  };
}
