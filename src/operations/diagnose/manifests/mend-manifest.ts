import { posix } from 'node:path';
import { examineManifest } from '../../../kubelet/examine-manifest.ts';
import { isRefusal } from '../../../kubelet/finding.ts';
import { readHistory, type Version } from '../../../nodes/operations/read-history/read-history.ts';
import { STATE_DIRECTORY } from '../../../nodes/state-directory.ts';
import { kubeletMinor } from '../../kubelet-minor.ts';
import type { ExaminedNode } from '../check.ts';
import { shellWord } from '../shell-word.ts';
import type { JudgedFile } from './judged-file.ts';

/** How a manifest that the kubelet refuses may be mended, and why that is known. */
export interface ManifestMend {
  readonly evidence: readonly string[];
  readonly commands: readonly string[];
}

/** Finds how: by the spelling that was meant, where the kubelet takes it then, else by an older version of the file. */
export async function mendManifest(file: JudgedFile, examined: ExaminedNode): Promise<ManifestMend> {
  return (
    (await mendSpelling(file, examined)) ?? (await mendByHistory(file, examined)) ?? { evidence: [], commands: [] }
  );
}

/** kstatic's own words for a slip: `unknown field "spec.containers[0].imagee", did you mean "image"?`. */
const MEANT = /^unknown field "(?:[^"]*\.)?(\w+)", did you mean "(\w+)"\?$/;

async function mendSpelling(file: JudgedFile, examined: ExaminedNode): Promise<ManifestMend | undefined> {
  const { content } = file.entry;
  const slips = file.findings.flatMap(({ rule, message, line }) => {
    const [, wrong, right] = MEANT.exec(message) ?? [];
    return rule === 'unknown-field' && wrong !== undefined && right !== undefined && line !== undefined
      ? [{ wrong, right, line }]
      : [];
  });
  if (slips.length === 0 || content === undefined || file.entry.kind !== 'file') return undefined;
  const lines = new TextDecoder().decode(content).split('\n');
  for (const { wrong, right, line } of slips) {
    lines[line - 1] = (lines[line - 1] ?? '').replace(new RegExp(`\\b${wrong}\\b`), right);
  }
  if (!(await isAccepted(new TextEncoder().encode(lines.join('\n')), examined))) return undefined;
  const edits = slips.map(({ wrong, right, line }) => `${String(line)}s/\\b${wrong}\\b/${right}/`);
  const source = `sed ${shellWord(edits.join(';'))} ${shellWord(file.path)}`;
  return { evidence: [], commands: [`(umask 077 && ${source} >${scratch(file)})`, putInPlace(file)] };
}

/** The newest version that kstatic kept of this file, and that the kubelet takes. */
async function mendByHistory(file: JudgedFile, examined: ExaminedNode): Promise<ManifestMend | undefined> {
  const history = await readHistory(examined.node, [], { withManifests: true });
  const kept = [...history.versions].flatMap(([pod, versions]) =>
    versions.filter((version) => isOf(version, file)).map((version) => ({ pod, version })),
  );
  for (const { pod, version } of kept.toReversed()) {
    const { manifest, number, time } = version;
    if (manifest === undefined || !(await isAccepted(manifest, examined))) continue;
    const source = `${STATE_DIRECTORY}/history/${pod}/${String(number)}/manifest`;
    return {
      evidence: [`${source} is what the file was${time === undefined ? '' : ` at ${time.toISOString()}`}`],
      commands: [`(umask 077 && cat ${shellWord(source)} >${scratch(file)})`, putInPlace(file)],
    };
  }
  return undefined;
}

function isOf({ directory, file }: Version, { path }: JudgedFile): boolean {
  return posix.join(directory, file) === path;
}

async function isAccepted(content: Uint8Array, { node, facts }: ExaminedNode): Promise<boolean> {
  if (facts === undefined) return false;
  const { finding } = facts.view;
  const options = { nodeName: finding.nodeName, minor: await kubeletMinor(node, finding) };
  const { findings } = await examineManifest(content, options);
  return !findings.some(isRefusal);
}

/** The kubelet does not look at what begins with a dot, and a rename is all that it sees. */
function scratch({ path }: JudgedFile): string {
  return shellWord(posix.join(posix.dirname(path), `.${posix.basename(path)}.new`));
}

function putInPlace(file: JudgedFile): string {
  return `mv ${scratch(file)} ${shellWord(file.path)}`;
}
