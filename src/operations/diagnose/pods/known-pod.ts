import type { JudgedEntry } from '../../../kubelet/read-directory.ts';
import type { DirectoryEntry } from '../../../nodes/operations/scan-directory/scan-directory.ts';
import type { RunningPod } from '../../../runtimes/running-pod.ts';
import type { NodeFacts } from '../../node-facts.ts';
import type { PodState } from '../../listed-pod.ts';
import { podsOf, stateOf } from '../../pod-state.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { pathIn } from '../manifests/judged-file.ts';

/** A pod that the kubelet runs from a file, with what the runtime has of it. */
export interface KnownPod {
  /** The file's path. */
  readonly path: string;
  /** `NAMESPACE/NAME`, as the file has the name. */
  readonly subject: string;
  readonly file: JudgedEntry<DirectoryEntry>;
  readonly state: PodState;
  /** The oldest first. */
  readonly sandboxes: readonly RunningPod[];
}

/** The pods of the files that the kubelet takes; none where nobody can tell what runs. */
export function knownPods(facts: NodeFacts): readonly KnownPod[] {
  if (facts.runtime.kind !== 'found') return [];
  return facts.view.entries.flatMap((file) => {
    const { entry, verdict } = file;
    if (verdict.kind !== 'pod' || verdict.refusal !== undefined || verdict.shadowedBy !== undefined) return [];
    const sandboxes = podsOf(file, facts);
    if (sandboxes === undefined) return [];
    const path = pathIn(facts.view.directory, entry.name);
    const subject = `${verdict.manifest.namespace}/${verdict.manifest.podName}`;
    return [{ path, subject, file, state: stateOf(file, facts), sandboxes }];
  });
}

/** What was found of a pod before, which may be why it does not run. */
export function causesOf({ path, subject }: KnownPod, earlier: readonly Diagnosis[]): readonly Diagnosis[] {
  return earlier.filter((one) => one.harm !== 'warning' && (one.subject === path || one.subject === subject));
}

/** Lines that point to them. */
export function pointTo(causes: readonly Diagnosis[]): readonly string[] {
  return causes.map(({ check, what }) => `this may follow from ${check}: ${what}`);
}

/** The kubelet's name for a pod, as its log has it: with the node's name behind. */
export function isPodOf(logged: string | undefined, { subject }: KnownPod, nodeName: string | undefined): boolean {
  return logged === subject || logged === `${subject}-${(nodeName ?? '').toLowerCase()}`;
}
