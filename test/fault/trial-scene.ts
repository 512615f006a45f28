import assert from 'node:assert/strict';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { digestOf } from '../../src/change/digest.ts';
import type { NodeConversation, OperationScript } from '../../src/nodes/conversation/conversation.ts';
import { quoteWord } from '../../src/nodes/conversation/quote.ts';
import { settleTrial } from '../../src/nodes/operations/settle-trial/settle-trial.ts';
import { historyName, STATE_DIRECTORY } from '../../src/nodes/state-directory.ts';
import { changeFile, type ChangeMaker, type FileChange } from '../../src/operations/change-file.ts';
import { temporaryDirectory, type Test } from '../support/temporary-directory.ts';
import { contentOf, type Content } from './deeds.ts';
import { withStateIn } from './scene.ts';
import { namesIn, readTree, type Tree } from './tree.ts';

const FILE = 'web.yaml';
const POD = historyName('default', 'web');
const MAKER: ChangeMaker = {
  author: { user: 'ann', from: 'desk', program: 'kstatic/test' },
  now: () => new Date(0),
};

/** What is tried, and which step of it is broken off: its begin, or one of the ways in which it ends. */
export interface TrialDeed {
  readonly name: string;
  readonly step: 'begin' | 'confirm' | 'revert' | 'guard';
  /** What the file holds before, and what is tried; undefined where there is no file. */
  readonly before: Content | undefined;
  readonly tried: Content | undefined;
}

const SIDES = [
  { name: 'another version', before: 'old', tried: 'new' },
  { name: 'a new file', before: undefined, tried: 'new' },
  { name: 'a removal', before: 'old', tried: undefined },
] as const;

export const TRIAL_DEEDS: readonly TrialDeed[] = [
  ...SIDES.map((sides) => ({ ...sides, step: 'begin', name: `begin to try ${sides.name}` }) as const),
  ...SIDES.map((sides) => ({ ...sides, step: 'confirm', name: `confirm ${sides.name}` }) as const),
  ...SIDES.map((sides) => ({ ...sides, step: 'revert', name: `take ${sides.name} back` }) as const),
  ...SIDES.map((sides) => ({ ...sides, step: 'guard', name: `take ${sides.name} back by the guard` }) as const),
];

/** A manifest directory and kstatic's state, in which something is tried. */
export interface TrialScene {
  /** What both are below. */
  readonly root: string;
  readonly directory: string;
  readonly state: string;
  readonly deed: TrialDeed;
}

export function trialSceneAt(root: string, deed: TrialDeed): TrialScene {
  return { root, directory: join(root, 'manifests'), state: join(root, 'state'), deed };
}

/** Makes the directory as it was before everything. */
export function setBefore({ root, directory, deed }: TrialScene): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  if (deed.before !== undefined) writeFileSync(join(directory, FILE), contentOf(deed.before), { mode: 0o600 });
}

/** A directory for the front of a PATH, in which the guard of a trial only says that it watches. */
export function idleGuard(test: Test): string {
  const directory = temporaryDirectory(test);
  writeFileSync(join(directory, 'setsid'), '#!/bin/sh\necho watching\n');
  chmodSync(join(directory, 'setsid'), 0o755);
  return directory;
}

/** As after another boot: the time of the trial is over. */
export function endTime({ state }: TrialScene): void {
  const record = join(state, 'trial/1/record');
  if (existsSync(record)) appendFileSync(record, 'boot another\n');
}

/** The script that begins the trial, with its values, as a program of its own. */
export function beginScript(scene: TrialScene): Promise<string> {
  const { deed } = scene;
  return scriptOf((node) =>
    changeFile(
      withStateIn(scene.state, node),
      { ...changeOf(scene, FILE, deed.before, deed.tried), pod: POD, trialSeconds: 600 },
      MAKER,
    ),
  );
}

/** The script that ends it. */
export function settleScript(scene: TrialScene, wish: 'confirm' | 'revert'): Promise<string> {
  const { directory, deed } = scene;
  const trial = {
    stateDirectory: STATE_DIRECTORY,
    directory,
    file: FILE,
    number: 1,
    oldDigest: digestOfContent(deed.before),
    newDigest: digestOfContent(deed.tried),
  };
  return scriptOf((node) => settleTrial(withStateIn(scene.state, node), trial, { wish, label: 'ann@desk test now' }));
}

/** Changes another file, as the next command does. */
export function changeAnother(scene: TrialScene, node: NodeConversation): Promise<unknown> {
  const change = { ...changeOf(scene, 'other.yaml', undefined, 'other'), pod: historyName('default', 'other') };
  return changeFile(withStateIn(scene.state, node), change, MAKER);
}

function changeOf(
  { directory }: TrialScene,
  file: string,
  before: Content | undefined,
  after: Content | undefined,
): Omit<FileChange, 'pod'> {
  return {
    directory,
    file,
    old: before === undefined ? undefined : { content: contentOf(before), modifiedAt: new Date(0) },
    content: after === undefined ? undefined : contentOf(after),
    action: after === undefined ? 'removed' : 'installed',
  };
}

function digestOfContent(content: Content | undefined): string | undefined {
  return content === undefined ? undefined : digestOf(contentOf(content));
}

/** The script that a function would have the node run. */
async function scriptOf(ask: (node: NodeConversation) => Promise<unknown>): Promise<string> {
  const scripts: string[] = [];
  const node: NodeConversation = {
    nodeName: 'local',
    root: '',
    request: (operation, values, payload) => {
      scripts.push(programOf(operation, values, payload));
      return Promise.resolve({ status: 0, frames: [], errorText: '' });
    },
    close: () => Promise.resolve(),
    expectWithin: () => undefined,
    reopen: () => node,
  };
  // What comes of it has no answer that could be read.
  await ask(node).catch(() => undefined);
  const [script] = scripts;
  assert.ok(script !== undefined);
  return script;
}

function programOf(operation: OperationScript, values: readonly string[], payload: Uint8Array | undefined): string {
  return [
    "newline='\n' mark=mark root= LC_ALL=C",
    'export LC_ALL',
    'umask 077',
    `payload=${payload === undefined ? '' : Buffer.from(payload).toString('base64')}`,
    ...operation.libraries,
    `set -- ${values.map(quoteWord).join(' ')}`,
    operation.text,
  ].join('\n');
}

/**
 * What lies in the file, of what may: what was before the trial, or what is tried.
 *
 * @throws AssertionError for anything else, for what the kubelet would see besides, and where something is tried that
 *   nothing would take back
 */
export function inspectTrial({ root, state, deed }: TrialScene): 'before' | 'tried' {
  const tree = readTree(root);
  const names = namesIn(tree, 'manifests');
  const scratch = names.filter((name) => name.startsWith('.kstatic-'));
  assert.deepEqual(
    names.filter((name) => !scratch.includes(name) && name !== FILE && name !== 'other.yaml'),
    [],
    'a file that the kubelet would see',
  );
  assert.ok(scratch.length <= 1, `${scratch.length} scratch files`);
  if (isInFile(tree, deed.before)) return 'before';
  assert.ok(isInFile(tree, deed.tried), 'neither what was before nor what is tried');
  if (deed.step !== 'confirm') inspectRescue(tree, state, deed);
  return 'tried';
}

function isInFile(tree: Tree, content: Content | undefined): boolean {
  const file = tree.get(`manifests/${FILE}`);
  if (content === undefined) return file === undefined;
  return file?.kind === 'file' && file.mode === 0o600 && file.content.equals(contentOf(content));
}

/** What takes a trial back is whole, as long as something is tried. */
function inspectRescue(tree: Tree, state: string, { before }: TrialDeed): void {
  const record = readFileSync(join(state, 'trial/1/record'), 'utf8');
  assert.match(record, /^deadline \d+$/m);
  assert.match(record, /^unit /m);
  assert.match(readFileSync(join(state, 'trial/1/guard'), 'utf8'), /watch/);
  const kept = tree.get('state/trial/1/manifest')?.content;
  assert.deepEqual(kept, before === undefined ? undefined : contentOf(before));
}

/** The history, a line each. */
export function historyIn({ root }: TrialScene): readonly string[] {
  const tree = readTree(root);
  const place = `state/history/${POD}`;
  const numbers = namesIn(tree, place).toSorted((one, other) => Number(one) - Number(other));
  return numbers.map((number) => {
    const record = tree.get(`${place}/${number}/record`)?.content.toString('utf8') ?? '';
    const value = (key: string): string => new RegExp(`^${key} (.*)$`, 'm').exec(record)?.[1] ?? '';
    const manifest = tree.get(`${place}/${number}/manifest`)?.content;
    const isWhole = manifest === undefined || digestOf(manifest) === value('digest');
    return `${value('action')}${isWhole ? '' : ', broken'}`;
  });
}

/** What is left where nothing should be. */
export function leftoversIn({ root }: TrialScene): readonly string[] {
  const tree = readTree(root);
  const scratch = namesIn(tree, 'manifests').filter((name) => name.startsWith('.'));
  return [...scratch, ...namesIn(tree, 'state/pending'), ...namesIn(tree, 'state/trial')];
}

/** Two scenes are one for the next command where only times and numbers of processes, all dead, tell them apart. */
export function digestOfScene({ root }: TrialScene): string {
  const hash = createHash('sha256');
  for (const [path, { kind, mode, content }] of readTree(root)) {
    const text = content.toString('latin1');
    const told = kind === 'link' ? text.replace(/^\d+ \d+ /, '') : text.replace(/^(time|since|deadline) .*$/gm, '$1');
    hash.update(JSON.stringify([path.replace(/\.kstatic-\d+$/, '.kstatic-N'), kind, mode, told]));
  }
  return hash.digest('hex');
}
