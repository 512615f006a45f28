/** Why a node was left as it is. */
export type SkipReason =
  | { readonly kind: 'interrupted' }
  /** More nodes have failed than may. */
  | { readonly kind: 'failures'; readonly failed: number; readonly most: number }
  /** A node has failed, and these pods of the control plane are to be changed. */
  | { readonly kind: 'control plane'; readonly pods: readonly string[] };

/** What has become of the nodes of a command so far, and whether that lets it begin a further one. */
export class WaveGate {
  readonly #mostFailures: number | undefined;
  readonly #signal: AbortSignal;
  readonly #controlPlanePods = new Set<string>();
  #failed = 0;

  constructor(mostFailures: number | undefined, signal: AbortSignal) {
    this.#mostFailures = mostFailures;
    this.#signal = signal;
  }

  countFailure(): void {
    this.#failed += 1;
  }

  /** From now on the first failure ends it, whatever `--max-fail` allows: a cluster has no second control plane to lose. */
  guardControlPlane(pods: readonly string[]): void {
    for (const pod of pods) this.#controlPlanePods.add(pod);
  }

  /** Why no further node may be begun; undefined where one may. */
  reasonToStop(): SkipReason | undefined {
    if (this.#signal.aborted) return { kind: 'interrupted' };
    if (this.#failed > 0 && this.#controlPlanePods.size > 0) {
      return { kind: 'control plane', pods: [...this.#controlPlanePods] };
    }
    const most = this.#mostFailures;
    return most !== undefined && this.#failed > most ? { kind: 'failures', failed: this.#failed, most } : undefined;
  }
}
