import { examineManifest, type Examination } from './examine-manifest.ts';
import { isRefusal, type Finding, type FindingRule } from './finding.ts';
import type { JudgeOptions } from './judge-pod.ts';
import { inOrderOfBytes, refusalOf, type FileEntry } from './read-directory.ts';

/** An entry of the kubelet's directory, with what only its keeper cares for. */
export interface KeptEntry extends FileEntry {
  /** As `ls` writes it, without the type: `0600`. */
  readonly mode: string;
  readonly owner: string;
}

/** What there is to say of one file. */
export interface FileReport {
  /** The file's name, path or address. */
  readonly file: string;
  readonly podName: string | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Says of every entry of a directory what the kubelet would say: in the order of bytes, dotfiles left out, as it reads
 * them (pkg/kubelet/config/file.go, extractFromDir).
 */
export async function examineDirectory(
  entries: readonly KeptEntry[],
  options: JudgeOptions,
): Promise<readonly FileReport[]> {
  const examined: { readonly entry: KeptEntry; readonly examination: Examination }[] = [];
  for (const entry of inOrderOfBytes(entries)) {
    if (entry.name.startsWith('.')) continue;
    examined.push({ entry, examination: await examineEntry(entry, options) });
  }
  return examined.map(({ entry, examination }, index) => ({
    file: entry.name,
    podName: examination.pod?.podName,
    findings: [
      ...examination.findings,
      ...shadowFindings(examination, examined.slice(index + 1)),
      ...(isManifest(examination) ? [...nameFindings(entry), ...modeFindings(entry)] : []),
    ],
  }));
}

async function examineEntry(entry: KeptEntry, options: JudgeOptions): Promise<Examination> {
  const reason = refusalOf(entry);
  if (reason !== undefined) {
    const severity = entry.unread === 'size' ? 'refusal' : 'warning';
    return { pod: undefined, findings: [{ ...found('not-read', reason), severity }] };
  }
  if (entry.content !== undefined) return examineManifest(entry.content, options);
  return { pod: undefined, findings: [found('not-read', 'cannot be read by this user: root may, see --sudo')] };
}

/** Of files with one pod the last wins, as long as the kubelet accepts it. */
function shadowFindings(
  { pod, findings }: Examination,
  later: readonly { readonly entry: KeptEntry; readonly examination: Examination }[],
): readonly Finding[] {
  if (pod === undefined || findings.some(isRefusal)) return [];
  const winner = later.findLast(
    ({ examination }) =>
      examination.pod?.podName === pod.podName &&
      examination.pod.namespace === pod.namespace &&
      !examination.findings.some(isRefusal),
  );
  if (winner === undefined) return [];
  const message = `pod ${JSON.stringify(pod.podName)} is in ${winner.entry.name} as well, which wins at the next scan`;
  return [found('shadowed', message)];
}

/** Something that was meant to be a manifest, or is taken for one. */
function isManifest({ pod, findings }: Examination): boolean {
  return pod !== undefined || findings.some(({ rule }) => rule === 'unreadable' || rule === 'not-a-pod');
}

const USUAL_NAMES = /\.(?:ya?ml|json|manifest)$/;

function nameFindings({ name }: KeptEntry): readonly Finding[] {
  return USUAL_NAMES.test(name)
    ? []
    : [found('stray-file', 'the kubelet reads it like any other file, whatever its name ends in')];
}

/** CIS Kubernetes benchmark 1.1.1 to 1.1.8: 600 or stricter, root's own. */
function modeFindings({ kind, mode, owner }: KeptEntry): readonly Finding[] {
  if (kind !== 'file') return [];
  const open = (Number.parseInt(mode, 8) & 0o077) !== 0;
  return [
    ...(open ? [found('mode', `has mode ${mode}: a manifest should be 0600, for it may hold secrets`)] : []),
    ...(owner === 'root' ? [] : [found('mode', `belongs to ${owner}, who can have the kubelet run anything as root`)]),
  ];
}

function found(rule: FindingRule, message: string): Finding {
  return { severity: 'warning', rule, message, field: undefined, line: undefined, column: undefined };
}
