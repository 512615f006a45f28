import { examineManifest } from '../../kubelet/examine-manifest.ts';
import { isRefusal, type Finding } from '../../kubelet/finding.ts';
import { ownerOf, type Owner } from '../../kubelet/owners.ts';
import type { JudgedEntry } from '../../kubelet/read-directory.ts';
import type { PlainObject } from '../../manifest/plain-value.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import type { Version } from '../../nodes/operations/read-history/read-history.ts';
import type { DirectoryEntry } from '../../nodes/operations/scan-directory/scan-directory.ts';
import type { PodVersion } from '../../runtimes/pod-version.ts';
import { kubeletMinor } from '../kubelet-minor.ts';
import type { NodeFacts } from '../node-facts.ts';
import type { PodEvent } from './pod-event.ts';
import type { Subject } from './subject.ts';

/** All that a node has to tell of one static pod. */
export interface DescribedPod {
  /** As the kubelet would report it; undefined for a file that holds none. */
  readonly pod: PlainObject | undefined;
  /** STATUS of `list`, where it is one that a Pod's phase does not say: `Invalid`, `Orphaned`. */
  readonly status: string;
  readonly file: DescribedFile | undefined;
  /** What kstatic keeps, the oldest first; undefined where nobody can tell. */
  readonly history: readonly Version[] | undefined;
  /** Undefined where nobody can tell of any, or nobody asked. */
  readonly events: readonly PodEvent[] | undefined;
}

/** A file of the kubelet's directory, and what the kubelet makes of it. */
export interface DescribedFile {
  readonly path: string;
  readonly entry: DirectoryEntry;
  readonly owner: Owner | undefined;
  /** What the kubelet has against it. */
  readonly refusals: readonly Finding[];
  /** Why no pod runs from a file that cannot be examined. */
  readonly reason: string | undefined;
  /** The name of the file that holds the same pod, and wins. */
  readonly shadowedBy: string | undefined;
  /** Whether what runs was made from what the file says now; undefined where nothing runs. */
  readonly version: PodVersion | undefined;
}

/** Puts together what there is to tell; a file that is refused is looked at more closely. */
export async function describedPod(
  node: NodeConversation,
  subject: Subject,
  facts: NodeFacts,
  told: Pick<DescribedPod, 'history' | 'events'>,
): Promise<DescribedPod> {
  const { one, pod, status } = subject;
  return { ...told, pod, status, file: one && (await describedFile(node, one, facts)) };
}

async function describedFile(
  node: NodeConversation,
  one: JudgedEntry<DirectoryEntry>,
  { view, versions }: NodeFacts,
): Promise<DescribedFile> {
  const { entry, verdict } = one;
  const isRefused = verdict.kind === 'refused' || (verdict.kind === 'pod' && verdict.refusal !== undefined);
  return {
    path: `${view.directory}/${entry.name}`,
    entry,
    owner: ownerOf(view.distribution, entry.name),
    refusals: isRefused && entry.content !== undefined ? await refusalsOf(node, entry.content, view) : [],
    reason: verdict.kind === 'refused' || verdict.kind === 'unknown' ? verdict.reason : undefined,
    shadowedBy: verdict.kind === 'pod' ? verdict.shadowedBy : undefined,
    version: versions.get(entry.name),
  };
}

async function refusalsOf(
  node: NodeConversation,
  content: Uint8Array,
  { finding }: NodeFacts['view'],
): Promise<readonly Finding[]> {
  const options = { nodeName: finding.nodeName, minor: await kubeletMinor(node, finding) };
  return (await examineManifest(content, options)).findings.filter(isRefusal);
}
