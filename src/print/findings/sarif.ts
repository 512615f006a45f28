import { FINDING_RULES, type Finding } from '../../kubelet/finding.ts';
import type { JsonStruct } from '../../manifest/json-value.ts';
import { printSarifLog, sarifUri } from '../sarif-log.ts';
import type { CheckedFile } from './checked-file.ts';

/** Prints findings as SARIF, each with the place in the file. */
export function printFindingsSarif(files: readonly CheckedFile[], version: string, isStrict: boolean): string {
  const results = files.flatMap((file) => file.findings.map((finding) => resultOf(finding, file, isStrict)));
  return printSarifLog({ version, rules: FINDING_RULES, results });
}

function resultOf(finding: Finding, { file, nodeName }: CheckedFile, isStrict: boolean): JsonStruct {
  const { rule, severity, message, field, line, column } = finding;
  return {
    ruleId: rule,
    level: isStrict || severity === 'refusal' ? 'error' : 'warning',
    message: { text: nodeName === undefined ? message : `${nodeName}: ${message}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: sarifUri(file) },
          region: line === undefined ? undefined : { startLine: line, startColumn: column },
        },
        logicalLocations: field === undefined ? undefined : [{ fullyQualifiedName: field }],
      },
    ],
  };
}
