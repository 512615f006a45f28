import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/change/digest.ts';
import type { NodeConversation } from '../../src/nodes/conversation/conversation.ts';
import { openConversation } from '../../src/nodes/conversation/open-conversation.ts';
import {
  readHistory,
  readHistoryScript,
  type Version as Recorded,
} from '../../src/nodes/operations/read-history/read-history.ts';
import { readRecord } from '../../src/nodes/operations/read-history/version-record.ts';
import { changeFileScripts } from '../../src/operations/change-file.ts';
import { contentOf, type Content, type Version } from './deeds.ts';
import { FILE, installOver, POD, withStateIn, type Scene } from './scene.ts';
import { namesIn, readTree, type Tree } from './tree.ts';

/** What was found after a change was broken off: the file is as it was before the deed, or as it was to be. */
export type State = 'old' | 'new';

/**
 * Looks at a scene after a change was broken off, in any way; `status` is the exit code of its script, where it was not
 * the script that was killed.
 *
 * @throws AssertionError where something is lost, half written or lies where the kubelet would see it, or where what the
 *   script said is not so
 */
export function inspect(scene: Scene, status?: number): State {
  const tree = readTree(scene.root);
  const state = inspectDirectory(scene, tree);
  inspectVersions(tree);
  if (DONE.includes(status ?? -1)) assert.equal(state, 'new', 'it said that the change was made');
  if (UNDONE.includes(status ?? -1)) assert.equal(state, 'old', 'it said that nothing was changed');
  return state;
}

/** Exit codes of library/change.sh. */
const DONE: readonly number[] = [0, 19];
const UNDONE: readonly number[] = [10, 11, 12, 13, 14, 15, 16, 17, 18];

function inspectDirectory({ deed }: Scene, tree: Tree): State {
  const names = namesIn(tree, 'manifests');
  const scratch = names.filter((name) => name.startsWith('.kstatic-'));
  const visible = names.filter((name) => !scratch.includes(name));
  assert.ok(
    visible.every((name) => name === FILE),
    `a file that the kubelet would see: ${visible.join(' ')}`,
  );
  assert.ok(scratch.length <= 1, `${scratch.length} scratch files`);
  const file = tree.get(`manifests/${FILE}`);
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
  for (const number of namesIn(tree, `state/history/${POD}`)) {
    const place = `state/history/${POD}/${number}`;
    assert.match(number, /^[1-9]\d*$/);
    const record = readRecord(tree.get(`${place}/record`)?.content ?? Buffer.alloc(0));
    assert.ok(record !== undefined, `version ${number} has no record`);
    assert.deepEqual(namesIn(tree, place), record.facts.action === 'removed' ? ['record'] : ['manifest', 'record']);
    const manifest = tree.get(`${place}/manifest`)?.content;
    if (manifest !== undefined) assert.equal(digestOf(manifest), record.facts.digest, `version ${number}`);
  }
}

/** How a node's shell is started. */
export type Start = (program: string) => readonly [program: string, ...words: string[]];

/** Opens a conversation for the next command. */
export function openNode(start: Start): NodeConversation {
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
    operations: [...changeFileScripts, readHistoryScript],
    requestTimeout: 20_000,
    signal: new AbortController().signal,
  });
}

/**
 * Installs another manifest, as the next command would, after looking at what is there: it has to succeed without any
 * repair, leave nothing behind, and find all that was, and nothing that was not.
 */
export async function doNextCommand(scene: Scene, state: State, start: Start): Promise<void> {
  const { history } = scene.deed;
  await installAfter(scene, state === 'new' ? history : history.slice(0, -1), start, 'next');
}

/** Installs a content after these versions; finds them, and leaves nothing behind. */
export async function installAfter(
  scene: Scene,
  versions: readonly Version[],
  start: Start,
  content: Content,
): Promise<void> {
  const node = openNode(start);
  try {
    await installOver(scene, node, content);
    assert.deepEqual(readdirSync(scene.directory), [FILE]);
    assert.ok(readFileSync(join(scene.directory, FILE)).equals(contentOf(content)));
    assert.deepEqual(readdirSync(join(scene.state, 'pending')), []);
    const locks = readdirSync(join(scene.state, 'lock')).filter((name) => !name.endsWith('.released'));
    assert.equal(locks.length, 1);
    const wanted: readonly Version[] = [...versions, ['installed', content]];
    assert.deepEqual(await historyOf(scene, node), wanted.slice(-KEPT).map(describeWanted));
  } finally {
    await node.close();
  }
}

/** As many versions of a pod are kept (library/state.sh). */
const KEPT = 10;

async function historyOf({ state }: Scene, node: NodeConversation): Promise<readonly string[]> {
  const { versions } = await readHistory(withStateIn(state, node), [], { withManifests: true });
  assert.deepEqual([...versions.keys()], [POD]);
  return versions.get(POD)?.map(describeVersion) ?? [];
}

function describeVersion({ action, digest, manifest }: Recorded): string {
  const isWhole = manifest === undefined ? action === 'removed' : digestOf(manifest) === digest;
  return `${action} ${digest}${isWhole ? '' : ', broken'}`;
}

function describeWanted([action, content]: Version): string {
  return `${action} ${digestOf(contentOf(content))}`;
}
