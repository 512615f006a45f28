import type { NodeConversation, OperationScript } from '../../nodes/conversation/conversation.ts';
import type { NodeClock } from '../../nodes/operations/read-clock/read-clock.ts';
import type { KubeletLogReading } from '../../nodes/operations/read-kubelet-log/read-kubelet-log.ts';
import type { ServiceFacts } from '../../nodes/operations/read-service/read-service.ts';
import type { FindManifestPathOptions, ManifestPathFinding } from '../find-manifest-path.ts';
import type { ManifestPathNotFound } from '../find-manifest-path/not-found.ts';
import type { NodeFacts } from '../node-facts.ts';
import type { Diagnosis } from './diagnosis.ts';

/** Looks for things of one kind that may be wrong on a node. */
export interface Check {
  /** Names all that it can find (`Diagnosis.check`), each with what it is about in a line. */
  readonly rules: Readonly<Record<string, string>>;
  /** The scripts that it runs on the node, beyond those by which a node is examined anyway. */
  readonly operations: readonly OperationScript[];
  /**
   * Looks for them.
   *
   * @throws Failure where it cannot look at all: the others look nevertheless, and its message is told as unchecked
   */
  readonly diagnose: (examined: ExaminedNode) => Promise<CheckOutcome>;
}

/** A node that is being examined, and what is known of it. */
export interface ExaminedNode {
  readonly node: NodeConversation;
  /** What should run and what does; undefined where the kubelet has no directory that could be looked into. */
  readonly facts: NodeFacts | undefined;
  /** Where its kubelet looks, or why nowhere. */
  readonly path: ManifestPathFinding | ManifestPathNotFound;
  /** What its service manager makes of the kubelet. */
  readonly service: ServiceFacts;
  /** What its kubelet logged of late of what can go wrong; where none runs, its last lines. */
  readonly log: KubeletLogReading;
  readonly clock: NodeClock;
  /** What the user says of the kubelet. */
  readonly discovery: FindManifestPathOptions;
  /** What the checks before this one have found: what only follows from it needs no diagnosis of its own. */
  readonly earlier: readonly Diagnosis[];
}

export interface CheckOutcome {
  /** The causes first. */
  readonly diagnoses: readonly Diagnosis[];
  /** What could not be checked and why, a line each: `what runs: there is no crictl, ctr, nerdctl or docker`. */
  readonly unchecked: readonly string[];
}

/** There is nothing to tell. */
export const NOTHING_WRONG: CheckOutcome = { diagnoses: [], unchecked: [] };
