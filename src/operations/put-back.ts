import { choosePods, findPods } from '../change/choose-pods.ts';
import type { WholeRevision } from '../change/choose-revision.ts';
import { digestOf } from '../change/digest.ts';
import { planInstall, type InstallStep } from '../change/plan-install.ts';
import type { Failure } from '../errors/failure.ts';
import type { JudgedEntry } from '../kubelet/read-directory.ts';
import { readManifest, requireManifest, type Manifest } from '../manifest/read-manifest.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import type { InterruptedChange } from '../nodes/operations/interrupted-change.ts';
import { readHistoryScript, type History, type Version } from '../nodes/operations/read-history/read-history.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import { historyName } from '../nodes/state-directory.ts';
import type { ChangeMaker } from './change-file.ts';
import type { FindManifestPathOptions } from './find-manifest-path.ts';
import { goAloneForSteps } from './go-alone.ts';
import { changedFiles, refuseRollBacks, takeSteps } from './install-steps.ts';
import { lookAtNode, requireWritable, type NodeView } from './look-at-node.ts';
import type { NodeTurn, NodeWork } from './on-nodes.ts';
import { historyNamed, readWholeHistory } from './pod-history.ts';
import { unreadFiles } from './unread-files.ts';
import { SeenChange, seenChangeScripts, type SeeWish } from './wait/see-changed.ts';

export interface PutBackOptions extends ChangeMaker {
  /** As the user wrote them: of files that are there (see `choosePods`), or were (see `chooseHistory`). */
  readonly names: readonly string[];
  /** Narrows the names; '' for every namespace. */
  readonly namespace: string;
  readonly action: 'started' | 'undone';
  /**
   * Chooses what to put back; undefined where there is nothing to do.
   *
   * @throws Failure when there is nothing that could be put back
   */
  readonly choose: (pod: PodToPutBack) => WholeRevision<Version> | undefined;
  /** Refuses one of two manifests to take the place of the other. */
  readonly check?: (before: Manifest, after: Manifest) => void;
  /** `--force`: files that something else rewrites may be written. */
  readonly isForced: boolean;
  readonly isDryRun: boolean;
  readonly discovery: FindManifestPathOptions;
  /** That the pods are to be seen running; undefined where none are. */
  readonly see: SeeWish | undefined;
  /** Told what was done on a node, or would be, before anything is waited for. */
  readonly onChanged: (nodeName: string, result: PutBackResult) => void;
}

/** A pod of which a version is to be put back. */
export interface PodToPutBack {
  readonly podName: string;
  /** The oldest first. */
  readonly versions: readonly Version[];
  /** `sha256:HEX` of its file; undefined where it has none. */
  readonly present: string | undefined;
}

export interface PutBackPod {
  readonly podName: string;
  /** Undefined where nothing was to be put back. */
  readonly revision: number | undefined;
  readonly step: InstallStep<DirectoryEntry>;
}

export interface PutBackResult {
  /** The kubelet's name for the node. */
  readonly kubeletNodeName: string | undefined;
  readonly directory: string;
  readonly pods: readonly PutBackPod[];
  readonly notFound: readonly string[];
  /** The files that this user may not read. */
  readonly unread: readonly string[];
  readonly interrupted: readonly InterruptedChange[];
  /** What ended it early. */
  readonly failure: Failure | undefined;
}

/** Puts versions of pods' files back that the node's history keeps: each in the pod's file, or where it was last. */
export function putBackWork(options: PutBackOptions): NodeWork<PutBackResult> {
  return {
    operations: seenChangeScripts(options, readHistoryScript),
    run: (node, say, turn) => putBackOnNode(node, options, say, turn),
    failureOf: ({ failure }) => failure,
  };
}

async function putBackOnNode(
  node: NodeConversation,
  options: PutBackOptions,
  say: (step: string) => void,
  turn: NodeTurn,
): Promise<PutBackResult> {
  const seen = new SeenChange(node, options, say);
  await seen.beginIfWished();
  const view = await lookAtNode(node, options.discovery, say);
  const history = await readWholeHistory(node);
  const found = options.names.map((name) => ({ name, subject: findSubject(name, view, history, options.namespace) }));
  const planned: PutBackPod[] = [];
  for (const { subject } of found) if (subject !== undefined) planned.push(await plan(subject, view, options));
  const steps = planned.map(({ step }) => step);
  if (options.see?.rollsBack === true && !options.isForced) refuseRollBacks(steps, view);

  const told = {
    kubeletNodeName: view.finding.nodeName,
    directory: view.directory,
    notFound: found.filter(({ subject }) => subject === undefined).map(({ name }) => name),
    unread: unreadFiles(view),
  };
  if (options.isDryRun) {
    const result = { ...told, pods: planned, interrupted: [], failure: undefined };
    options.onChanged(node.nodeName, result);
    return result;
  }
  if (goAloneForSteps(steps, view, turn)) await seen.begin();
  const taken = await takeSteps(
    node,
    steps,
    view,
    { ...options, trialSeconds: seen.trialSeconds, comparesNames: false },
    say,
  );
  const { changes, interrupted, failure } = taken;
  const pods = planned.filter(({ step }) => changes.includes(step));
  const result = { ...told, pods, interrupted, failure };
  options.onChanged(node.nodeName, result);
  return { ...result, failure: failure ?? (await seen.end(changedFiles(taken))) };
}

interface Subject extends Omit<PodToPutBack, 'present'> {
  readonly entry: JudgedEntry<DirectoryEntry> | undefined;
}

/** A pod is known by its file, or, where that is gone, by the history. */
function findSubject(name: string, view: NodeView, history: History, namespace: string): Subject | undefined {
  const { nodeName } = view.finding;
  const [entry] = choosePods([name], view.entries, nodeName, namespace).chosen;
  if (entry?.verdict.kind === 'pod') {
    const { manifest } = entry.verdict;
    const versions = history.versions.get(historyName(manifest.namespace, manifest.podName)) ?? [];
    return { podName: manifest.podName, versions, entry };
  }
  const kept = historyNamed(name, history, nodeName, namespace);
  if (kept?.pod === undefined) return undefined;
  const [there] = findPods([kept.pod], view.entries).chosen;
  return { podName: kept.pod.podName, versions: kept.versions, entry: there };
}

async function plan({ entry, ...pod }: Subject, view: NodeView, options: PutBackOptions): Promise<PutBackPod> {
  const content = entry?.entry.content;
  const revision = options.choose({ ...pod, present: content === undefined ? undefined : digestOf(content) });
  const { podName } = pod;
  if (revision === undefined) return { podName, revision: undefined, step: stayingStep(entry) };
  requireWritable(view);
  const source = `revision ${String(revision.number)} of pod/${podName}`;
  const manifest = await requireManifest(source, revision.manifest);
  if (options.check !== undefined) await checkChange(options.check, entry, pod.versions, manifest);
  const wanted = { source, content: revision.manifest, manifest };
  const fileName = entry === undefined ? revision.file : undefined;
  const [step] = planInstall([wanted], view, { fileName, mayReplace: false, isForced: options.isForced });
  if (step === undefined) throw new Error('one manifest, one step');
  return { podName, revision: revision.number, step };
}

/** Of a pod whose file stays as it is, so that it can be waited for. */
function stayingStep(there: JudgedEntry<DirectoryEntry> | undefined): InstallStep<DirectoryEntry> {
  const content = there?.entry.content;
  if (content === undefined || there?.verdict.kind !== 'pod') throw new Error('what stays has a file');
  const { entry, verdict } = there;
  const wanted = { source: entry.name, content, manifest: verdict.manifest };
  return { wanted, file: entry.name, action: 'unchanged', old: entry, warnings: [] };
}

/** What was there last is compared, be it there or not. */
async function checkChange(
  check: (before: Manifest, after: Manifest) => void,
  entry: JudgedEntry<DirectoryEntry> | undefined,
  versions: readonly Version[],
  after: Manifest,
): Promise<void> {
  const kept = versions.findLast(({ manifest }) => manifest !== undefined)?.manifest;
  const content = entry?.entry.content ?? kept;
  const before = content === undefined ? undefined : await readManifest(content);
  if (before !== undefined && before.problem === undefined) check(before.manifest, after);
}
