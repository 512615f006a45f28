/** A file that a kubelet may find among its static pods. */
export interface CorpusManifest {
  /** Tells what it is about, and no other has it. */
  readonly id: string;
  readonly file: string;
  readonly content: Uint8Array;
}
