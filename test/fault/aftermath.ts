import assert from 'node:assert/strict';
import { digestOf } from '../../src/change/digest.ts';
import type { NodeConversation } from '../../src/nodes/conversation/conversation.ts';
import { openConversation } from '../../src/nodes/conversation/open-conversation.ts';
import {
  readHistory,
  readHistoryScript,
  type Version as Recorded,
} from '../../src/nodes/operations/read-history/read-history.ts';
import { readRecord } from '../../src/nodes/operations/read-history/version-record.ts';
import { settleChange } from '../../src/nodes/operations/settle-change/settle-change.ts';
import { takesAway } from '../../src/nodes/state-directory.ts';
import { changeFileScripts } from '../../src/operations/change-file.ts';
import { contentOf, type Content, type Version } from './deeds.ts';
import { DIRECTORY, installOver, settleEarlier, STATE, withStateIn, type Scene } from './scene.ts';
import { FILE, POD } from './past.ts';
import { namesIn, readTree, type Tree } from './tree.ts';

/** What was found after a change was broken off: the file is as it was before the deed, or as it was to be. */
export type State = 'old' | 'new';

/**
 * Looks at a scene after a deed was broken off, in any way; `status` is the exit code of its script, where it was not
 * the script that was killed.
 *
 * @throws AssertionError where something is lost, half written or lies where the kubelet would see it, where a trial would
 *   never be taken back, or where what the script said is not so
 */
export function inspect(scene: Scene, status = KILLED): State {
  const tree = readTree(scene.view);
  const state = inspectDirectory(scene, tree);
  inspectVersions(tree);
  const { before, after, how } = scene.deed;
  if (how === 'try' ? state === 'new' : how !== 'change' && how !== 'confirm' && state === 'old') inspectTrial(tree);
  if (DONE.includes(status)) assert.equal(state, 'new', 'it said that the change was made');
  if (UNDONE.includes(status) && before !== after) assert.equal(state, 'old', 'it said that nothing was changed');
  return state;
}

const KILLED = 137;

/** Exit codes of library/change.sh. */
const DONE: readonly number[] = [0, 19];
const UNDONE: readonly number[] = [10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 21, 22];

function inspectDirectory({ deed }: Scene, tree: Tree): State {
  const names = namesIn(tree, DIRECTORY);
  const scratch = names.filter((name) => name.startsWith('.kstatic-'));
  const visible = names.filter((name) => !scratch.includes(name));
  assert.ok(
    visible.every((name) => name === FILE),
    `a file that the kubelet would see: ${visible.join(' ')}`,
  );
  assert.ok(scratch.length <= 1, `${scratch.length} scratch files`);
  const file = tree.get(`${DIRECTORY}/${FILE}`);
  const holds = (content: Content | undefined): boolean =>
    content === undefined ? file === undefined : file?.kind === 'file' && file.content.equals(contentOf(content));
  assert.ok(
    holds(deed.before) || holds(deed.after),
    `neither the old file nor the new one, but ${file?.content.length ?? 'no'} bytes`,
  );
  if (file !== undefined) assert.equal(file.mode, 0o600);
  return holds(deed.after) ? 'new' : 'old';
}

/** Every version is whole at every moment: a record that says what it is, and bytes that are what it says. */
function inspectVersions(tree: Tree): void {
  for (const number of namesIn(tree, `${STATE}/history/${POD}`)) {
    assert.match(number, /^[1-9]\d*$/);
    inspectVersion(tree, `${STATE}/history/${POD}/${number}`, []);
  }
}

/** One trial waits, with all that takes it back. */
function inspectTrial(tree: Tree): void {
  const trials = namesIn(tree, `${STATE}/trial`).filter((name) => !name.startsWith('.'));
  assert.equal(trials.length, 1, `${trials.length} trials`);
  inspectVersion(tree, `${STATE}/trial/${trials.join()}`, ['guard']);
}

function inspectVersion(tree: Tree, place: string, besides: readonly string[]): void {
  const record = readRecord(tree.get(`${place}/record`)?.content ?? Buffer.alloc(0));
  assert.ok(record !== undefined, `${place} has no record`);
  const { action, digest } = record.facts;
  const isEmpty = takesAway(action) || digest === undefined;
  assert.deepEqual(namesIn(tree, place), [...besides, ...(isEmpty ? [] : ['manifest']), 'record'], place);
  const manifest = tree.get(`${place}/manifest`)?.content;
  if (manifest !== undefined) assert.equal(digestOf(manifest), digest, place);
}

/** How a node's shell is started. */
export type Start = (program: string) => readonly [program: string, ...words: string[]];

/**
 * Opens a conversation for the next command.
 *
 * @param stubs shell functions that stand in for programs of the node
 */
export function openNode(start: Start, stubs = ''): NodeConversation {
  return openConversation({
    way: {
      nodeName: 'local',
      root: '',
      become: 'never',
      connectTimeout: 0,
      argv: start,
      terminalArgv: start,
      carriesTerminal: false,
      explain: () => undefined,
    },
    operations: [...changeFileScripts, readHistoryScript].map((script) => ({
      ...script,
      libraries: [stubs, ...script.libraries],
    })),
    requestTimeout: 20_000,
    signal: new AbortController().signal,
  });
}

/**
 * Ends the trial, if there is one, and installs another manifest, as the next command would, after looking at what is
 * there: it has to succeed without any repair, leave nothing behind, and find all that was, and nothing that was not.
 */
export async function doNextCommand(scene: Scene, state: State, start: Start): Promise<void> {
  const { history, how, after } = scene.deed;
  const before = history.slice(0, -1);
  const isReverted = how === 'revert' || how === 'guard';
  if (!isReverted) {
    await installAfter(scene, [state === 'new' ? history : before], start, 'next');
    return;
  }
  // The old file comes back even where the history cannot be written, as when a program for that is killed.
  const isKept = after === undefined || before.at(-1)?.[1] === after;
  const unrecorded: readonly Version[] = isKept ? before : [...before, ['found', after]];
  await installAfter(scene, [history, unrecorded], start, 'next');
}

/** Installs a content after these versions, or others that may be; finds them, and leaves nothing behind. */
export async function installAfter(
  scene: Scene,
  possible: readonly (readonly Version[])[],
  start: Start,
  content: Content,
): Promise<void> {
  const node = openNode(start);
  try {
    await endTrials(scene, node);
    await installOver(scene, node, content);
    const tree = readTree(scene.view);
    assert.deepEqual(namesIn(tree, DIRECTORY), [FILE]);
    assert.ok(tree.get(`${DIRECTORY}/${FILE}`)?.content.equals(contentOf(content)));
    for (const place of ['pending', 'trial']) assert.deepEqual(namesIn(tree, `${STATE}/${place}`), []);
    assert.equal(namesIn(tree, `${STATE}/lock`).filter((name) => !name.endsWith('.released')).length, 1);
    const wanted = possible.map((versions) => describeWanted([...versions, ['installed', content]]));
    const found = await historyOf(scene, node);
    assert.ok(wanted.includes(found), `the history is\n${found}\nand not\n${wanted.join('\nor\n')}`);
  } finally {
    await node.close();
  }
}

async function endTrials(scene: Scene, node: NodeConversation): Promise<void> {
  const { directory, state: stateDirectory, deed } = scene;
  if (deed.how === 'try' || deed.how === 'confirm') await settleEarlier(scene, node, 'confirm');
  else if (deed.how === 'revert') await settleEarlier(scene, node, 'revert');
  else if (deed.how === 'guard') await settleChange(node, { directory, file: FILE, stateDirectory }, 'next');
}

/** As many versions of a pod are kept (library/state.sh). */
const KEPT = 10;

async function historyOf({ state }: Scene, node: NodeConversation): Promise<string> {
  const { versions } = await readHistory(withStateIn(state, node), [], { withManifests: true });
  assert.deepEqual([...versions.keys()], [POD]);
  return versions.get(POD)?.map(describeVersion).join('\n') ?? '';
}

function describeVersion({ action, digest, manifest }: Recorded): string {
  const isEmpty = takesAway(action) || digest === undefined;
  const isWhole = manifest === undefined ? isEmpty : digestOf(manifest) === digest;
  return `${action} ${digest ?? 'nothing'}${isWhole ? '' : ', broken'}`;
}

function describeWanted(versions: readonly Version[]): string {
  return versions
    .slice(-KEPT)
    .map(([action, content]) => `${action} ${content === '' ? 'nothing' : digestOf(contentOf(content))}`)
    .join('\n');
}
