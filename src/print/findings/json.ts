import type { JsonStruct } from '../../manifest/json-value.ts';
import { writeJson } from '../../manifest/write-json.ts';
import { escapeJson } from '../escape.ts';
import { isAccepted, type CheckedFile } from './checked-file.ts';

/** Prints what was said of each file, with everything that is known of each finding. */
export function printFindingsJson(files: readonly CheckedFile[]): string {
  return escapeJson(writeJson({ files: files.map(fileObject) }));
}

function fileObject(checked: CheckedFile): JsonStruct {
  const { nodeName, file, podName, findings } = checked;
  return {
    node: nodeName,
    file,
    pod: podName,
    accepted: isAccepted(checked),
    findings: findings.map(({ severity, rule, message, field, line, column }) => ({
      severity,
      rule,
      message,
      field,
      line,
      column,
    })),
  };
}
