import { planInstall, type InstallStep } from '../change/plan-install.ts';
import type { InstallChoices, WantedManifest } from '../change/wanted-manifest.ts';
import { Failure } from '../errors/failure.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import { endTrialsOf } from './end-trials-of.ts';
import { EntriesChanged } from '../nodes/operations/entries-changed.ts';
import type { InterruptedChange } from '../nodes/operations/interrupted-change.ts';
import { readHistoryScript } from '../nodes/operations/read-history/read-history.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import { historyName } from '../nodes/state-directory.ts';
import { changeFile, changeFileScripts, type ChangeMaker } from './change-file.ts';
import { checkManifestsFor, type Validation } from './check-manifests.ts';
import { checkNodeClaims } from './check-node-claims.ts';
import type { FindManifestPathOptions } from './find-manifest-path.ts';
import { goAloneForSteps } from './go-alone.ts';
import { lookAtNode, lookAtNodeScripts, requireWritable, type NodeView } from './look-at-node.ts';
import type { NodeTurn, NodeWork } from './on-nodes.ts';

export interface InstallOptions extends ChangeMaker {
  /** What each node is to have; a path with `{node}` gives every node its own. */
  readonly wantedOn: (nodeName: string) => Promise<readonly WantedManifest[]>;
  readonly choices: InstallChoices;
  readonly validation: Validation;
  readonly isDryRun: boolean;
  readonly discovery: FindManifestPathOptions;
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
    operations: [...lookAtNodeScripts, ...changeFileScripts, readHistoryScript],
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
  const interrupted: InterruptedChange[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const view = await lookAtNode(node, options.discovery, say);
    requireWritable(view);
    await checkManifestsFor(node, wanted, view.finding, options.validation);
    const steps = planInstall(wanted, view, options.choices);
    if (!options.choices.isForced) await checkNodeClaims(node, wanted, view.finding.nodeName);
    const result = { directory: view.directory, changes: steps, interrupted: [], failure: undefined };
    if (options.isDryRun) return result;
    goAloneForSteps(steps, view, turn);
    const unchanged = steps.filter(({ action }) => action === 'unchanged');
    const ended = await endTrialsOf(node, view.directory, unchanged, options);
    interrupted.push(...ended);
    if (ended.length > 0 && attempt < MOST_PLANS) continue;
    const outcome = await takeSteps(node, steps, view, options, say);
    const isOvertaken = outcome.failure instanceof EntriesChanged && outcome.changes.length === 0;
    if (outcome.failure instanceof EntriesChanged) interrupted.push(...outcome.failure.interrupted);
    if (!isOvertaken || attempt === MOST_PLANS) {
      return { ...outcome, interrupted: [...interrupted, ...outcome.interrupted] };
    }
  }
}

async function takeSteps(
  node: NodeConversation,
  steps: readonly InstallStep<DirectoryEntry>[],
  view: NodeView,
  options: InstallOptions,
  say: (step: string) => void,
): Promise<InstallResult> {
  const changes: InstallStep<DirectoryEntry>[] = [];
  const interrupted: InterruptedChange[] = [];
  let names: readonly string[] = view.entries.map(({ entry }) => entry.name).filter((name) => !name.startsWith('.'));
  for (const step of steps) {
    try {
      if (step.action !== 'unchanged') {
        say(`writing ${step.file}`);
        const entryNames = view.singleFile === undefined && areExact(names) ? names : undefined;
        interrupted.push(...(await takeStep(node, step, view.directory, entryNames, options)));
        names = withName(names, step.file);
      }
      changes.push(step);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      return { directory: view.directory, changes, interrupted, failure };
    }
  }
  return { directory: view.directory, changes, interrupted, failure: undefined };
}

async function takeStep(
  node: NodeConversation,
  { wanted, file, old }: InstallStep<DirectoryEntry>,
  directory: string,
  entryNames: readonly string[] | undefined,
  maker: ChangeMaker,
): Promise<readonly InterruptedChange[]> {
  const { content, manifest } = wanted;
  const pod = historyName(manifest.namespace, manifest.podName);
  const change = { directory, file, old, content, action: 'installed', pod, entryNames } as const;
  return (await changeFile(node, change, maker)).interrupted;
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
