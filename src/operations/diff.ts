import { choosePods } from '../change/choose-pods.ts';
import { reactionTo, type KubeletReaction } from '../change/compare-pods.ts';
import { planInstall, type InstallStep } from '../change/plan-install.ts';
import type { InstallChoices, WantedManifest } from '../change/wanted-manifest.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import type { PlainObject } from '../manifest/plain-value.ts';
import { checkManifestsFor } from './check-manifests.ts';
import type { FindManifestPathOptions } from './find-manifest-path.ts';
import { lookAtNode, lookAtNodeScripts, type NodeView } from './look-at-node.ts';
import type { NodeWork } from './on-nodes.ts';

export interface DiffOptions {
  readonly wantedOn: (nodeName: string) => Promise<readonly WantedManifest[]>;
  readonly choices: InstallChoices;
  readonly discovery: FindManifestPathOptions;
}

/** One side of a comparison: bytes, and the Pod in them where there is one. */
export interface DiffSide {
  readonly content: Uint8Array;
  readonly pod: PlainObject | undefined;
}

/** What installing would change of one file. */
export interface FileDifference {
  readonly file: string;
  readonly isChanged: boolean;
  readonly before: DiffSide | undefined;
  readonly after: DiffSide;
  readonly reaction: KubeletReaction;
}

/** Finds out what installing manifests would change on a node. Exactly what `install` plans, without doing it. */
export function diffWork(options: DiffOptions): NodeWork<readonly FileDifference[]> {
  return {
    operations: lookAtNodeScripts,
    run: async (node, say) => {
      const wanted = await options.wantedOn(node.nodeName);
      const view = await lookAtNode(node, options.discovery, say);
      await checkManifestsFor(node, wanted, view.finding, 'strict');
      return planInstall(wanted, view, options.choices).map((step) => differenceOf(step, view));
    },
  };
}

function differenceOf({ file, action, old, wanted }: InstallStep<DirectoryEntry>, view: NodeView): FileDifference {
  const verdict = view.entries.find(({ entry }) => entry.name === file)?.verdict;
  const before = verdict?.kind === 'pod' ? verdict.manifest.pod : undefined;
  return {
    file,
    isChanged: action !== 'unchanged',
    before: old?.content === undefined ? undefined : { content: old.content, pod: before },
    after: { content: wanted.content, pod: wanted.manifest.pod },
    reaction: reactionTo(before, wanted.manifest.pod),
  };
}

/** A pod's file as one node has it; undefined content where it has none. */
export interface NodeVersion {
  readonly name: string;
  readonly side: DiffSide | undefined;
}

export interface CompareOptions {
  readonly names: readonly string[];
  readonly namespace: string;
  readonly discovery: FindManifestPathOptions;
}

/** Reads the files of pods on a node, to be compared with those of other nodes. */
export function readVersionsWork(options: CompareOptions): NodeWork<readonly NodeVersion[]> {
  return { operations: lookAtNodeScripts, run: (node, say) => readVersions(node, options, say) };
}

async function readVersions(
  node: NodeConversation,
  { names, namespace, discovery }: CompareOptions,
  say: (step: string) => void,
): Promise<readonly NodeVersion[]> {
  const view = await lookAtNode(node, discovery, say);
  return names.map((name) => {
    const [one] = choosePods([name], view.entries, view.finding.nodeName, namespace).chosen;
    const pod = one?.verdict.kind === 'pod' ? one.verdict.manifest.pod : undefined;
    return { name, side: one?.entry.content === undefined ? undefined : { content: one.entry.content, pod } };
  });
}
