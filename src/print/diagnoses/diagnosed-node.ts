import type { CheckOutcome } from '../../operations/diagnose/check.ts';

/** What was found of a node. */
export interface DiagnosedNode extends CheckOutcome {
  /** Undefined where the user named none, or one. */
  readonly nodeName: string | undefined;
}
