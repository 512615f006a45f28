/** What the kubelet itself says of a pod, of what no runtime can tell. */
export interface KubeletWord {
  /** Why it does not run the pod at all: `NodePorts`; undefined for one that it has not given up. */
  readonly reason: string | undefined;
  /** What it says to that, or what keeps it from starting anything: anything may stand in it. */
  readonly message: string | undefined;
  /** By the names of the containers. */
  readonly containers: ReadonlyMap<string, ContainerWord>;
}

/** What the kubelet says of a container. */
export interface ContainerWord {
  /** Why there is none: `ImagePullBackOff`, and a sentence. */
  readonly waiting: Waiting | undefined;
  /** Which one it speaks of; undefined where it does not say. */
  readonly id?: string | undefined;
  /** By its probes; undefined where it does not say. */
  readonly isReady?: boolean | undefined;
  /** Its startup probe has succeeded, or it has none. */
  readonly isStarted?: boolean | undefined;
}

export interface Waiting {
  readonly reason: string;
  readonly message: string | undefined;
}
