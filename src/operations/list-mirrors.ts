import type { JudgedEntry } from '../kubelet/read-directory.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import type { Orphan } from '../runtimes/orphans.ts';
import type { ListedPod } from './listed-pod.ts';
import type { PodMirror } from './mirrors/pod-mirrors.ts';
import type { NodeFacts } from './node-facts.ts';

type AskedFacts = Pick<NodeFacts, 'view' | 'mirrors'>;

/** Tells of the mirror of a file's pod; undefined where no API server was asked, and of a file that makes no pod. */
export function mirrorOfFile(
  { verdict }: JudgedEntry<DirectoryEntry>,
  { view, mirrors }: AskedFacts,
): PodMirror | undefined {
  if (verdict.kind !== 'pod' || verdict.refusal !== undefined || verdict.shadowedBy !== undefined) return undefined;
  const { podName, namespace } = verdict.manifest;
  const nodeName = view.finding.nodeName ?? '';
  return mirrors && (mirrors.pods.get(`${namespace}/${podName}-${nodeName.toLowerCase()}`) ?? { kind: 'unknown' });
}

/** Tells likewise of a pod that runs without a file. */
export function mirrorOfOrphan([pod]: Orphan, { mirrors }: AskedFacts): PodMirror | undefined {
  return mirrors && (mirrors.pods.get(`${pod?.namespace ?? ''}/${pod?.name ?? ''}`) ?? { kind: 'unknown' });
}

/** Says why pods have no mirror that counts, or why nobody knows of any. */
export function mirrorNotes(pods: readonly ListedPod[], { mirrors }: AskedFacts): readonly string[] {
  if (mirrors?.complaint !== undefined) return [`mirror pods are not known: ${mirrors.complaint}`];
  return pods.flatMap(({ mirror, entry, namespace = '', name = '' }) =>
    mirror?.kind === 'no' ? [`${entry?.name ?? `${namespace}/${name}`}: ${mirror.reason}`] : [],
  );
}
