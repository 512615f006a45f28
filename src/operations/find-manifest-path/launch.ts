import type { Distribution } from '../../kubelet/distributions.ts';
import type { KubeletFlags } from '../../kubelet/kubelet-flags.ts';
import type { SettingLayer } from '../../kubelet/settings.ts';
import type { NodeProcess } from '../../nodes/operations/find-kubelets/find-kubelets.ts';

/** How a node's kubelet is started, by whatever tells it. */
export interface KubeletLaunch {
  /** Who tells: `process 2324`, `kubelet.service`. */
  readonly where: string;
  /** The file that holds the flags, where it is one. */
  readonly file?: string;
  /** The program as it is called. */
  readonly program: string;
  /** The file that it is, where that was looked for. */
  readonly executable?: string;
  readonly flags: KubeletFlags;
  /** Relative paths in flags start here; undefined where nobody can know. */
  readonly directory: string | undefined;
  /** The process that was started so. */
  readonly process: NodeProcess | undefined;
  readonly distribution: Distribution | undefined;
  /** What the program sets unless its configuration says otherwise. */
  readonly builtIn?: SettingLayer;
  /** The names of the variables that it is started with, where they are known. */
  readonly variables?: readonly string[];
  /** Drop-ins that the kubelet reads without --config-dir, where they are. */
  readonly usualDropIns?: string;
  /** The name of the node, where it is given by other means than --hostname-override. */
  readonly nodeName?: string | undefined;
  /** How it was found, a line for each step. */
  readonly evidence: readonly string[];
}
