import type { MirrorPod } from '../../runtimes/mirror-pods.ts';

/** What an API server says of mirror pods, those of all nodes, or why nobody can tell. */
export type MirrorAnswer =
  | { readonly kind: 'found'; readonly mirrors: readonly MirrorPod[] }
  /** The reason is one line, in which anything may stand. */
  | { readonly kind: 'none'; readonly reason: string };

/** Asks the API server that the user named; it never fails. */
export type AskForMirrors = () => Promise<MirrorAnswer>;
