import { choosePods } from '../change/choose-pods.ts';
import { planInstall, type InstallStep } from '../change/plan-install.ts';
import { Failure } from '../errors/failure.ts';
import { isSamePod, type JudgedEntry } from '../kubelet/read-directory.ts';
import { requireManifest } from '../manifest/read-manifest.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import type { InterruptedChange } from '../nodes/operations/interrupted-change.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import type { ChangeMaker } from './change-file.ts';
import { checkManifests, checkManifestsFor, type Validation } from './check-manifests.ts';
import type { FindManifestPathOptions } from './find-manifest-path.ts';
import { goAloneForSteps } from './go-alone.ts';
import { changedFiles, refuseRollBacks, takeSteps } from './install-steps.ts';
import { lookAtNode, requireWritable, type NodeView } from './look-at-node.ts';
import type { NodeTurn, NodeWork } from './on-nodes.ts';
import { unreadFiles } from './unread-files.ts';
import { SeenChange, seenChangeScripts, type SeeWish } from './wait/see-changed.ts';

export interface RewriteOptions extends ChangeMaker {
  /** As the user wrote them (see `choosePods`). */
  readonly names: readonly string[];
  /** Narrows the names; '' for every namespace. */
  readonly namespace: string;
  /**
   * Makes of a manifest what it is to be; the very same bytes where nothing is to change.
   *
   * @throws Failure when that cannot be done
   */
  readonly rewrite: (content: Uint8Array) => Promise<Uint8Array>;
  readonly validation: Validation;
  /** `--force`: files that something else rewrites may be written. */
  readonly isForced: boolean;
  readonly isDryRun: boolean;
  readonly discovery: FindManifestPathOptions;
  /** That the pods are to be seen running; undefined where none are. */
  readonly see: SeeWish | undefined;
  /** Told what was done on a node, or would be, before anything is waited for. */
  readonly onChanged: (nodeName: string, result: RewriteResult) => void;
}

export interface RewriteResult {
  /** The kubelet's name for the node. */
  readonly kubeletNodeName: string | undefined;
  readonly directory: string;
  readonly steps: readonly InstallStep<DirectoryEntry>[];
  /** What the kubelet would drop in silence, of what was written. */
  readonly warnings: readonly string[];
  readonly notFound: readonly string[];
  /** The files that this user may not read. */
  readonly unread: readonly string[];
  readonly interrupted: readonly InterruptedChange[];
  /** What ended it early. */
  readonly failure: Failure | undefined;
}

/** Changes the files of pods where they are: each node's own. */
export function rewriteWork(options: RewriteOptions): NodeWork<RewriteResult> {
  return {
    operations: seenChangeScripts(options),
    run: (node, say, turn) => rewriteOnNode(node, options, say, turn),
    failureOf: ({ failure }) => failure,
  };
}

async function rewriteOnNode(
  node: NodeConversation,
  options: RewriteOptions,
  say: (step: string) => void,
  turn: NodeTurn,
): Promise<RewriteResult> {
  const seen = new SeenChange(node, options, say);
  await seen.beginIfWished();
  const view = await lookAtNode(node, options.discovery, say);
  const { nodeName } = view.finding;
  const { chosen, notFound } = choosePods(options.names, view.entries, nodeName, options.namespace);
  const planned: InstallStep<DirectoryEntry>[] = [];
  for (const one of chosen) planned.push(await plan(one, view, options));
  const wanted = planned.filter(({ action }) => action !== 'unchanged').map((step) => step.wanted);
  if (wanted.length > 0) requireWritable(view);
  const warnings = await checkManifests(wanted, options.validation);
  await checkManifestsFor(node, wanted, view.finding, options.validation);
  if (options.see?.rollsBack === true && !options.isForced) refuseRollBacks(planned, view);

  const { directory } = view;
  const told = { kubeletNodeName: nodeName, directory, warnings, notFound, unread: unreadFiles(view) };
  if (options.isDryRun) {
    const result = { ...told, steps: planned, interrupted: [], failure: undefined };
    options.onChanged(node.nodeName, result);
    return result;
  }
  if (goAloneForSteps(planned, view, turn)) await seen.begin();
  const how = { ...options, trialSeconds: seen.trialSeconds, action: 'patched', comparesNames: false } as const;
  const taken = await takeSteps(node, planned, view, how, say);
  const { changes: steps, interrupted, failure } = taken;
  const result = { ...told, steps, interrupted, failure };
  options.onChanged(node.nodeName, result);
  return { ...result, failure: failure ?? (await seen.end(changedFiles(taken))) };
}

async function plan(
  one: JudgedEntry<DirectoryEntry>,
  view: NodeView,
  options: RewriteOptions,
): Promise<InstallStep<DirectoryEntry>> {
  const { entry, verdict } = one;
  const path = `${view.directory}/${entry.name}`;
  if (verdict.kind !== 'pod' || entry.content === undefined) {
    throw new Failure('conflict', `${path} holds no pod that could be changed`, {
      hint: 'kstatic install puts a pod in its place',
    });
  }
  return planRewritten(one, await rewriteText(path, entry.content, options), view, options.isForced);
}

/**
 * Plans to put another text into a file.
 *
 * @throws Failure 'invalid' for what is no manifest, 'conflict' where it would make another pod of it, or cannot be put there
 */
export async function planRewritten(
  { entry, verdict }: JudgedEntry<DirectoryEntry>,
  content: Uint8Array,
  view: NodeView,
  isForced: boolean,
): Promise<InstallStep<DirectoryEntry>> {
  const path = `${view.directory}/${entry.name}`;
  const manifest = await requireManifest(path, content);
  if (verdict.kind === 'pod' && !isSamePod(manifest, verdict.manifest)) {
    throw new Failure('conflict', `${path}: a pod keeps its name and namespace; this would make it another pod`, {
      hint: 'kstatic install puts another pod beside it',
    });
  }
  const wanted = { source: path, content, manifest };
  const choices = { fileName: entry.name, mayReplace: false, isForced };
  const [step] = planInstall([wanted], view, choices);
  if (step === undefined) throw new Error('one manifest, one step');
  return step;
}

async function rewriteText(path: string, content: Uint8Array, { rewrite }: RewriteOptions): Promise<Uint8Array> {
  try {
    return await rewrite(content);
  } catch (failure) {
    // What a command was given is wrong on every node; only what a file makes impossible is said of the file.
    if (!(failure instanceof Failure) || failure.kind !== 'conflict') throw failure;
    const hint = failure.hint === undefined ? {} : { hint: failure.hint };
    throw new Failure('conflict', `${path}: ${failure.message}`, { ...hint, cause: failure });
  }
}
