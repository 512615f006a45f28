import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/change/digest.ts';
import type { NodeConversation, OperationScript } from '../../src/nodes/conversation/conversation.ts';
import { composeProgram } from '../../src/nodes/conversation/program.ts';
import { quoteWord } from '../../src/nodes/conversation/quote.ts';
import { requestLine } from '../../src/nodes/conversation/request-line.ts';
import { formatRecord, historyName, STATE_DIRECTORY, type VersionRecord } from '../../src/nodes/state-directory.ts';
import { changeFile, changeFileScripts, type FileChange } from '../../src/operations/change-file.ts';
import { contentOf, type Content, type Deed, type Version } from './deeds.ts';

export const FILE = 'web.yaml';
export const POD = historyName('default', 'web');
const MAKER = { author: { user: 'ann', from: 'desk', program: 'kstatic/test' }, now: () => new Date(0) };

/** A manifest directory and kstatic's state, in which one change is tried. */
export interface Scene {
  /** What both are below. */
  readonly root: string;
  readonly directory: string;
  readonly state: string;
  readonly deed: Deed;
}

/** Where a scene will be. */
export function sceneAt(root: string, deed: Deed): Scene {
  return { root, directory: join(root, 'manifests'), state: join(root, 'state'), deed };
}

/** Makes the scene anew, as everything was before the deed. */
export function setScene({ root, directory, state, deed }: Scene): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  if (deed.before !== undefined) writeFileSync(join(directory, FILE), contentOf(deed.before), { mode: 0o600 });
  const { past = [], pending } = deed;
  if (past.length === 0 && pending === undefined) return;
  for (const name of ['history', 'pending', 'lock']) mkdirSync(join(state, name), { recursive: true, mode: 0o700 });
  writeFileSync(join(state, 'format'), '1\n');
  for (const [index, version] of past.entries())
    writeVersion(join(state, 'history', POD, String(index + 1)), directory, version);
  if (pending !== undefined) writePending(directory, state, pending);
}

function writePending(directory: string, state: string, pending: Version): void {
  writeVersion(join(state, 'pending/7'), directory, pending);
  symlinkSync('1 1 another-boot pid:[1] bob@desk kstatic/0 long-ago', join(state, 'lock/7'));
  writeFileSync(join(directory, '.kstatic-1'), contentOf(pending[1]).subarray(0, 100), { mode: 0o600 });
}

function writeVersion(place: string, directory: string, [action, content]: Version): void {
  mkdirSync(place, { recursive: true, mode: 0o700 });
  writeFileSync(join(place, 'record'), `${recordOf(directory, action, content)}\ntime 2026-01-02T03:04:05Z\n`);
  if (action !== 'removed') writeFileSync(join(place, 'manifest'), contentOf(content), { mode: 0o600 });
}

function recordOf(directory: string, action: VersionRecord['action'], content: Content): string {
  const digest = digestOf(contentOf(content));
  return formatRecord({ pod: POD, directory, file: FILE, action, digest, author: MAKER.author, time: undefined });
}

/** Does the deed, by the one way in which kstatic changes a file. */
function carryOut({ directory, state, deed }: Scene, node: NodeConversation): Promise<unknown> {
  const [action] = deed.history.at(-1) ?? ['installed'];
  assert.ok(action !== 'found');
  const { before, after } = deed;
  return changeFile(
    withStateIn(state, node),
    changeOf(directory, { action, before: before === undefined ? undefined : contentOf(before), after }),
    MAKER,
  );
}

/** Installs a content over whatever is there, as the next command does: after a look at that. */
export function installOver({ directory, state }: Scene, node: NodeConversation, content: Content): Promise<unknown> {
  const path = join(directory, FILE);
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

/** The very script, with its values, as a program of its own, without the loop that would read the request. */
export async function scriptOf(scene: Scene): Promise<string> {
  const { operation, values, payload } = await requestOf(scene);
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
      return Promise.resolve({ status: 0, frames: [], errorText: '' });
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
