import type { KubeletCommand } from '../../kubelet/programs.ts';
import type { NodeProcess } from '../../nodes/operations/find-kubelets/find-kubelets.ts';

/** A command line that starts a kubelet or a program that holds one, and who told of it. */
export interface Starter extends KubeletCommand {
  /** `process 2324`, `kubelet.service`. */
  readonly where: string;
  readonly file?: string;
  readonly directory: string | undefined;
  readonly process: NodeProcess | undefined;
  /** The file that the process runs, where it was looked for. */
  readonly executable?: string;
  /** The names of the variables that it is started with, where they are known. */
  readonly variables?: readonly string[];
  readonly evidence: readonly string[];
}
