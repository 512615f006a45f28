import { digestOf } from '../change/digest.ts';
import { compareForKubelet } from '../kubelet/same-pod.ts';
import { readPodObject, type Manifest } from '../manifest/read-manifest.ts';
import type { Version } from '../nodes/operations/read-history/read-history.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import { takesAway } from '../nodes/state-directory.ts';
import type { PodVersion } from '../runtimes/pod-version.ts';

/** A file in the kubelet's directory. */
export interface PlacedFile {
  readonly directory: string;
  readonly entry: DirectoryEntry;
}

/** Whether a file holds what a version of the history is, in the same place. */
export function isVersion(
  { directory, entry }: PlacedFile,
  version: Pick<Version, 'action' | 'digest' | 'directory' | 'file'>,
): boolean {
  return (
    !takesAway(version.action) &&
    version.directory === directory &&
    version.file === entry.name &&
    entry.content !== undefined &&
    digestOf(entry.content) === version.digest
  );
}

/**
 * Tells whether a pod that the kubelet calls `configHash` was made of a file, by what the history has noted of that name.
 * The kubelet hashes the file's path with the pod (pkg/kubelet/config/common.go, applyDefaults): what it made of another
 * file is not what it makes of this one.
 */
export async function versionInHistory(
  file: PlacedFile & { readonly manifest: Manifest },
  configHash: string | undefined,
  versions: readonly Version[],
): Promise<PodVersion> {
  const made = versions.filter((version) => configHash !== undefined && version.configHash.includes(configHash));
  if (made.some((version) => isVersion(file, version))) return 'current';
  const version = made.at(-1);
  if (version === undefined) return 'unknown';
  if (version.directory !== file.directory || version.file !== file.entry.name) return 'older';
  if (version.manifest === undefined || digestOf(version.manifest) !== version.digest) return 'unknown';
  const before = await readPodObject(version.manifest);
  if (before.problem !== undefined) return 'unknown';
  return VERSION_OF[compareForKubelet(before, file.manifest)];
}

const VERSION_OF = { same: 'current', other: 'older', unknown: 'unknown' } as const;
