import type { Owner } from '../kubelet/owners.ts';
import type { PlainObject } from '../manifest/plain-value.ts';
import type { PodVersion } from '../runtimes/pod-version.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import type { PodMirror } from './mirrors/pod-mirrors.ts';

/** A row of the list: a file from which a pod runs, or should, or a pod that runs without one. */
export interface ListedPod {
  /**
   * The file's pod, or what the runtime knows of one that has none; undefined for a file that the kubelet cannot read:
   * nobody can say what pod it was to be.
   */
  readonly pod: PlainObject | undefined;
  readonly namespace: string | undefined;
  /** The kubelet's name for the pod: with the node's behind it where that is known. */
  readonly name: string | undefined;
  /** Undefined where the file is gone. */
  readonly entry: DirectoryEntry | undefined;
  /** An older sandbox of a pod that has a newer one, and a row of its own. */
  readonly isLeftover: boolean;
  readonly state: PodState;
  /** Undefined where no API server was asked, or there is nothing that should have one. */
  readonly mirror?: PodMirror | undefined;
  /** The Pod as the kubelet would report it, where it was asked for and can be made. */
  readonly report?: PlainObject | undefined;
  readonly owner: Owner | undefined;
}

/** What is known of a pod beyond its file. */
export interface PodState {
  /** kubectl's words, and `Invalid`, `Shadowed` and `Orphaned`. */
  readonly status: string;
  /** `1/1`; `?/1` where nobody can tell. */
  readonly ready: string;
  /** Undefined where nobody can tell. */
  readonly restarts: number | undefined;
  /** When the last run ended that was followed by another. */
  readonly lastRestartAt: Date | undefined;
  /** When the sandbox was made. */
  readonly startedAt: Date | undefined;
  /** What the kubelet says to the status, where it was asked and says something: anything may stand in it. */
  readonly message?: string | undefined;
  /** Whether what runs was made from what the file says now; undefined where nothing runs, or there is no file. */
  readonly version: PodVersion | undefined;
}
