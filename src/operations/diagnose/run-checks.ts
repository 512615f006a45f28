import { Failure } from '../../errors/failure.ts';
import type { Check, CheckOutcome, ExaminedNode } from './check.ts';

/** Makes checks of a node, one after the other: each knows what those before it have found. */
export async function runChecks(
  examined: Omit<ExaminedNode, 'earlier'>,
  checks: readonly Check[],
): Promise<CheckOutcome> {
  let outcome: CheckOutcome = { diagnoses: [], unchecked: [] };
  for (const { diagnose } of checks) {
    const found = await outcomeOf(diagnose, { ...examined, earlier: outcome.diagnoses });
    outcome = {
      diagnoses: [...outcome.diagnoses, ...found.diagnoses],
      unchecked: [...outcome.unchecked, ...found.unchecked],
    };
  }
  return outcome;
}

/** A check that cannot be made hides no other. */
async function outcomeOf(
  diagnose: (examined: ExaminedNode) => Promise<CheckOutcome>,
  examined: ExaminedNode,
): Promise<CheckOutcome> {
  try {
    return await diagnose(examined);
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return { diagnoses: [], unchecked: [failure.message] };
  }
}
