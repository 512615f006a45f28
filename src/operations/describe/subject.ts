import type { JudgedEntry } from '../../kubelet/read-directory.ts';
import type { PlainObject } from '../../manifest/plain-value.ts';
import type { DirectoryEntry } from '../../nodes/operations/scan-directory/scan-directory.ts';
import { historyName, historyNameOfFile } from '../../nodes/state-directory.ts';
import type { Orphan } from '../../runtimes/orphans.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';
import { listOrphan } from '../list-orphans.ts';
import type { NodeFacts } from '../node-facts.ts';
import { podsOf, stateOf } from '../pod-state.ts';
import { reportEntry } from '../report-pod/report-entry.ts';
import { reportOrphan } from '../report-pod/report-orphan.ts';

/** What is described: the pod of a file, a file that holds none, or a pod that runs without one. */
export interface Subject {
  readonly one: JudgedEntry<DirectoryEntry> | undefined;
  readonly pod: PlainObject | undefined;
  /** STATUS of `list`. */
  readonly status: string;
  /** Undefined where what the runtime has cannot be told. */
  readonly sandboxes: readonly RunningPod[] | undefined;
  /** What the history calls it. */
  readonly historyName: string;
  /** By which a line of the kubelet's log is known to be of it. */
  readonly words: readonly string[];
}

export function entrySubject(one: JudgedEntry<DirectoryEntry>, facts: NodeFacts): Subject {
  const { entry, verdict } = one;
  const { status } = stateOf(one, facts);
  const { directory, finding } = facts.view;
  const path = `${directory}/${entry.name}`;
  const subject = { one, status, pod: reportEntry(one, facts, status) };
  if (verdict.kind !== 'pod') {
    return { ...subject, sandboxes: [], historyName: historyNameOfFile(entry.name), words: [path] };
  }
  const { podName, namespace } = verdict.manifest;
  const sandboxes = verdict.shadowedBy === undefined ? podsOf(one, facts) : [];
  const names = finding.nodeName === undefined ? [] : namesOf(namespace, `${podName}-${finding.nodeName}`);
  return {
    ...subject,
    sandboxes,
    historyName: historyName(namespace, podName),
    words: [path, ...(verdict.shadowedBy === undefined ? names : []), ...uidsOf(sandboxes ?? [])],
  };
}

/** None where nobody knows the time, which tells whether it should have been stopped. */
export function orphanSubject(orphan: Orphan, { view, clock, details }: NodeFacts): readonly Subject[] {
  const newest = orphan.at(-1);
  if (clock === undefined || newest === undefined) return [];
  const { nodeName } = view.finding;
  const listed = listOrphan(orphan, view.finding, clock);
  const { name, namespace } = newest;
  return [
    {
      one: undefined,
      status: listed.state.status,
      pod: reportOrphan(orphan, listed, { nodeName, details }),
      sandboxes: orphan,
      historyName: historyName(namespace, name.slice(0, -`-${nodeName ?? ''}`.length)),
      words: [...namesOf(namespace, name), ...uidsOf(orphan)],
    },
  ];
}

/** As the kubelet logs a pod: `default/web-cp1` with quotes around it, or `web-cp1_default(UID)`. */
function namesOf(namespace: string, name: string): readonly string[] {
  return [`"${namespace}/${name}"`, `${name}_${namespace}(`];
}

function uidsOf(sandboxes: readonly RunningPod[]): readonly string[] {
  return [...new Set(sandboxes.map(({ uid }) => uid))].filter((uid) => uid !== '');
}
