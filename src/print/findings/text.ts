import { placeOf } from '../../kubelet/finding.ts';
import { escapeLine } from '../escape.ts';
import type { CheckedFile } from './checked-file.ts';

/** Prints a line for each finding, `web.yaml:3:5: …`, and for each file without any that it is valid. */
export function printFindingsText(files: readonly CheckedFile[]): string {
  return files.map((file) => `${linesOf(file).map(escapeLine).join('\n')}\n`).join('');
}

function linesOf(checked: CheckedFile): readonly string[] {
  const { file, nodeName, podName, findings } = checked;
  const where = nodeName === undefined ? '' : `${nodeName}: `;
  if (findings.length === 0) return [`${where}${file}: pod/${podName ?? ''} valid`];
  return findings.map((finding) => {
    const word = finding.severity === 'warning' ? 'warning: ' : '';
    return `${where}${placeOf(file, finding)}: ${word}${finding.message}`;
  });
}
