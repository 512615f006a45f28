import { isRefusal, type FindingRule } from '../../../kubelet/finding.ts';
import { readHistoryScript } from '../../../nodes/operations/read-history/read-history.ts';
import { NOTHING_WRONG, type Check, type CheckOutcome, type ExaminedNode } from '../check.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { linesSaying } from '../kubelet/log.ts';
import { diagnoseDuplicates } from './duplicates.ts';
import { looksLikeManifest, moveAway } from './file-names.ts';
import { isRefused, judgeFiles, judgeFilesScripts, linesOf, type JudgedFile } from './judged-file.ts';
import { mendManifest } from './mend-manifest.ts';
import { diagnoseStray, isStray } from './stray.ts';

/** Looks at every entry of the kubelet's directory as the kubelet does. */
export const manifestsCheck: Check = {
  rules: {
    'manifest-refused': 'The kubelet refuses a manifest',
    'manifest-doubtful': 'The kubelet runs a pod that may not be what was meant',
    'duplicate-pod': 'Two files hold the same pod',
    'stray-file': 'Something in the directory is no manifest',
    'pipe-in-directory': 'A pipe holds the kubelet up',
  },
  operations: [...judgeFilesScripts, readHistoryScript],
  diagnose: diagnoseManifests,
};

async function diagnoseManifests(examined: ExaminedNode): Promise<CheckOutcome> {
  const { facts } = examined;
  if (facts === undefined) return NOTHING_WRONG;
  const files = await judgeFiles(examined, facts);
  const diagnoses: Diagnosis[] = [];
  for (const file of files) {
    if (isStray(file)) diagnoses.push(diagnoseStray(file, examined, facts));
    else if (isRefused(file)) diagnoses.push(await refused(file, examined, files));
    else if (linesOf(file, DOUBTS).length > 0) diagnoses.push(doubtful(file));
  }
  const denied = files.filter(({ verdict }) => verdict.kind === 'unknown');
  return {
    diagnoses: [...diagnoses, ...diagnoseDuplicates(files, examined)],
    unchecked: denied.map(({ path }) => `${path}: cannot be read by this user: root may, see --sudo`),
  };
}

/** Of what only its keeper cares for other checks tell. */
const DOUBTS: readonly FindingRule[] = [
  'unknown-field',
  'duplicate-key',
  'more-documents',
  'yaml-1.1',
  'uid',
  'priority',
  'node-name',
  'needs-api',
];

/** What explains a refusal. */
const SAID: readonly FindingRule[] = [
  'unreadable',
  'not-a-pod',
  'wrong-type',
  'invalid',
  'static-pod',
  'not-read',
  ...DOUBTS,
];

async function refused(file: JudgedFile, examined: ExaminedNode, files: readonly JudgedFile[]): Promise<Diagnosis> {
  const { path, podName, findings } = file;
  const refusals = findings.filter(isRefusal);
  const more = refusals.length > 1 ? ` (and ${String(refusals.length - 1)} more)` : '';
  const mend = await mendManifest(file, examined);
  return {
    check: 'manifest-refused',
    harm: isOfControlPlane(file) ? 'critical' : 'error',
    subject: path,
    what: `the kubelet refuses it: ${refusals[0]?.message ?? ''}${more}`,
    evidence: [...linesOf(file, SAID).slice(0, MOST_LINES), ...mend.evidence, ...logLine(file, examined)],
    consequence: consequenceOf(podName, files, file),
    mend: mend.commands,
  };
}

const MOST_LINES = 10;

/** The four that kubeadm writes; without one of them there is no cluster. */
function isOfControlPlane({ entry, podName }: JudgedFile): boolean {
  const names = [podName ?? '', entry.name.replace(/\.[^.]*$/, '')];
  return names.some((name) => /^(?:etcd|kube-(?:apiserver|controller-manager|scheduler))$/.test(name));
}

function consequenceOf(podName: string | undefined, files: readonly JudgedFile[], file: JudgedFile): string {
  const other = files.find(
    (one) =>
      one !== file &&
      podName !== undefined &&
      one.podName === podName &&
      one.verdict.kind === 'pod' &&
      one.verdict.shadowedBy === undefined &&
      !isRefused(one),
  );
  if (other !== undefined) return `pod ${podName ?? ''} runs as ${other.path} says`;
  const pod = podName === undefined ? 'no pod runs from it' : `pod ${podName} does not run`;
  return `${pod}; one that ran from it before was stopped, at the kubelet's next look at the latest`;
}

/** What the kubelet itself said of a file last. */
function logLine({ path }: JudgedFile, examined: ExaminedNode): readonly string[] {
  const said = [
    ...linesSaying(examined, 'Could not process manifest file').filter(({ values }) => values.get('path') === path),
    ...linesSaying(examined, 'Unable to process watch event').filter(({ text }) => text.includes(path)),
    ...linesSaying(examined, 'Unable to read config path').filter(({ values }) => values.get('path') === path),
  ];
  return said.slice(0, 1).map(() => said.at(-1)?.text ?? '');
}

function doubtful(file: JudgedFile): Diagnosis {
  const { path, podName = '' } = file;
  const lines = linesOf(file, DOUBTS);
  const [first] = file.findings.filter(({ rule }) => DOUBTS.includes(rule));
  return {
    check: 'manifest-doubtful',
    harm: 'warning',
    subject: path,
    what: first?.message ?? '',
    evidence: lines.slice(0, MOST_LINES),
    consequence: `pod ${podName} runs, but perhaps not as it was meant`,
    mend: looksLikeManifest(file.entry.name) ? [] : [moveAway(path)],
  };
}
