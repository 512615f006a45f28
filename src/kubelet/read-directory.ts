import { NEWEST_MINOR, OLDEST_MINOR } from './versions.ts';
import { describeProblem, readManifest, type Manifest, type ManifestReading } from '../manifest/read-manifest.ts';

/** A file of the kubelet's directory, as far as the kubelet cares. */
export interface FileEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'symlink' | 'other';
  readonly target: { readonly text: string; readonly kind: 'file' | 'directory' | 'other' | 'missing' } | undefined;
  readonly content: Uint8Array | undefined;
  readonly unread: 'size' | 'denied' | undefined;
}

/** What the kubelet makes of an entry. */
export type EntryVerdict =
  /** It begins with a dot: the kubelet does not look at it. */
  | { readonly kind: 'ignored' }
  /** The kubelet runs no pod from it, and says so in its log at most. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nobody here may read it; the kubelet may. */
  | { readonly kind: 'unknown'; readonly reason: string }
  | {
      readonly kind: 'pod';
      readonly manifest: Manifest;
      /** Why the kubelet runs no pod from it although it is one; such a file wins over no other. */
      readonly refusal: string | undefined;
      /** The name of another entry with a pod of the same name, which wins at the next scan. */
      readonly shadowedBy: string | undefined;
    };

export interface JudgedEntry<Entry extends FileEntry> {
  readonly entry: Entry;
  readonly verdict: EntryVerdict;
}

/**
 * Does what the kubelet does with a directory (pkg/kubelet/config/file.go, extractFromDir): every name that does not
 * begin with a dot, whatever its extension, in the order of bytes, without descending; of pods with one name and
 * namespace the last wins that it accepts. Entries come in that order.
 */
export async function judgeDirectory<Entry extends FileEntry>(
  entries: readonly Entry[],
  kubelet: KubeletTraits = ANY_KUBELET,
): Promise<readonly JudgedEntry<Entry>[]> {
  const judged: JudgedEntry<Entry>[] = [];
  for (const entry of inOrderOfBytes(entries)) judged.push({ entry, verdict: await judgeEntry(entry, kubelet) });
  return judged.map((one, index) => ({ ...one, verdict: findShadow(one.verdict, judged.slice(index + 1)) }));
}

/** As Go sorts the names that it finds. */
export function inOrderOfBytes<Entry extends FileEntry>(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((one, other) => Buffer.compare(Buffer.from(one.name), Buffer.from(other.name)));
}

async function judgeEntry(entry: FileEntry, kubelet: KubeletTraits): Promise<EntryVerdict> {
  if (entry.name.startsWith('.')) return { kind: 'ignored' };
  const reason = refusalOf(entry);
  if (reason !== undefined) return { kind: 'refused', reason };
  if (entry.content === undefined) return { kind: 'unknown', reason: 'cannot be read by this user' };
  return verdictOf(await readManifest(entry.content), kubelet);
}

/** What the kubelet finds at an entry's name: it follows symlinks (os.Stat in file.go, extractFromFile). */
function foundKind({ kind, target }: FileEntry): 'file' | 'directory' | 'other' | 'missing' {
  return kind === 'symlink' ? (target?.kind ?? 'missing') : kind;
}

/** Why the kubelet does not even open an entry. */
export function refusalOf(entry: FileEntry): string | undefined {
  switch (foundKind(entry)) {
    case 'directory':
      return 'is a directory; the kubelet does not descend';
    case 'missing':
      return `is a symlink to ${entry.target?.text ?? ''}, which is not there`;
    case 'other':
      // A scan passes it by. Told of a new entry it opens that without a look (file_linux.go, consumeWatchEvent).
      return 'is neither a file nor a directory; the kubelet hangs on opening a pipe that is made while it runs';
    case 'file':
      return entry.unread === 'size' ? 'is larger than the 10 MiB that the kubelet reads' : undefined;
  }
}

async function verdictOf(reading: ManifestReading, kubelet: KubeletTraits): Promise<EntryVerdict> {
  if (reading.problem !== undefined) {
    return { kind: 'refused', reason: describeProblem('', reading.problem).replace(/^: |^:/, '') };
  }
  const { manifest } = reading;
  return { kind: 'pod', manifest, refusal: await refusalOfPod(manifest, kubelet), shadowedBy: undefined };
}

/** Loads the kubelet's rules ahead of their first use: while a node is being asked. */
export async function loadRules(): Promise<void> {
  await import('./judge-pod.ts');
}

/**
 * The first thing that the kubelet has against a Pod. Each version refuses what the ones before it do and more
 * (static-pod-rules.ts): what the newest takes all take, and the kubelet's own version is asked for only where it matters.
 */
async function refusalOfPod(pod: Manifest, { nodeName, minor }: KubeletTraits): Promise<string | undefined> {
  const { judgePodObject, describeRefusal } = await import('./judge-pod.ts');
  const byNewest = judgePodObject(pod, { nodeName, minor: NEWEST_MINOR });
  if (byNewest.stage === 'accepted') return undefined;
  const byAll = judgePodObject(pod, { nodeName, minor: OLDEST_MINOR });
  const judgement = byAll.stage === byNewest.stage ? byAll : judgePodObject(pod, { nodeName, minor: await minor() });
  const [first] = judgement.refusals;
  return first && describeRefusal(first);
}

/** What of a kubelet has a bearing on what it refuses. */
export interface KubeletTraits {
  readonly nodeName: string | undefined;
  /** Its minor version, asked for only where it matters. */
  readonly minor: () => Promise<number>;
}

const ANY_KUBELET: KubeletTraits = { nodeName: undefined, minor: () => Promise.resolve(NEWEST_MINOR) };

function findShadow<Entry extends FileEntry>(
  verdict: EntryVerdict,
  later: readonly JudgedEntry<Entry>[],
): EntryVerdict {
  if (verdict.kind !== 'pod' || verdict.refusal !== undefined) return verdict;
  const winner = later.findLast(
    ({ verdict: other }) =>
      other.kind === 'pod' && other.refusal === undefined && isSamePod(other.manifest, verdict.manifest),
  );
  return winner === undefined ? verdict : { ...verdict, shadowedBy: winner.entry.name };
}

/** What a pod is to the kubelet. */
export interface PodIdentity {
  readonly podName: string;
  readonly namespace: string;
}

/** Whether two manifests are of one pod for the kubelet: same name, same namespace. */
export function isSamePod(one: PodIdentity, other: PodIdentity): boolean {
  return one.podName === other.podName && one.namespace === other.namespace;
}
