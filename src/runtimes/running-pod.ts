/** A static pod as the container runtime has it; two of them may be one pod: the old sandbox and the new. */
export interface RunningPod {
  /** As the kubelet calls it, with the node's name: `etcd-cp1`. */
  readonly name: string;
  readonly namespace: string;
  /** The kubelet's `config.hash`, unless the manifest sets `metadata.uid`. */
  readonly uid: string;
  readonly sandboxId: string;
  /** A sandbox that is not ready was stopped, or died; its containers do not run. */
  readonly sandboxState: 'ready' | 'not ready';
  readonly createdAt: Date;
  readonly annotations: KubeletAnnotations;
  /** The pod's own, without those that the kubelet adds. */
  readonly labels: Readonly<Record<string, string>>;
  /** The pod's own, likewise: a sandbox has all of them. */
  readonly podAnnotations: Readonly<Record<string, string>>;
  /** All that the runtime still has, in the order in which they were made. */
  readonly containers: readonly RunningContainer[];
}

/** What the kubelet writes on every pod of its own sources (pkg/kubelet/types/pod_update.go). */
export interface KubeletAnnotations {
  readonly configHash: string | undefined;
  readonly configSource: 'file';
  /** When the kubelet first saw this version of the pod. */
  readonly configSeen: Date | undefined;
}

export interface RunningContainer {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  /** The image as the pod names it, where the kubelet told the runtime. */
  readonly specifiedImage: string | undefined;
  readonly state: 'running' | 'exited' | 'created' | 'unknown';
  /** How often the kubelet made this container anew. */
  readonly restartCount: number;
  readonly createdAt: Date;
  /** How long it is given to end when it is stopped, in seconds. */
  readonly gracePeriod: number | undefined;
  /** How it went; known of those that were inspected. */
  readonly run: ContainerRun | undefined;
}

export interface ContainerRun {
  readonly exitCode: number;
  /** The runtime's word: `Completed`, `Error`, `OOMKilled`. */
  readonly reason: string | undefined;
  /** Why it could not be started, in the runtime's words, where it says so. */
  readonly message?: string;
  readonly startedAt: Date | undefined;
  readonly finishedAt: Date | undefined;
}

/** What a runtime says of a run, if it says anything. */
export function messageOf(text: string): Pick<ContainerRun, 'message'> {
  return text === '' ? {} : { message: text };
}

/** Orders pods, or containers, the oldest first. */
export function byAge(one: { readonly createdAt: Date }, other: { readonly createdAt: Date }): number {
  return one.createdAt.getTime() - other.createdAt.getTime();
}
