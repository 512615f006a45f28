import type { Manifest } from '../../manifest/read-manifest.ts';
import type { BegunTrial } from '../../nodes/operations/settle-trial/settle-trial.ts';

/** A file that a command has put in place, and the pod in it. */
export interface ChangedFile {
  readonly manifest: Manifest;
  readonly content: Uint8Array;
  readonly file: string;
  /** What was there before; undefined without a file. */
  readonly old: Uint8Array | undefined;
  /** Whether it holds what it held before. */
  readonly isUnchanged: boolean;
  /** By which the node takes it back; undefined where it does not. */
  readonly trial: BegunTrial | undefined;
}
