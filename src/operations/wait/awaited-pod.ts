import type { JudgedEntry } from '../../kubelet/read-directory.ts';
import { compareForKubelet } from '../../kubelet/same-pod.ts';
import type { Manifest } from '../../manifest/read-manifest.ts';
import type { DirectoryEntry } from '../../nodes/operations/scan-directory/scan-directory.ts';
import { textAt } from '../../runtimes/json.ts';
import { podsOfManifest } from '../../runtimes/pod-status.ts';
import type { PodVersion } from '../../runtimes/pod-version.ts';
import type { NodeFacts } from '../node-facts.ts';

/** A file of the kubelet's directory whose pod is waited for. */
export interface AwaitedPod {
  /** Without the node's name. */
  readonly podName: string;
  readonly namespace: string;
  readonly file: string;
  /** `sha256:HEX` of what it has to hold: another content is somebody else's; undefined where any will do. */
  readonly digest: string | undefined;
  readonly before: PodBefore | undefined;
}

/** What ran under the pod's name before its file became what it is. */
export interface PodBefore {
  readonly sandboxIds: ReadonlySet<string>;
  /** What that is to the new content. */
  readonly version: PodVersion;
}

/**
 * Notes what runs under a pod's name before its file is changed, for afterwards not everything tells which is which: a
 * file system may know times to the second only, and a pod that is put back as it was has the name that it had.
 *
 * @returns undefined where nobody can tell, or the kubelet changes the pod in place
 */
export function podBefore(
  facts: Pick<NodeFacts, 'view' | 'runtime' | 'versions'>,
  file: string,
  wanted: Manifest,
): PodBefore | undefined {
  const { view, runtime, versions } = facts;
  const { nodeName } = view.finding;
  // One that sets its own UID keeps its sandbox, whatever else changes.
  const isPinned = textAt(wanted.pod, 'metadata', 'uid') !== '';
  if (runtime.kind !== 'found' || nodeName === undefined || isPinned) return undefined;
  const there = view.entries.find(({ entry }) => entry.name === file);
  const sandboxes = podsOfManifest(wanted, nodeName, runtime.pods);
  return {
    sandboxIds: new Set(sandboxes.map(({ sandboxId }) => sandboxId)),
    version: versionBefore(there, versions.get(file), wanted),
  };
}

function versionBefore(
  there: JudgedEntry<DirectoryEntry> | undefined,
  ran: PodVersion | undefined,
  wanted: Manifest,
): PodVersion {
  // Without a file the kubelet is ending what runs, be it what is to run again.
  if (there === undefined) return 'older';
  if (there.verdict.kind !== 'pod' || ran === undefined) return 'unknown';
  const change = compareForKubelet(there.verdict.manifest, wanted);
  if (ran === 'current') return VERSION_AFTER[change];
  return ran === 'older' && change === 'same' ? 'older' : 'unknown';
}

const VERSION_AFTER = { same: 'current', other: 'older', unknown: 'unknown' } as const;
