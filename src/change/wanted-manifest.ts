import type { DistributionName } from '../kubelet/distributions.ts';
import type { FileEntry, JudgedEntry } from '../kubelet/read-directory.ts';
import type { Manifest } from '../manifest/read-manifest.ts';

/** A manifest that the user wants on a node. */
export interface WantedManifest {
  /** The file or address that it came from. */
  readonly source: string;
  readonly content: Uint8Array;
  readonly manifest: Manifest;
}

/** The kubelet's directory on a node, or the directory around the single file that it reads. */
export interface ManifestDirectory<Entry extends FileEntry> {
  readonly directory: string;
  /** The name of the one file that the kubelet reads, where its path is no directory. */
  readonly singleFile: string | undefined;
  readonly entries: readonly JudgedEntry<Entry>[];
  readonly distribution: DistributionName | undefined;
}

export interface InstallChoices {
  /** `--as`: the name of the file. */
  readonly fileName: string | undefined;
  /** `--replace`: another pod in that file may go. */
  readonly mayReplace: boolean;
  /** `--force`: files that something else rewrites may be written. */
  readonly isForced: boolean;
}
