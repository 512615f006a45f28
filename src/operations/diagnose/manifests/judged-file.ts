import { examineDirectory, type FileReport } from '../../../kubelet/examine-directory.ts';
import { isRefusal, placeOf, type Finding, type FindingRule } from '../../../kubelet/finding.ts';
import type { EntryVerdict } from '../../../kubelet/read-directory.ts';
import { readVersionScript } from '../../../nodes/operations/find-kubelets/read-version.ts';
import type { DirectoryEntry } from '../../../nodes/operations/scan-directory/scan-directory.ts';
import { kubeletMinor } from '../../kubelet-minor.ts';
import type { NodeFacts } from '../../node-facts.ts';
import type { ExaminedNode } from '../check.ts';

/** The scripts that a conversation needs for `judgeFiles`. */
export const judgeFilesScripts = [readVersionScript] as const;

/** An entry of the kubelet's directory, with all that there is to say of it. */
export interface JudgedFile {
  readonly path: string;
  readonly entry: DirectoryEntry;
  readonly verdict: EntryVerdict;
  readonly podName: string | undefined;
  readonly findings: readonly Finding[];
}

/** Judges every entry that the kubelet looks at. */
export async function judgeFiles({ node }: ExaminedNode, { view }: NodeFacts): Promise<readonly JudgedFile[]> {
  const entries = view.entries.map(({ entry }) => entry);
  const minor = await kubeletMinor(node, view.finding);
  const reports = await examineDirectory(entries, { nodeName: view.finding.nodeName, minor });
  const byName = new Map<string, FileReport>(reports.map((report) => [report.file, report]));
  return view.entries.flatMap(({ entry, verdict }) => {
    const report = byName.get(entry.name);
    if (report === undefined) return [];
    const { podName, findings } = report;
    return [{ path: pathIn(view.directory, entry.name), entry, verdict, podName, findings }];
  });
}

/** The path of an entry of a directory. */
export function pathIn(directory: string, name: string): string {
  return `${directory === '/' ? '' : directory}/${name}`;
}

/** Whether the kubelet reads it and runs no pod from it. */
export function isRefused({ findings }: JudgedFile): boolean {
  return findings.some(isRefusal);
}

/** What was found by some rules, a line each, with the place in the file. */
export function linesOf({ path, findings }: JudgedFile, rules?: readonly FindingRule[]): readonly string[] {
  return findings
    .filter(({ rule }) => rules?.includes(rule) ?? true)
    .map((finding) => `${placeOf(path, finding)}: ${finding.message}`);
}
