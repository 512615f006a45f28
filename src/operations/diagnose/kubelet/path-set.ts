import { closestWord } from '../../../command-line/flags/similar-words.ts';
import { parseDocument } from '../../../kubelet/parse-document.ts';
import type { NodeConversation } from '../../../nodes/conversation/conversation.ts';
import { readFilesScript, readOneFile } from '../../../nodes/operations/read-files/read-files.ts';
import { ManifestPathNotFound } from '../../find-manifest-path/not-found.ts';
import { NOTHING_WRONG, type Check, type CheckOutcome, type ExaminedNode } from '../check.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { shellWord } from '../shell-word.ts';
import { restartKubelet } from './service-commands.ts';

/** Looks whether the kubelet is told to read manifests at all. */
export const pathSetCheck: Check = {
  rules: { 'static-pods-disabled': 'The kubelet reads no manifests from files' },
  operations: [readFilesScript],
  diagnose: diagnosePathSet,
};

async function diagnosePathSet({ path, node, service, earlier }: ExaminedNode): Promise<CheckOutcome> {
  if (!(path instanceof ManifestPathNotFound)) return NOTHING_WRONG;
  const { launch, problems } = path.circumstances;
  if (launch === undefined) return { diagnoses: [], unchecked: [UNCHECKED] };
  if (problems.length > 0) {
    // Of a configuration that cannot be read the kubelet that does not run has told.
    const isTold = earlier.some(({ check }) => check === 'kubelet-not-running');
    return { diagnoses: [], unchecked: [isTold ? UNCHECKED : `${UNCHECKED}: ${path.message}`] };
  }
  return { diagnoses: [await disabled(path, node, service)], unchecked: [UNCHECKED] };
}

async function disabled(
  path: ManifestPathNotFound,
  node: NodeConversation,
  service: ExaminedNode['service'],
): Promise<Diagnosis> {
  const { setBy, configurationFile } = path.circumstances;
  const cure = await cureOf(node, path);
  const usual = await describeUsualPath(node);
  const isCured = cure.mend.length > 0;
  return {
    check: 'static-pods-disabled',
    harm: usual.length > 0 ? 'critical' : 'warning',
    subject: setBy?.source.file ?? configurationFile,
    what: path.message,
    evidence: [...cure.evidence, ...path.evidence.slice(-4), ...usual],
    consequence: `the kubelet runs no static pod${isCured ? '' : `: ${path.hint ?? ''}`}`,
    mend: isCured ? [...cure.mend, ...restartKubelet(service)] : [],
  };
}

const UNCHECKED = 'manifests and pods: the kubelet has no directory that could be looked into';

/** Whether somebody keeps manifests where a kubelet usually looks: a node may well be meant to have none. */
async function describeUsualPath(node: NodeConversation): Promise<readonly string[]> {
  const usual = await readOneFile(node, 'facts', USUAL_PATH);
  const count = 'entries' in usual ? (usual.entries ?? 0) : 0;
  return count === 0 ? [] : [`${USUAL_PATH} holds ${String(count)} ${count === 1 ? 'file' : 'files'}`];
}

interface Cure {
  readonly evidence: readonly string[];
  readonly mend: readonly string[];
}

/** kubeadm's own (cmd/kubeadm/app/constants). */
export const USUAL_PATH = '/etc/kubernetes/manifests';

/** How a configuration file is made to name the usual directory; JSON, and what others keep, is left to a person. */
async function cureOf(node: NodeConversation, { circumstances }: ManifestPathNotFound): Promise<Cure> {
  const { setBy, launch, configurationFile } = circumstances;
  if (launch?.distribution?.howToSet !== undefined) return NO_CURE;
  const file = setBy === undefined ? configurationFile : setBy.source.file;
  if (file === undefined) return NO_CURE;
  const read = await readOneFile(node, 'bytes', file);
  const content = 'content' in read ? read.content : undefined;
  const text = new TextDecoder().decode(content);
  if (content === undefined || text.trimStart().startsWith('{')) return NO_CURE;
  return setBy === undefined ? addPath(file, text, await keysOf(content)) : replacePath(file, text);
}

async function keysOf(content: Uint8Array): Promise<readonly string[]> {
  const { document = {} } = await parseDocument(content);
  return Object.keys(document);
}

function replacePath(file: string, text: string): Cure {
  if (!/^staticPodPath:/m.test(text)) return NO_CURE;
  const expression = `s|^staticPodPath:.*|staticPodPath: ${USUAL_PATH}|`;
  return { evidence: [], mend: [`sed -i ${shellWord(expression)} ${shellWord(file)}`] };
}

function addPath(file: string, text: string, keys: readonly string[]): Cure {
  const misspelt = keys.find((key) => /^\w+$/.test(key) && closestWord(key, ['staticPodPath']) !== undefined);
  if (misspelt !== undefined && new RegExp(`^${misspelt}:`, 'm').test(text)) {
    return {
      evidence: [`${file} has ${misspelt}, which the kubelet does not know: did you mean staticPodPath?`],
      mend: [`sed -i ${shellWord(`s/^${misspelt}:/staticPodPath:/`)} ${shellWord(file)}`],
    };
  }
  const line = `${text.endsWith('\n') ? '' : '\\n'}staticPodPath: ${USUAL_PATH}\\n`;
  return { evidence: [], mend: [`printf ${shellWord(line)} >>${shellWord(file)}`] };
}

const NO_CURE: Cure = { evidence: [], mend: [] };
