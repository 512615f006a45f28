/** What a runtime tells of pods beyond how they are: for who prints a whole Pod. */
export interface PodDetails {
  /** As the kubelet puts it before the id of a container: `containerd`, `cri-o`, `docker`; undefined where nobody says. */
  readonly runtimeName: string | undefined;
  /** By the sandbox's id. */
  readonly sandboxes: ReadonlyMap<string, SandboxDetails>;
  /** By the container's id. */
  readonly containers: ReadonlyMap<string, ContainerDetails>;
}

export interface SandboxDetails {
  /** Its own addresses, the first first; none of one in the node's network. */
  readonly addresses: readonly string[];
  /** The pod's, as the kubelet wrote them. */
  readonly annotations: Readonly<Record<string, string>>;
}

export interface ContainerDetails {
  readonly startedAt: Date | undefined;
  /** Undefined while it runs, too. */
  readonly finishedAt: Date | undefined;
  /** The image by the name that the runtime has for it: `docker.io/library/busybox:latest`. */
  readonly image: string | undefined;
  /** The image by its digest: `docker.io/library/busybox@sha256:…`. */
  readonly imageId: string | undefined;
}

/** What is known where nobody was asked. */
export const NO_DETAILS: PodDetails = { runtimeName: undefined, sandboxes: new Map(), containers: new Map() };
