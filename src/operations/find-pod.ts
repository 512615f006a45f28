import { Failure } from '../errors/failure.ts';
import type { JudgedEntry } from '../kubelet/read-directory.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import type { RunningPod } from '../runtimes/running-pod.ts';
import { chooseOnNode } from './choose-on-node.ts';
import type { NodePods } from './node-pods.ts';
import { podsOf } from './pod-state.ts';

/** One pod of a node: its file, what runs of it, or both. */
export interface PodOnNode {
  /** Undefined for a pod that runs without a file. */
  readonly file: JudgedEntry<DirectoryEntry> | undefined;
  /** Its sandboxes, the oldest first; undefined where what the runtime has cannot be told. */
  readonly sandboxes: readonly RunningPod[] | undefined;
}

/**
 * Finds the pod that a name means on a node: of a file, or of what runs without one (see `chooseOnNode`).
 *
 * @returns undefined where nothing here has the name
 * @throws Failure 'conflict' when the name means two
 */
export function findPod(facts: NodePods, name: string, namespace: string): PodOnNode | undefined {
  const { files, orphans } = chooseOnNode(facts, [name], namespace);
  const file = files.find(wins) ?? files[0];
  if (file !== undefined) return { file, sandboxes: podsOf(file, facts) };
  const [orphan, second] = orphans;
  if (orphan === undefined) return undefined;
  if (second === undefined) return { file: undefined, sandboxes: orphan };
  throw new Failure('conflict', `"${name}" is two pods that run without a file`, {
    hint: '-n NAMESPACE tells pods of different namespaces apart',
  });
}

/** Of a pod that is in two files the one runs that the kubelet takes, and takes last. */
function wins({ verdict }: JudgedEntry<DirectoryEntry>): boolean {
  return verdict.kind === 'pod' && verdict.refusal === undefined && verdict.shadowedBy === undefined;
}
