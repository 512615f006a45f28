import { digestOf } from '../../../change/digest.ts';
import type { NodeFacts } from '../../node-facts.ts';
import { readHistory, readHistoryScript } from '../../../nodes/operations/read-history/read-history.ts';
import type { History, PendingChange } from '../../../nodes/operations/read-history/read-history.ts';
import { STATE_DIRECTORY, takesAway } from '../../../nodes/state-directory.ts';
import type { Check, CheckOutcome, ExaminedNode } from '../check.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { pathIn } from '../manifests/judged-file.ts';
import { shellWord } from '../shell-word.ts';
import { diagnoseTrial, trialRules } from './trials.ts';

/** Looks for changes of kstatic itself that were broken off, or wait to be confirmed. */
export const stateCheck: Check = {
  rules: {
    'change-interrupted': 'A change was begun and not finished',
    'change-under-way': 'A change has been under way for long',
    ...trialRules,
  },
  operations: [readHistoryScript],
  diagnose: diagnoseState,
};

async function diagnoseState({ node, clock, facts }: ExaminedNode): Promise<CheckOutcome> {
  const history = await readHistory(node, [], { withManifests: false });
  const { pending, trials, format, isDenied } = history;
  const reason = isDenied ? 'only root may look into it' : 'a newer kstatic keeps it';
  const isTold = !isDenied && format !== 'newer';
  return {
    diagnoses: [
      ...trials.map(diagnoseTrial),
      ...pending.flatMap((change) => diagnoseChange(change, clock.now, mendOf(change, history, facts))),
    ],
    unchecked: isTold ? [] : [`pending changes, in ${STATE_DIRECTORY}: ${reason}`],
  };
}

function diagnoseChange(change: PendingChange, now: Date, mend: readonly string[]): readonly Diagnosis[] {
  const { owner, time, pod } = change;
  if (owner?.isAlive !== true) return [interrupted(change, mend)];
  const isLong = time !== undefined && now.getTime() - time.getTime() > LONG_MILLISECONDS;
  if (!isLong) return [];
  return [
    {
      check: 'change-under-way',
      harm: 'warning',
      subject: pod,
      what: `a change of it has been under way since ${time.toISOString()}`,
      evidence: [`process ${String(owner.process)} holds the lock: ${owner.label}`],
      consequence: 'nobody else can change this node meanwhile',
      mend: [],
    },
  ];
}

/** A change takes seconds. */
const LONG_MILLISECONDS = 600_000;

function interrupted(change: PendingChange, mend: readonly string[]): Diagnosis {
  const { pod, action, directory, file, time, owner } = change;
  const at = time === undefined ? '' : ` at ${time.toISOString()}`;
  return {
    check: 'change-interrupted',
    harm: 'warning',
    subject: pod,
    what: `a change of it was begun${at} and broken off`,
    evidence: [
      `${placeOf(change)}: ${action} ${pathIn(directory, file)}`,
      owner === undefined ? 'nothing tells who began it' : `process ${String(owner.process)} has ended: ${owner.label}`,
    ],
    consequence: 'the old file or the new one is in place, whole; the next change of kstatic writes down which',
    mend,
  };
}

function placeOf({ number }: PendingChange): string {
  return `${STATE_DIRECTORY}/pending/${String(number)}`;
}

/** What the next change does (library/state.sh, recover): of what has happened a version, of what has not nothing. */
function mendOf(change: PendingChange, { versions }: History, facts: NodeFacts | undefined): readonly string[] {
  const { pod, directory } = change;
  // Of another directory nothing tells whether it has happened.
  if (facts?.view.directory !== directory.replace(/(?<=.)\/+$/, '')) return [];
  const place = shellWord(placeOf(change));
  if (!hasHappened(change, facts)) return [`rm -r ${place}`];
  const kept = shellWord(`${STATE_DIRECTORY}/history/${pod}`);
  const next = (versions.get(pod)?.at(-1)?.number ?? 0) + 1;
  return [`mkdir -p ${kept}`, `mv ${place} ${kept}/${String(next)}`];
}

function hasHappened({ file, action, digest }: PendingChange, { view }: NodeFacts): boolean {
  const found = view.entries.find(({ entry }) => entry.name === file)?.entry;
  if (takesAway(action)) return found === undefined;
  return found?.content !== undefined && digestOf(found.content) === digest;
}
