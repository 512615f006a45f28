import type { DistributionName } from '../../kubelet/distributions.ts';
import type { WatchState } from '../../kubelet/inotify.ts';
import type { KubeletPorts } from '../../kubelet/ports.ts';
import type { Setting } from '../../kubelet/settings.ts';
import type { NodeFile } from '../../nodes/operations/read-files/node-file.ts';

/** Where a node's kubelet reads static pods from. */
export interface ManifestLocation {
  /** Absolute, the node's own. */
  readonly path: string;
  /** Who sets the path. */
  readonly setBy: Setting;
  /** Who sets another path and loses, the strongest first. */
  readonly overridden: readonly Setting[];
  /** The running kubelet; undefined where none was found. */
  readonly kubelet: RunningKubelet | undefined;
  readonly otherKubelets: readonly OtherKubelet[];
  readonly distribution: DistributionName | undefined;
  /** What the kubelet appends to the name of a pod; undefined where nobody can tell. */
  readonly nodeName: string | undefined;
  /** As the kubelet is given it: `unix:///run/containerd/containerd.sock`. */
  readonly containerRuntimeEndpoint: string | undefined;
  /** How often the kubelet reads everything again, in milliseconds. */
  readonly fileCheckFrequency: number;
  /** Where it listens. */
  readonly ports: KubeletPorts;
  /** Where the kubelet has the logs of containers written. */
  readonly podLogsDirectory: string;
  /** Configuration that was changed after the kubelet started, which reads it only then. */
  readonly unreadConfigurationFiles: readonly string[];
}

/** Where it reads them from, what is there, and how we know. */
export interface ManifestPathFinding extends ManifestLocation {
  /** What is at the path. */
  readonly entry: NodeFile;
  /** Whether the kubelet watches it. */
  readonly watch: WatchState;
  /** The way to the path, a line for each step. */
  readonly evidence: readonly string[];
  /** What the user should know before relying on the path. */
  readonly warnings: readonly string[];
}

export interface RunningKubelet {
  readonly pid: number;
  /** The program as it was called; k3s and the like hold a kubelet in them. */
  readonly program: string;
  /** Where the program's path tells it: `1.34.0`. */
  readonly version: string | undefined;
  readonly startedAt: Date | undefined;
}

/** A kubelet that this is not about. */
export interface OtherKubelet {
  readonly pid: number;
  /** What to give as `--node` to reach it, where it runs in a container. */
  readonly node: string | undefined;
  /** Why it is not the one: it `runs in a container`. */
  readonly reason: string;
}
