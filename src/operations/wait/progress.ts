import type { RunningPod } from '../../runtimes/running-pod.ts';

/** How a pod that is waited for is. */
export type Progress =
  /** As it is to be; with what nobody could tell of it, a sentence each. */
  { readonly kind: 'met'; readonly doubts: readonly string[] } | { readonly kind: 'unmet'; readonly reason: Reason };

/** Why a pod is not as it is to be yet. */
export interface Reason {
  /** One trouble has one key, however often it is met and whatever it says each time: `crash web`. */
  readonly key: string;
  /** How often it came already, where it comes again and again: each time is worth a word. */
  readonly count?: number;
  /** In one line, lower case, no full stop; a node's own words may be in it. */
  readonly text: string;
  /** What to do about it, where that is known. */
  readonly hint?: string | undefined;
  /** What the kubelet has left running beyond its time, where that is the reason. */
  readonly stale?: RunningPod | undefined;
  /**
   * `final`: no waiting helps. `trouble`: something is wrong that may pass. `wait`: this takes its time: an image that is
   * pulled, a grace period. `way`: what every pod goes through on its way up.
   */
  readonly weight: 'final' | 'trouble' | 'wait' | 'way';
}

/** Says that a pod is not as it is to be. */
export function unmet(weight: Reason['weight'], key: string, text: string, hint?: string): Progress {
  return { kind: 'unmet', reason: { key, text, weight, hint } };
}
