import type { EntryVerdict, JudgedEntry } from '../kubelet/read-directory.ts';
import type { NodeConversation, OperationScript } from '../nodes/conversation/conversation.ts';
import {
  findUnnoted,
  findUnnotedScript,
  noteHash,
  noteHashScript,
} from '../nodes/operations/config-hash/config-hash.ts';
import { readClock } from '../nodes/operations/read-clock/read-clock.ts';
import { readConfigs, readConfigsScript } from '../nodes/operations/read-configs/read-configs.ts';
import { readHistory, readHistoryScript } from '../nodes/operations/read-history/read-history.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import { historyName } from '../nodes/state-directory.ts';
import { readContainerConfig } from '../runtimes/container-config.ts';
import type { RunningPodsFinding, RunningPodsFound } from '../runtimes/find-running-pods.ts';
import { textAt } from '../runtimes/json.ts';
import { currentPod, podsOfManifest } from '../runtimes/pod-status.ts';
import { podVersion, type ContainerConfigs, type PodVersion } from '../runtimes/pod-version.ts';
import type { RunningPod } from '../runtimes/running-pod.ts';
import type { NodeView } from './look-at-node.ts';

/** The scripts that a conversation needs for `findPodVersions`. */
export const findPodVersionsScripts: readonly OperationScript[] = [
  readHistoryScript,
  findUnnotedScript,
  noteHashScript,
  readConfigsScript,
];

/** By the name of a file from which a pod runs: whether what runs was made from what the file says now. */
export type PodVersions = ReadonlyMap<string, PodVersion>;

/** A file, and the pod that runs where the kubelet should run the file's. */
interface Pair {
  readonly entry: DirectoryEntry;
  readonly manifest: Extract<EntryVerdict, { kind: 'pod' }>['manifest'];
  readonly running: RunningPod;
}

/**
 * Tells of each file whose pod runs whether that is the file's. The node is asked for its history, and the runtime for
 * more, only where the times leave it open. What is certain is noted in the history, once, so that it stays so.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function findPodVersions(
  node: NodeConversation,
  view: NodeView,
  runtime: RunningPodsFinding,
): Promise<PodVersions> {
  if (runtime.kind !== 'found') return new Map();
  const pairs = pairsIn(view, runtime);
  const versions = new Map(pairs.map((pair) => [pair.entry.name, versionOf(pair)]));
  const open = (): readonly Pair[] => pairs.filter(({ entry }) => versions.get(entry.name) === 'unknown');
  const settle = (name: string, version: PodVersion): unknown => versions.set(name, version);

  if (open().length > 0) {
    for (const [name, version] of await askHistory(node, view.directory, open())) settle(name, version);
  }
  if (open().length > 0) {
    const configs = await askRuntime(node, runtime, open());
    for (const pair of open()) settle(pair.entry.name, versionOf(pair, configs));
  }
  await note(
    node,
    view.directory,
    pairs.filter((pair) => versionOf(pair) === 'current'),
  );
  return versions;
}

function pairsIn({ entries, finding }: NodeView, { pods }: RunningPodsFound): readonly Pair[] {
  return entries.flatMap(({ entry, verdict }: JudgedEntry<DirectoryEntry>) => {
    if (verdict.kind !== 'pod' || verdict.refusal !== undefined || verdict.shadowedBy !== undefined) return [];
    const { manifest } = verdict;
    const running = currentPod(podsOfManifest(manifest, finding.nodeName ?? '', pods));
    return running?.sandboxState === 'ready' ? [{ entry, manifest, running }] : [];
  });
}

function versionOf({ entry, manifest, running }: Pair, configs?: ContainerConfigs): PodVersion {
  return podVersion(manifest.pod, running, changedAt(entry), configs);
}

/** When a file was last changed or put in its place; of what a symlink leads to nothing tells. */
export function changedAt({ kind, changedAt: changed }: DirectoryEntry): Date | undefined {
  return kind === 'file' ? changed : undefined;
}

function historyNameOf({ manifest }: Pair): string {
  return historyName(manifest.namespace, manifest.podName);
}

async function askHistory(
  node: NodeConversation,
  directory: string,
  pairs: readonly Pair[],
): Promise<readonly (readonly [name: string, version: PodVersion])[]> {
  const { versions } = await readHistory(node, pairs.map(historyNameOf), { withManifests: true });
  if (versions.size === 0) return [];
  const { versionInHistory } = await import('./version-in-history.ts');
  return Promise.all(
    pairs.map(async (pair) => {
      const file = { directory, entry: pair.entry, manifest: pair.manifest };
      const { configHash } = pair.running.annotations;
      return [
        pair.entry.name,
        await versionInHistory(file, configHash, versions.get(historyNameOf(pair)) ?? []),
      ] as const;
    }),
  );
}

async function askRuntime(
  node: NodeConversation,
  { client }: RunningPodsFound,
  pairs: readonly Pair[],
): Promise<ContainerConfigs> {
  const ids = pairs.flatMap(({ running }) => newestOfEach(running));
  const contents = await readConfigs(node, client, ids);
  return new Map(
    [...contents].flatMap(([id, content]) => {
      const config = readContainerConfig(client.kind, content);
      return config === undefined ? [] : [[id, config] as const];
    }),
  );
}

/** Whatever a pod's container was made from, those before it were as well. */
function newestOfEach({ containers }: RunningPod): readonly string[] {
  return [...new Map(containers.map(({ name, id }) => [name, id])).values()];
}

/** Keeps in the history what the kubelet calls the pods that it made of files which are the last versions there. */
async function note(node: NodeConversation, directory: string, pairs: readonly Pair[]): Promise<void> {
  const seen = pairs.flatMap((pair) => {
    const { configHash, configSeen } = pair.running.annotations;
    // A pod that sets its own UID has no hash.
    const isHash = configHash === pair.running.uid && textAt(pair.manifest.pod, 'metadata', 'uid') === '';
    if (configHash === undefined || configSeen === undefined || !isHash) return [];
    return [{ pod: historyNameOf(pair), hash: configHash, seenAt: configSeen, entry: pair.entry }];
  });
  if (seen.length === 0) return;
  const unnotedOnes = await findUnnoted(node, seen);
  if (unnotedOnes.length === 0) return;
  const [{ now }, { isVersion }] = await Promise.all([readClock(node, directory), import('./version-in-history.ts')]);
  for (const unnoted of unnotedOnes) {
    const { seenAt, entry } = unnoted.seen;
    const isSettled = now.getTime() - seenAt.getTime() >= SETTLED_MILLISECONDS;
    if (isSettled && isVersion({ directory, entry }, unnoted.record)) await noteHash(node, unnoted);
  }
}

/**
 * A file that was written to in the very moment in which the kubelet read it makes it read the file again, and start
 * another pod: what is noted for good has outlived that.
 */
const SETTLED_MILLISECONDS = 5000;
