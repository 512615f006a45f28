import { Failure } from '../errors/failure.ts';
import { isSamePod, type FileEntry, type JudgedEntry, type PodIdentity } from '../kubelet/read-directory.ts';

export interface PodChoice<Entry extends FileEntry> {
  readonly chosen: readonly JudgedEntry<Entry>[];
  /** The names that nothing here has. */
  readonly notFound: readonly string[];
}

/**
 * Finds the files that names mean: a manifest's pod name (`etcd`), the name that the kubelet gives the pod
 * (`etcd-cp1`), `pod/NAME`, or the file's own name.
 *
 * @throws Failure 'conflict' when a name means two files
 */
export function choosePods<Entry extends FileEntry>(
  names: readonly string[],
  entries: readonly JudgedEntry<Entry>[],
  nodeName: string | undefined,
  namespace: string,
): PodChoice<Entry> {
  const found = names.map((name) => ({ name, entry: chooseOne(name, entries, nodeName, namespace) }));
  return {
    chosen: [...new Set(found.map(({ entry }) => entry).filter((entry) => entry !== undefined))],
    notFound: found.filter(({ entry }) => entry === undefined).map(({ name }) => name),
  };
}

/**
 * Finds the files of pods that manifests name: of these very pods, whatever the files are called.
 *
 * @throws Failure 'conflict' when a pod is in two files
 */
export function findPods<Entry extends FileEntry>(
  pods: readonly PodIdentity[],
  entries: readonly JudgedEntry<Entry>[],
): PodChoice<Entry> {
  const found = pods.map((pod) => ({
    pod,
    entry: onlyOne(
      pod.podName,
      entries.filter(({ verdict }) => verdict.kind === 'pod' && isSamePod(verdict.manifest, pod)),
    ),
  }));
  return {
    chosen: [...new Set(found.map(({ entry }) => entry).filter((entry) => entry !== undefined))],
    notFound: found.filter(({ entry }) => entry === undefined).map(({ pod }) => pod.podName),
  };
}

/**
 * The names among a command's words: kubectl's users type the kind first (`get pods`, `delete pod web`), or in front
 * of each name (`pod/web`).
 */
export function podNames(words: readonly string[]): readonly string[] {
  const names = KINDS.includes(words[0] ?? '') ? words.slice(1) : words;
  return names.map((name) => {
    const [kind = '', rest] = name.split('/', 2);
    return rest !== undefined && KINDS.includes(kind) ? rest : name;
  });
}

const KINDS: readonly string[] = ['pod', 'pods', 'po'];

function chooseOne<Entry extends FileEntry>(
  name: string,
  entries: readonly JudgedEntry<Entry>[],
  nodeName: string | undefined,
  namespace: string,
): JudgedEntry<Entry> | undefined {
  const named = entries.find(({ entry, verdict }) => entry.name === name && verdict.kind !== 'ignored');
  const pods = entries.filter((one) => isPodNamed(one, name, nodeName, namespace));
  // A file `web` with another pod in it, and a pod `web` in another file: nobody can tell which is meant.
  return named === undefined || pods.includes(named) ? (named ?? onlyOne(name, pods)) : onlyOne(name, [named, ...pods]);
}

function onlyOne<Entry extends FileEntry>(
  name: string,
  meant: readonly JudgedEntry<Entry>[],
): JudgedEntry<Entry> | undefined {
  const [first, second] = meant;
  if (first === undefined || second === undefined) return first;
  const files = meant.map(({ entry }) => entry.name);
  throw new Failure('conflict', `"${name}" is in two files: ${files.join(' and ')}`, {
    hint: '-n NAMESPACE tells pods of different namespaces apart; the name of the file always does',
  });
}

function isPodNamed<Entry extends FileEntry>(
  { verdict }: JudgedEntry<Entry>,
  name: string,
  nodeName: string | undefined,
  namespace: string,
): boolean {
  if (verdict.kind !== 'pod') return false;
  const { podName, namespace: podNamespace } = verdict.manifest;
  if (namespace !== '' && podNamespace !== namespace) return false;
  return podName === name || (nodeName !== undefined && `${podName}-${nodeName}` === name);
}
