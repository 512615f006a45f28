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
 * Finds the files that names mean, for who only looks at them: of a pod that is in two files both.
 *
 * @throws Failure 'conflict' when a name means two pods
 */
export function choosePodsToRead<Entry extends FileEntry>(
  names: readonly string[],
  entries: readonly JudgedEntry<Entry>[],
  nodeName: string | undefined,
  namespace: string,
): PodChoice<Entry> {
  const found = names.map((name) => ({ name, meant: findMeant(name, entries, nodeName, namespace) }));
  for (const { name, meant } of found) if (!areOnePod(meant)) throw inTwoFiles(name, meant);
  return {
    chosen: [...new Set(found.flatMap(({ meant }) => meant))],
    notFound: found.filter(({ meant }) => meant.length === 0).map(({ name }) => name),
  };
}

function areOnePod<Entry extends FileEntry>(meant: readonly JudgedEntry<Entry>[]): boolean {
  const [first] = meant;
  return meant.every((one) => one === first || isOfSamePod(one, first));
}

function isOfSamePod<Entry extends FileEntry>(
  { verdict: one }: JudgedEntry<Entry>,
  other: JudgedEntry<Entry> | undefined,
): boolean {
  return one.kind === 'pod' && other?.verdict.kind === 'pod' && isSamePod(one.manifest, other.verdict.manifest);
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
  return onlyOne(name, findMeant(name, entries, nodeName, namespace));
}

/** All that a name may mean. */
function findMeant<Entry extends FileEntry>(
  name: string,
  entries: readonly JudgedEntry<Entry>[],
  nodeName: string | undefined,
  namespace: string,
): readonly JudgedEntry<Entry>[] {
  const named = entries.find(({ entry, verdict }) => entry.name === name && verdict.kind !== 'ignored');
  const pods = entries.filter((one) => isPodNamed(one, name, nodeName, namespace));
  if (named === undefined) return pods;
  // A file `web` with another pod in it, and a pod `web` in another file: nobody can tell which is meant.
  return pods.includes(named) ? [named] : [named, ...pods];
}

function onlyOne<Entry extends FileEntry>(
  name: string,
  meant: readonly JudgedEntry<Entry>[],
): JudgedEntry<Entry> | undefined {
  if (meant.length > 1) throw inTwoFiles(name, meant);
  return meant[0];
}

function inTwoFiles<Entry extends FileEntry>(name: string, meant: readonly JudgedEntry<Entry>[]): Failure {
  const files = meant.map(({ entry }) => entry.name);
  return new Failure('conflict', `"${name}" is in two files: ${files.join(' and ')}`, {
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
