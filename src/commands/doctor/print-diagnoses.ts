import packageJson from '../../../package.json' with { type: 'json' };
import type { Context } from '../../command-line/context.ts';
import type { CheckOutcome } from '../../operations/diagnose/check.ts';
import { CHECKS } from '../../operations/diagnose/checks.ts';
import type { NodeAnswer } from '../shared/gather.ts';
import type { NodeOptions } from '../shared/node-options.ts';

export type DiagnosesFormat = 'text' | 'json' | 'sarif';

/** Prints diagnoses in the format that is wished; only its printer is loaded. */
export async function printDiagnoses(
  answers: readonly NodeAnswer<CheckOutcome>[],
  format: DiagnosesFormat,
  { hasSeveralNodes }: NodeOptions,
  context: Context,
): Promise<string> {
  const nodes = answers.map(({ nodeName, result }) => ({
    nodeName: hasSeveralNodes ? nodeName : undefined,
    ...result,
  }));
  switch (format) {
    case 'text':
      return (await import('../../print/diagnoses/text.ts')).printDiagnosesText(nodes, context);
    case 'json':
      return (await import('../../print/diagnoses/json.ts')).printDiagnosesJson(nodes);
    case 'sarif': {
      const rules = Object.fromEntries(CHECKS.flatMap((check) => Object.entries(check.rules)));
      return (await import('../../print/diagnoses/sarif.ts')).printDiagnosesSarif(nodes, packageJson.version, rules);
    }
  }
}
