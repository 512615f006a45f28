import { FINDING_RULES, type Finding } from '../../kubelet/finding.ts';
import type { JsonStruct } from '../../manifest/json-value.ts';
import { writeJson } from '../../manifest/write-json.ts';
import { escapeJson } from '../escape.ts';
import type { CheckedFile } from './checked-file.ts';

/** Prints findings as SARIF 2.1.0 (OASIS), which code hosts show at the lines of a change. */
export function printFindingsSarif(files: readonly CheckedFile[], version: string, isStrict: boolean): string {
  const rules = Object.entries(FINDING_RULES).map(([id, text]) => ({ id, shortDescription: { text } }));
  return escapeJson(
    writeJson({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'kstatic', version, rules } },
          columnKind: 'unicodeCodePoints',
          results: files.flatMap((file) => file.findings.map((finding) => resultOf(finding, file, isStrict))),
        },
      ],
    }),
  );
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
          artifactLocation: { uri: uriOf(file) },
          region: line === undefined ? undefined : { startLine: line, startColumn: column },
        },
        logicalLocations: field === undefined ? undefined : [{ fullyQualifiedName: field }],
      },
    ],
  };
}

/** A path, absolute or not, as a URI reference; what was read from an address has one already. */
function uriOf(file: string): string {
  if (/^https?:\/\//.test(file)) return file;
  return file.split('/').map(encodeURIComponent).join('/');
}
