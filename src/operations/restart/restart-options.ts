import type { Failure } from '../../errors/failure.ts';
import type { InterruptedChange } from '../../nodes/operations/interrupted-change.ts';
import type { ChangeMaker } from '../change-file.ts';
import type { FindManifestPathOptions } from '../find-manifest-path.ts';
import type { RestartChoices } from './plan-restart.ts';
import type { RestartedPod } from './restarted-pod.ts';

export interface RestartOptions extends RestartChoices, ChangeMaker {
  /** `--grace-period`, in seconds; undefined for each pod's own. */
  readonly grace: number | undefined;
  /** How long the new sandbox is waited for, in milliseconds; undefined for not at all. */
  readonly timeout: number | undefined;
  readonly discovery: FindManifestPathOptions;
  readonly signal: AbortSignal;
  readonly sink: RestartSink;
}

/** Who is told what cannot wait for the end. */
export interface RestartSink {
  warn(nodeName: string, warning: string): void;
}

export interface RestartResult {
  /** The kubelet's name for the node. */
  readonly kubeletNodeName: string | undefined;
  readonly restarted: readonly RestartedPod[];
  /** What the user should know of these pods. */
  readonly warnings: readonly string[];
  readonly notFound: readonly string[];
  /** The files that this user may not read. */
  readonly unread: readonly string[];
  /** Of files that were taken out: what the node came upon. */
  readonly interrupted: readonly InterruptedChange[];
  /** What ended it early. */
  readonly failure: Failure | undefined;
}
