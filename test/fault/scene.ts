import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeConversation, OperationScript } from '../../src/nodes/conversation/conversation.ts';
import { composeProgram } from '../../src/nodes/conversation/program.ts';
import { quoteWord } from '../../src/nodes/conversation/quote.ts';
import { requestLine } from '../../src/nodes/conversation/request-line.ts';
import { STATE_DIRECTORY } from '../../src/nodes/state-directory.ts';
import { changeFile, changeFileScripts, type FileChange } from '../../src/operations/change-file.ts';
import { endTrial, tryChange } from '../../src/operations/trial.ts';
import { digestOf } from '../../src/change/digest.ts';
import { contentOf, type Content, type Deed } from './deeds.ts';
import { AUTHOR, EARLIER, FILE, POD, writePast } from './past.ts';

const MAKER = { author: AUTHOR, now: () => new Date(0) };

/** A manifest directory and kstatic's state, in which one deed is tried. */
export interface Scene {
  /** What both are below. */
  readonly root: string;
  readonly directory: string;
  readonly state: string;
  /** Where this process sees `root`; another place where the scene has disks of its own. */
  readonly view: string;
  readonly deed: Deed;
}

/** Where a scene will be. */
export function sceneAt(root: string, deed: Deed, view = root): Scene {
  return { root, directory: join(root, DIRECTORY), state: join(root, STATE), view, deed };
}

/** Where a scene has its two directories. */
export const DIRECTORY = 'manifests';
export const STATE = 'state';

/** Makes the scene anew, as everything was before the deed. */
export function setScene({ root, directory, state, deed }: Scene): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  if (deed.before !== undefined) writeFileSync(join(directory, FILE), contentOf(deed.before), { mode: 0o600 });
  writePast(state, directory, deed);
}

/** Does the deed as a client does. */
export async function carryOut(scene: Scene, node: NodeConversation): Promise<void> {
  const { directory, state, deed } = scene;
  const [action = 'installed'] = deed.history.at(-1) ?? [];
  const { how, before, after } = deed;
  const there = withStateIn(state, node);
  if (how === 'confirm' || how === 'revert') {
    await settleEarlier(scene, node, how);
    return;
  }
  assert.ok(action !== 'found' && how !== 'guard');
  const change = changeOf(directory, { action, before: before === undefined ? undefined : contentOf(before), after });
  await (how === 'try' ? tryChange(there, change, 600, MAKER) : changeFile(there, change, MAKER));
}

/** Confirms or reverts the trial that there was before the deed, or that the deed began. */
export async function settleEarlier(
  { directory, state, deed }: Scene,
  node: NodeConversation,
  wish: 'confirm' | 'revert',
): Promise<void> {
  const { old, tried } = deed.trial ?? { old: deed.before, tried: deed.after };
  const digest = (content: Content | undefined) => (content === undefined ? undefined : digestOf(contentOf(content)));
  const trial = {
    stateDirectory: state,
    directory,
    file: FILE,
    number: deed.trial === undefined ? undefined : EARLIER,
    oldDigest: digest(old),
    newDigest: digest(tried),
  };
  await endTrial(node, trial, wish, MAKER);
}

/** Installs a content over whatever is there, as the next command does: after a look at that. */
export function installOver(
  { directory, state, view }: Scene,
  node: NodeConversation,
  content: Content,
): Promise<unknown> {
  const path = join(view, DIRECTORY, FILE);
  const before = existsSync(path) ? readFileSync(path) : undefined;
  return changeFile(
    withStateIn(state, node),
    changeOf(directory, { action: 'installed', before, after: content }),
    MAKER,
  );
}

interface Sides {
  readonly action: FileChange['action'];
  readonly before: Buffer | undefined;
  readonly after: Content | undefined;
}

function changeOf(directory: string, { action, before, after }: Sides): FileChange {
  return {
    directory,
    file: FILE,
    old: before === undefined ? undefined : { content: before, modifiedAt: new Date(0) },
    content: after === undefined ? undefined : contentOf(after),
    action,
    pod: POD,
    entryNames: before === undefined ? [] : [FILE],
  };
}

/** The same node, with kstatic's state in another place. */
export function withStateIn(state: string, node: NodeConversation): NodeConversation {
  return {
    ...node,
    request: (operation, values, payload) =>
      node.request(
        operation,
        values.map((value) => (value === STATE_DIRECTORY ? state : value)),
        payload,
      ),
    reopen: () => withStateIn(state, node.reopen()),
  };
}

/** What a node's shell is given to carry out the deed: the program, and what arrives on its standard input. */
export interface Attempt {
  readonly program: string;
  readonly input: string;
}

/** The very program and request that kstatic sends. */
export async function attemptOf(scene: Scene): Promise<Attempt> {
  const { operation, values, payload } = await requestOf(scene);
  return {
    program: composeProgram({ mark: 'mark', root: '', become: 'never', operations: changeFileScripts }),
    input: requestLine(operation, values, payload),
  };
}

/**
 * The words for a shell that does the deed: the very script, with its values, as a program of its own, without the loop
 * that would read the request; or the guard as the node starts it. A trial that is begun gets a guard that does nothing.
 *
 * @param stubs shell functions that stand in for programs of the node
 */
export async function shellWordsOf(scene: Scene, stubs = WITHOUT_LIMIT): Promise<readonly string[]> {
  if (scene.deed.how === 'guard') return [join(scene.state, `trial/${EARLIER}/guard`), scene.state, String(EARLIER)];
  const { operation, values, payload } = await requestOf(scene);
  const script = [
    stubs,
    "newline='\n' mark=mark root= LC_ALL=C",
    'export LC_ALL',
    'umask 077',
    `payload=${payload === undefined ? '' : Buffer.from(payload).toString('base64')}`,
    ...operation.libraries,
    `set -- ${values.map((value) => quoteWord(isGuard(value) ? 'echo watching' : value)).join(' ')}`,
    operation.text,
  ].join('\n');
  return ['-c', script];
}

/** busybox's timeout leaves a process behind for a second, which each moment of a suite would wait for. */
const WITHOUT_LIMIT = 'timeout() { shift; "$@"; }';

function isGuard(value: string): boolean {
  return value.includes('take_back');
}

interface Request {
  readonly operation: OperationScript;
  readonly values: readonly string[];
  readonly payload: Uint8Array | undefined;
}

async function requestOf(scene: Scene): Promise<Request> {
  const requests: Request[] = [];
  await carryOut(scene, {
    nodeName: 'local',
    root: '',
    request: (operation, values, payload) => {
      requests.push({ operation, values, payload });
      const settled = { word: 'settled', fields: ['confirmed'], content: undefined };
      return Promise.resolve({ status: 0, frames: [settled], errorText: '' });
    },
    close: () => Promise.resolve(),
    expectWithin: () => undefined,
    reopen: () => {
      throw new Error('nothing is sent');
    },
  });
  const [request] = requests;
  assert.ok(request !== undefined);
  return request;
}
