import type { NodeConversation } from '../../../nodes/conversation/conversation.ts';
import { readFilesScript, readOneFile } from '../../../nodes/operations/read-files/read-files.ts';
import type { ManifestPathFinding } from '../../find-manifest-path.ts';
import { ManifestPathNotFound } from '../../find-manifest-path/not-found.ts';
import { NOTHING_WRONG, type Check, type CheckOutcome, type ExaminedNode } from '../check.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { shellWord } from '../shell-word.ts';
import { USUAL_PATH } from './path-set.ts';
import { isKubeletRunning } from './service.ts';
import { restartKubelet } from './service-commands.ts';

/** Looks at what is where the kubelet is told to look, and whether it looks there. */
export const pathCheck: Check = {
  rules: {
    'configuration-not-read': 'The configuration was changed after the kubelet read it',
    'path-missing': "The kubelet's path does not exist",
    'path-unreadable': "The kubelet's path is neither a directory nor a file, or a pattern",
    'path-not-watched': 'The kubelet does not watch the directory',
  },
  operations: [readFilesScript],
  diagnose: diagnosePath,
};

async function diagnosePath(examined: ExaminedNode): Promise<CheckOutcome> {
  const { path: finding } = examined;
  if (finding instanceof ManifestPathNotFound) return NOTHING_WRONG;
  const { path, entry } = finding;
  const unread = finding.unreadConfigurationFiles.map((file) => notRead(file, finding, examined));
  const unchecked = entry.kind === 'denied' ? [`manifests: ${path} may not be looked at by this user`] : [];
  return {
    diagnoses: [
      ...unread,
      ...(entry.kind === 'missing' ? [await missing(finding, examined)] : []),
      ...(entry.kind === 'other' ? [neither(finding)] : []),
      ...(/[*?[\\]/.test(path) ? [pattern(finding)] : []),
      // What it watches instead follows from what it has read.
      ...(finding.watch === 'not watched' && unread.length === 0 ? [notWatched(finding, examined)] : []),
    ],
    unchecked,
  };
}

function notRead(file: string, finding: ManifestPathFinding, { service }: ExaminedNode): Diagnosis {
  const { path, watch, entry, kubelet } = finding;
  const isElsewhere = watch === 'not watched' || entry.kind === 'missing';
  const startedAt = kubelet?.startedAt?.toISOString();
  return {
    check: 'configuration-not-read',
    harm: isElsewhere ? 'error' : 'warning',
    subject: file,
    what: 'it was changed after the kubelet started, which has not read it since',
    evidence: [
      ...(startedAt === undefined ? [] : [`the kubelet, process ${String(kubelet?.pid)}, started at ${startedAt}`]),
      ...(watch === 'not watched' ? [`the kubelet does not watch ${path}, which is configured now`] : []),
    ],
    consequence: isElsewhere
      ? `the kubelet may still look elsewhere than in ${path}, until it is restarted`
      : 'what was changed counts only from the next start of the kubelet on',
    mend: restartKubelet(service),
  };
}

async function missing(finding: ManifestPathFinding, { node, service }: ExaminedNode): Promise<Diagnosis> {
  const { path, entry, setBy } = finding;
  const usual = await readOneFile(node, 'facts', USUAL_PATH);
  const isMisspelt = path !== USUAL_PATH && 'entries' in usual && (usual.entries ?? 0) > 0;
  const { file } = setBy.source;
  return {
    check: 'path-missing',
    harm: 'critical',
    subject: path,
    what: entry.isSymlink
      ? 'the kubelet reads it, and it is a symlink to something that is not there'
      : 'the kubelet reads it, and it does not exist',
    evidence: [
      `${setBy.source.where} sets the path: ${setBy.text}`,
      ...(isMisspelt ? [`${USUAL_PATH} is there, with manifests`] : []),
    ],
    consequence: 'the kubelet runs no static pod, and stops those that run',
    mend: isMisspelt ? await toUsualPath(node, file, service) : [makeDirectory(finding)],
  };
}

/** Only where it stands on a line of its own in a file of YAML. */
async function toUsualPath(
  node: NodeConversation,
  file: string | undefined,
  service: ExaminedNode['service'],
): Promise<readonly string[]> {
  const read = file === undefined ? undefined : await readOneFile(node, 'bytes', file);
  if (file === undefined || read === undefined || !('content' in read)) return [];
  if (!/^staticPodPath:/m.test(new TextDecoder().decode(read.content))) return [];
  const expression = `s|^staticPodPath:.*|staticPodPath: ${USUAL_PATH}|`;
  return [`sed -i ${shellWord(expression)} ${shellWord(file)}`, ...restartKubelet(service)];
}

function makeDirectory({ path, entry }: ManifestPathFinding): string {
  const word = shellWord(path);
  return `mkdir -p -m 0700 ${entry.isSymlink ? `"$(readlink -f ${word})"` : word}`;
}

function neither({ path }: ManifestPathFinding): Diagnosis {
  const word = shellWord(path);
  return {
    check: 'path-unreadable',
    harm: 'critical',
    subject: path,
    what: 'the kubelet reads it, and it is neither a directory nor a file',
    evidence: [],
    consequence: 'the kubelet runs no static pod from it',
    mend: [`mv ${word} ${shellWord(`${path}.old`)}`, `mkdir -m 0700 ${word}`],
  };
}

/** The kubelet hands the path to Go's filepath.Glob as it is. */
function pattern({ path, setBy }: ManifestPathFinding): Diagnosis {
  return {
    check: 'path-unreadable',
    harm: 'error',
    subject: path,
    what: 'it holds one of * ? [ \\, which the kubelet takes for a pattern',
    evidence: [`${setBy.source.where} sets the path: ${setBy.text}`],
    consequence: 'the kubelet reads what fits the pattern, not what is in the directory',
    mend: [],
  };
}

function notWatched(finding: ManifestPathFinding, examined: ExaminedNode): Diagnosis {
  const { path, fileCheckFrequency, kubelet } = finding;
  return {
    check: 'path-not-watched',
    harm: 'warning',
    subject: path,
    what: 'the kubelet does not watch it',
    evidence: [
      `/proc/${String(kubelet?.pid)}/fdinfo has no inotify entry of it`,
      'it may have been removed and made anew, or another file system was mounted there, after the kubelet started',
    ],
    consequence: `changes are seen only when the kubelet looks again, each ${String(fileCheckFrequency / 1000)} s, if it looks there at all`,
    mend: isKubeletRunning(examined) ? restartKubelet(examined.service) : [],
  };
}
