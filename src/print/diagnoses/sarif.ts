import type { JsonStruct } from '../../manifest/json-value.ts';
import { isBroken } from '../../operations/diagnose/diagnose-node.ts';
import type { Diagnosis } from '../../operations/diagnose/diagnosis.ts';
import { printSarifLog, sarifUri } from '../sarif-log.ts';
import type { DiagnosedNode } from './diagnosed-node.ts';

/** Prints diagnoses as SARIF: a file is a physical location, a pod or a node a logical one. */
export function printDiagnosesSarif(
  nodes: readonly DiagnosedNode[],
  version: string,
  rules: Readonly<Record<string, string>>,
): string {
  const results = nodes.flatMap(({ nodeName, diagnoses }) => diagnoses.map((one) => resultOf(one, nodeName)));
  return printSarifLog({ version, rules, results });
}

function resultOf(diagnosis: Diagnosis, nodeName: string | undefined): JsonStruct {
  const { check, subject, what, evidence, consequence, mend, harm } = diagnosis;
  const lines = [
    nodeName === undefined ? what : `${nodeName}: ${what}`,
    consequence,
    ...evidence.map((line) => `evidence: ${line}`),
    ...mend.map((command) => `mend: ${command}`),
  ];
  return {
    ruleId: check,
    level: isBroken(diagnosis) ? 'error' : 'warning',
    message: { text: lines.join('\n') },
    locations: [locationOf(subject, nodeName)],
    properties: { harm },
  };
}

function locationOf(subject: string | undefined, nodeName: string | undefined): JsonStruct {
  if (subject?.startsWith('/') === true) {
    return { physicalLocation: { artifactLocation: { uri: sarifUri(subject) } } };
  }
  return { logicalLocations: [{ fullyQualifiedName: subject ?? nodeName ?? 'local' }] };
}
