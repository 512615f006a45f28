import type { JsonStruct } from '../../manifest/json-value.ts';
import { writeJson } from '../../manifest/write-json.ts';
import { isBroken } from '../../operations/diagnose/diagnose-node.ts';
import { escapeJson } from '../escape.ts';
import type { DiagnosedNode } from './diagnosed-node.ts';

/** Prints what is wrong with each node, with everything that is known of it. */
export function printDiagnosesJson(nodes: readonly DiagnosedNode[]): string {
  return escapeJson(writeJson({ nodes: nodes.map(nodeObject) }));
}

function nodeObject({ nodeName, diagnoses, unchecked }: DiagnosedNode): JsonStruct {
  return {
    node: nodeName,
    broken: diagnoses.some(isBroken),
    diagnoses: diagnoses.map(({ check, harm, subject, what, evidence, consequence, mend }) => ({
      check,
      harm,
      subject,
      what,
      evidence,
      consequence,
      mend,
    })),
    unchecked,
  };
}
