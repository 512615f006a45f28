import { Failure, type FailureDetails } from '../../errors/failure.ts';

/** No kubelet of the node reads manifests from files, as far as can be seen. */
export class ManifestPathNotFound extends Failure {
  override readonly name = 'ManifestPathNotFound';
  /** What was looked at, a line for each step. */
  readonly evidence: readonly string[];

  constructor(message: string, evidence: readonly string[], details: FailureDetails = {}) {
    super('not found', message, details);
    this.evidence = evidence;
  }
}
