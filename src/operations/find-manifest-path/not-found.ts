import { Failure, type FailureDetails } from '../../errors/failure.ts';
import type { Setting } from '../../kubelet/settings.ts';
import type { KubeletLaunch } from './launch.ts';

/** No kubelet of the node reads manifests from files, as far as can be seen. */
export class ManifestPathNotFound extends Failure {
  override readonly name = 'ManifestPathNotFound';
  /** What was looked at, a line for each step. */
  readonly evidence: readonly string[];
  readonly circumstances: PathCircumstances;

  constructor(
    message: string,
    evidence: readonly string[],
    circumstances: PathCircumstances,
    details: FailureDetails = {},
  ) {
    super('not found', message, details);
    this.evidence = evidence;
    this.circumstances = circumstances;
  }
}

/** What there is although no path is set. */
export interface PathCircumstances {
  /** How the kubelet is started; undefined where nothing tells of one. */
  readonly launch: KubeletLaunch | undefined;
  /** The configuration file that it is given. */
  readonly configurationFile: string | undefined;
  /** Who sets the path to nothing. */
  readonly setBy: Setting | undefined;
  /** Why a part of its settings is not known. */
  readonly problems: readonly string[];
}
