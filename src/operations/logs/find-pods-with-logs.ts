import { labelsOf } from '../../manifest/labels.ts';
import { Failure } from '../../errors/failure.ts';
import type { JudgedEntry } from '../../kubelet/read-directory.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { findLogFiles, type LogFile } from '../../nodes/operations/read-log/find-log-files.ts';
import type { DirectoryEntry } from '../../nodes/operations/scan-directory/scan-directory.ts';
import type { Orphan } from '../../runtimes/orphans.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';
import { findPod } from '../find-pod.ts';
import type { NodePods } from '../node-pods.ts';
import { podsOf } from '../pod-state.ts';
import type { PodWithLogs } from './find-log-sources.ts';

/** Which pods' logs are wanted: of one name, or of all whose labels are taken. */
export type LogTarget =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'selector'; readonly matches: (labels: ReadonlyMap<string, string>) => boolean };

/**
 * Finds the pods of a node whose logs are wanted: of a file, of what runs without one, or of which only the log is left.
 *
 * @throws Failure 'conflict' when a name means two, 'invalid' when it is that of a file that is no pod
 */
export async function findPodsWithLogs(
  node: NodeConversation,
  facts: NodePods,
  target: LogTarget,
  namespace: string,
): Promise<readonly PodWithLogs[]> {
  if (target.kind === 'selector') return findByLabels(facts, target, namespace);
  const { name } = target;
  const pod = findPod(facts, name, namespace);
  if (pod === undefined) return findByFiles(node, facts, name, namespace);
  return [pod.file === undefined ? ofOrphan(pod.sandboxes ?? []) : ofFile(pod.file, facts)];
}

function findByLabels(
  facts: NodePods,
  { matches }: Extract<LogTarget, { kind: 'selector' }>,
  namespace: string,
): readonly PodWithLogs[] {
  const files = facts.view.entries.filter(
    ({ verdict }) =>
      verdict.kind === 'pod' &&
      verdict.shadowedBy === undefined &&
      isIn(verdict.manifest.namespace, namespace) &&
      matches(labelsOf(verdict.manifest.pod)),
  );
  const orphans = facts.orphans.filter(
    ([pod]) => pod !== undefined && isIn(pod.namespace, namespace) && matches(new Map(Object.entries(pod.labels))),
  );
  return [...files.map((file) => ofFile(file, facts)), ...orphans.map(ofOrphan)];
}

function isIn(own: string, wanted: string): boolean {
  return wanted === '' || own === wanted;
}

function ofFile(file: JudgedEntry<DirectoryEntry>, facts: NodePods): PodWithLogs {
  const { verdict, entry } = file;
  if (verdict.kind !== 'pod') {
    const why = verdict.kind === 'ignored' ? 'the kubelet does not look at it' : verdict.reason;
    throw new Failure('invalid', `${entry.name}: ${why}`);
  }
  const { podName, namespace, pod } = verdict.manifest;
  const { nodeName } = facts.view.finding;
  return {
    podName: nodeName === undefined ? podName : `${podName}-${nodeName.toLowerCase()}`,
    namespace,
    manifest: pod,
    sandboxes: podsOf(file, facts),
    files: undefined,
  };
}

function ofOrphan(sandboxes: Orphan | readonly RunningPod[]): PodWithLogs {
  const [pod] = sandboxes;
  if (pod === undefined) throw new RangeError('an orphan has a sandbox');
  return { podName: pod.name, namespace: pod.namespace, manifest: undefined, sandboxes, files: undefined };
}

/** The kubelet's directories tell of a pod that is gone, and of one that nobody else can tell of. */
async function findByFiles(
  node: NodeConversation,
  facts: NodePods,
  name: string,
  namespace: string,
): Promise<readonly PodWithLogs[]> {
  const { podLogsDirectory, nodeName } = facts.view.finding;
  if (!NAME.test(name)) return [];
  const names = nodeName === undefined ? [name] : [name, `${name}-${nodeName.toLowerCase()}`];
  const files = (await findLogFiles(node, podLogsDirectory, names)).filter(
    (file) => isIn(file.namespace, namespace) && isOfStaticPod(file),
  );
  const [first] = files;
  if (first === undefined) return [];
  const other = files.find((file) => file.namespace !== first.namespace || file.podName !== first.podName);
  if (other !== undefined) {
    const pods = [first, other].map((file) => `${file.namespace}/${file.podName}`).join(' and ');
    throw new Failure('conflict', `"${name}" has logs of two pods: ${pods}`, {
      hint: '-n NAMESPACE tells pods of different namespaces apart',
    });
  }
  const { podName } = first;
  return [{ podName, namespace: first.namespace, manifest: undefined, sandboxes: undefined, files }];
}

/** What is in a directory's name between `_` and `_`. */
const NAME = /^[a-z0-9.-]+$/;

/** The kubelet makes the UIDs of its own pods of a digest; those of an API server have dashes. */
function isOfStaticPod({ uid }: LogFile): boolean {
  return !uid.includes('-');
}
