import type { InstallStep } from '../change/plan-install.ts';
import { Failure } from '../errors/failure.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import type { ChangeOutcome } from '../nodes/operations/change-answer.ts';
import type { InterruptedChange } from '../nodes/operations/interrupted-change.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import type { BegunTrial } from '../nodes/operations/settle-trial/settle-trial.ts';
import { historyName } from '../nodes/state-directory.ts';
import { changeFile, type ChangeMaker, type FileChange } from './change-file.ts';
import type { NodeView } from './look-at-node.ts';
import { tryChange } from './trial.ts';
import type { ChangedFile } from './wait/changed-file.ts';
import { refuseRollBack } from './wait/see-changed.ts';

/** What was done, and by which trials the node would undo it. */
export interface StepsTaken {
  readonly changes: readonly InstallStep<DirectoryEntry>[];
  readonly interrupted: readonly InterruptedChange[];
  /** What ended it early. */
  readonly failure: Failure | undefined;
  /** By the names of the files. */
  readonly trials: ReadonlyMap<string, BegunTrial>;
}

export interface StepOptions extends ChangeMaker {
  /** What the history calls it. */
  readonly action: FileChange['action'];
  /** Refuses to go on where names have come or gone since the directory was read. */
  readonly comparesNames: boolean;
  /** Makes trials of them (see `tryChange`); undefined where they stay. */
  readonly trialSeconds: number | undefined;
}

/**
 * Takes steps, one after the other; a failure in the middle is told with what was done before it.
 */
export async function takeSteps(
  node: NodeConversation,
  steps: readonly InstallStep<DirectoryEntry>[],
  view: NodeView,
  options: StepOptions,
  say: (step: string) => void,
): Promise<StepsTaken> {
  const changes: InstallStep<DirectoryEntry>[] = [];
  const interrupted: InterruptedChange[] = [];
  const trials = new Map<string, BegunTrial>();
  const taken = { changes, interrupted, trials };
  let names: readonly string[] = view.entries.map(({ entry }) => entry.name).filter((name) => !name.startsWith('.'));
  for (const step of steps) {
    try {
      if (step.action !== 'unchanged') {
        say(`writing ${step.file}`);
        const isCompared = options.comparesNames && view.singleFile === undefined && areExact(names);
        const entryNames = isCompared ? names : undefined;
        const { outcome, trial } = await takeStep(node, step, view.directory, entryNames, options);
        interrupted.push(...outcome.interrupted);
        if (trial !== undefined) trials.set(step.file, trial);
        names = withName(names, step.file);
      }
      changes.push(step);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      return { ...taken, failure };
    }
  }
  return { ...taken, failure: undefined };
}

/**
 * Refuses steps that could not be taken back.
 *
 * @throws Failure as `refuseRollBack`
 */
export function refuseRollBacks(
  steps: readonly InstallStep<DirectoryEntry>[],
  { entries }: Pick<NodeView, 'entries'>,
): void {
  for (const { file, wanted } of steps) {
    const there = entries.find(({ entry }) => entry.name === file)?.verdict;
    if (there?.kind === 'pod') refuseRollBack(there.manifest, wanted.manifest);
  }
}

/** What was done, as `SeenChange` sees it. */
export function changedFiles({ changes, trials }: StepsTaken): readonly ChangedFile[] {
  return changes.map(({ wanted, file, old, action }) => ({
    manifest: wanted.manifest,
    content: wanted.content,
    file,
    old: old?.content,
    isUnchanged: action === 'unchanged',
    trial: trials.get(file),
  }));
}

async function takeStep(
  node: NodeConversation,
  { wanted, file, old }: InstallStep<DirectoryEntry>,
  directory: string,
  entryNames: readonly string[] | undefined,
  { trialSeconds, action, ...maker }: StepOptions,
): Promise<{ readonly outcome: ChangeOutcome; readonly trial?: BegunTrial }> {
  const { content, manifest } = wanted;
  const pod = historyName(manifest.namespace, manifest.podName);
  const change = { directory, file, old, content, action, pod, entryNames } as const;
  if (trialSeconds !== undefined) return tryChange(node, change, trialSeconds, maker);
  return { outcome: await changeFile(node, change, maker) };
}

/** Whether the node would read the names as they are; what is not UTF-8 in a name is lost on its way here. */
function areExact(names: readonly string[]): boolean {
  return !names.some((name) => name.includes('\ufffd'));
}

/** The names with one more, in the order of their bytes, in which the node lists them. */
function withName(names: readonly string[], name: string): readonly string[] {
  if (names.includes(name)) return names;
  return [...names, name].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}
