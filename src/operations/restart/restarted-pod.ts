/** What was done to a pod. */
export interface RestartedPod {
  /** Without the node's name, where the pod has a file. */
  readonly podName: string;
  /**
   * `stopped`: it has no file any more, and nobody starts it again; `refused`: only what was left of it was stopped;
   * `put back`: its file was out of the kubelet's sight, and nobody has seen it run since.
   */
  readonly outcome: 'restarted' | 'stopped' | 'refused' | 'put back';
  /** The sandbox that was stopped so that the kubelet makes another one; undefined where there were only older ones. */
  readonly oldSandboxId: string | undefined;
  /** Undefined where nobody waited for it. */
  readonly newSandboxId: string | undefined;
  /**
   * How long the node was without the pod by the runtime's own times, in milliseconds: from when the first of its
   * containers ended until all ran again. Undefined where nobody can tell.
   */
  readonly timeWithout: number | undefined;
  /** The sandboxes of older versions that were stopped. */
  readonly staleSandboxIds: readonly string[];
  /** How long its file was out of the kubelet's sight, in seconds; undefined where it never was. */
  readonly secondsOut?: number;
}
