import { choosePods, findPods } from '../change/choose-pods.ts';
import type { WholeRevision } from '../change/choose-revision.ts';
import { digestOf } from '../change/digest.ts';
import { planInstall, type InstallStep } from '../change/plan-install.ts';
import { Failure } from '../errors/failure.ts';
import type { JudgedEntry } from '../kubelet/read-directory.ts';
import { readManifest, requireManifest, type Manifest } from '../manifest/read-manifest.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import type { InterruptedChange } from '../nodes/operations/interrupted-change.ts';
import { readHistoryScript, type History, type Version } from '../nodes/operations/read-history/read-history.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import { historyName } from '../nodes/state-directory.ts';
import { changeFile, changeFileScripts, type ChangeMaker } from './change-file.ts';
import type { FindManifestPathOptions } from './find-manifest-path.ts';
import { goAloneForSteps } from './go-alone.ts';
import { lookAtNode, lookAtNodeScripts, requireWritable, type NodeView } from './look-at-node.ts';
import type { NodeTurn, NodeWork } from './on-nodes.ts';
import { historyNamed, readWholeHistory } from './pod-history.ts';
import { unreadFiles } from './unread-files.ts';

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
  /** Undefined where there was nothing to do. */
  readonly revision: number | undefined;
  readonly step: InstallStep<DirectoryEntry> | undefined;
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
    operations: [...lookAtNodeScripts, ...changeFileScripts, readHistoryScript],
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
  const view = await lookAtNode(node, options.discovery, say);
  const history = await readWholeHistory(node);
  const found = options.names.map((name) => ({ name, subject: findSubject(name, view, history, options.namespace) }));
  const pods: PutBackPod[] = [];
  const interrupted: InterruptedChange[] = [];
  const result = {
    kubeletNodeName: view.finding.nodeName,
    directory: view.directory,
    pods,
    notFound: found.filter(({ subject }) => subject === undefined).map(({ name }) => name),
    unread: unreadFiles(view),
    interrupted,
  };
  const planned: PutBackPod[] = [];
  for (const { subject } of found) if (subject !== undefined) planned.push(await plan(subject, view, options));
  if (!options.isDryRun) {
    goAloneForSteps(
      planned.flatMap(({ step }) => step ?? []),
      view,
      turn,
    );
  }
  for (const one of planned) {
    try {
      if (one.step !== undefined && !options.isDryRun) {
        say(`writing ${one.step.file}`);
        interrupted.push(...(await putBack(node, one.step, view.directory, options)));
      }
      pods.push(one);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      return { ...result, failure };
    }
  }
  return { ...result, failure: undefined };
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
  if (revision === undefined) return { podName, revision: undefined, step: undefined };
  requireWritable(view);
  const source = `revision ${String(revision.number)} of pod/${podName}`;
  const manifest = await requireManifest(source, revision.manifest);
  if (options.check !== undefined) await checkChange(options.check, entry, pod.versions, manifest);
  const wanted = { source, content: revision.manifest, manifest };
  const fileName = entry === undefined ? revision.file : undefined;
  const [step] = planInstall([wanted], view, { fileName, mayReplace: false, isForced: options.isForced });
  return { podName, revision: revision.number, step: step?.action === 'unchanged' ? undefined : step };
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

async function putBack(
  node: NodeConversation,
  { wanted, file, old }: InstallStep<DirectoryEntry>,
  directory: string,
  options: PutBackOptions,
): Promise<readonly InterruptedChange[]> {
  const { content, manifest } = wanted;
  const pod = historyName(manifest.namespace, manifest.podName);
  const change = { directory, file, old, content, action: options.action, pod };
  return (await changeFile(node, change, options)).interrupted;
}
