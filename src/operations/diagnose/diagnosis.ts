/**
 * How much harm it does. `critical`: pods stop, or cannot come back; `error`: a pod does not run as its file says;
 * `warning`: it will bite one day. The first two are what is called broken.
 */
export type Harm = 'critical' | 'error' | 'warning';

/** One thing that is wrong on a node, with what shows it and what mends it. */
export interface Diagnosis {
  /** The name of the check that found it, which never changes: `kubelet-not-running`. */
  readonly check: string;
  readonly harm: Harm;
  /** What it is about: an absolute path of the node, or a pod as `NAMESPACE/NAME`; undefined for the node itself. */
  readonly subject: string | undefined;
  /** What is wrong, in one line, lower case, no full stop. */
  readonly what: string;
  /** What shows it, a line each: where something stands, a line of the kubelet's log as it is. */
  readonly evidence: readonly string[];
  /** What comes of it, in one line. */
  readonly consequence: string;
  /** Commands that mend it, to be run on the node one after the other, or kstatic's own; none where only a person can tell. */
  readonly mend: readonly string[];
}
