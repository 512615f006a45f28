import { planInstall, type InstallStep } from '../change/plan-install.ts';
import type { InstallChoices, WantedManifest } from '../change/wanted-manifest.ts';
import type { Failure } from '../errors/failure.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import { endTrialsOf } from './end-trials-of.ts';
import { EntriesChanged } from '../nodes/operations/entries-changed.ts';
import type { InterruptedChange } from '../nodes/operations/interrupted-change.ts';
import { readHistoryScript } from '../nodes/operations/read-history/read-history.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import { stopPodScript } from '../nodes/operations/stop-pod/stop-pod.ts';
import type { BegunTrial } from '../nodes/operations/settle-trial/settle-trial.ts';
import { changeFileScripts, type ChangeMaker } from './change-file.ts';
import { checkManifestsFor, type Validation } from './check-manifests.ts';
import { checkNodeClaims } from './check-node-claims.ts';
import type { FindManifestPathOptions } from './find-manifest-path.ts';
import { goAloneForSteps } from './go-alone.ts';
import { changedFiles, refuseRollBacks, takeSteps, type StepOptions, type StepsTaken } from './install-steps.ts';
import { lookAtNode, lookAtNodeScripts, requireWritable, type NodeView } from './look-at-node.ts';
import type { NodeTurn, NodeWork } from './on-nodes.ts';
import { lookAtPodsScripts } from './wait/look-at-pods.ts';
import { SeenChange, type SeeWish } from './wait/see-changed.ts';

export interface InstallOptions extends ChangeMaker {
  /** What each node is to have; a path with `{node}` gives every node its own. */
  readonly wantedOn: (nodeName: string) => Promise<readonly WantedManifest[]>;
  readonly choices: InstallChoices;
  readonly validation: Validation;
  readonly isDryRun: boolean;
  readonly discovery: FindManifestPathOptions;
  /** That the pods are to be seen running; undefined where none are, on a mounted file system. */
  readonly see: SeeWish | undefined;
  /** Told what was done on a node, or would be, before anything is waited for. */
  readonly onChanged: (nodeName: string, result: InstallResult) => void;
}

/** What was done on a node; what a failure in the middle left undone is not among the changes. */
export interface InstallResult {
  readonly directory: string;
  readonly changes: readonly InstallStep<DirectoryEntry>[];
  readonly interrupted: readonly InterruptedChange[];
  /** What ended it early. */
  readonly failure: Failure | undefined;
}

/** Puts manifests into the kubelet's directory of a node. */
export function installWork(options: InstallOptions): NodeWork<InstallResult> {
  return {
    operations: [
      ...new Set([
        ...lookAtNodeScripts,
        ...changeFileScripts,
        readHistoryScript,
        ...(options.see === undefined ? [] : lookAtPodsScripts),
        ...(options.see?.stopsStale === true ? [stopPodScript] : []),
      ]),
    ],
    run: (node, say, turn) => installOnNode(node, options, say, turn),
    failureOf: ({ failure }) => failure,
  };
}

/** How often a plan is made anew because somebody else put a file into the directory meanwhile. */
const MOST_PLANS = 5;

async function installOnNode(
  node: NodeConversation,
  options: InstallOptions,
  say: (step: string) => void,
  turn: NodeTurn,
): Promise<InstallResult> {
  const wanted = await options.wantedOn(node.nodeName);
  const seen = new SeenChange(node, options, say);
  await seen.beginIfWished();
  const interrupted: InterruptedChange[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const plan = await planOnNode(node, wanted, options, say);
    const { steps, view } = plan;
    if (options.isDryRun) return told(node, { ...NOTHING_DONE, directory: view.directory, changes: steps }, options);
    if (goAloneForSteps(steps, view, turn)) await seen.begin();
    const isLast = attempt === MOST_PLANS;
    const taken = await takePlan(node, plan, { ...options, trialSeconds: seen.trialSeconds, isLast, turn }, say);
    interrupted.push(...taken.interrupted);
    if (taken.isOvertaken) continue;
    const result = told(node, { directory: view.directory, ...taken, interrupted }, options);
    const unseen = await seen.end(changedFiles(taken));
    return { ...result, failure: result.failure ?? unseen };
  }
}

const NOTHING_DONE = { interrupted: [], failure: undefined } as const;
const NOTHING_TAKEN = { ...NOTHING_DONE, changes: [], trials: new Map<string, BegunTrial>() } as const;

interface Plan {
  readonly steps: readonly InstallStep<DirectoryEntry>[];
  readonly view: NodeView;
}

/** Plans the steps, and refuses what is not to be done. */
async function planOnNode(
  node: NodeConversation,
  wanted: readonly WantedManifest[],
  { discovery, validation, choices, see }: InstallOptions,
  say: (step: string) => void,
): Promise<Plan> {
  const view = await lookAtNode(node, discovery, say);
  requireWritable(view);
  await checkManifestsFor(node, wanted, view.finding, validation);
  const steps = planInstall(wanted, view, choices);
  if (!choices.isForced) {
    await checkNodeClaims(node, wanted, view.finding.nodeName);
    if (see?.rollsBack === true) refuseRollBacks(steps, view);
  }
  return { steps, view };
}

function told(node: NodeConversation, result: InstallResult, { onChanged }: InstallOptions): InstallResult {
  onChanged(node.nodeName, result);
  return result;
}

interface PlanOptions extends Pick<StepOptions, 'trialSeconds'>, ChangeMaker {
  /** Whether no other plan is made, whatever happens. */
  readonly isLast: boolean;
  readonly turn: NodeTurn;
}

/** `isOvertaken`: nothing was done, for somebody else has changed what the plan was made on. */
async function takePlan(
  node: NodeConversation,
  { steps, view }: Plan,
  options: PlanOptions,
  say: (step: string) => void,
): Promise<StepsTaken & { readonly isOvertaken: boolean }> {
  const unchanged = steps.filter(({ action }) => action === 'unchanged');
  const ended = await endTrialsOf(node, view.directory, unchanged, options, options.turn);
  if (ended.length > 0 && !options.isLast) return { ...NOTHING_TAKEN, interrupted: ended, isOvertaken: true };
  const taken = await takeSteps(node, steps, view, { ...options, action: 'installed', comparesNames: true }, say);
  const { failure, changes } = taken;
  const isOutdated = failure instanceof EntriesChanged;
  return {
    ...taken,
    interrupted: [...ended, ...taken.interrupted, ...(isOutdated ? failure.interrupted : [])],
    isOvertaken: isOutdated && changes.length === 0 && !options.isLast,
  };
}
