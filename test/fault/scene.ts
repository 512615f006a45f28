import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/change/digest.ts';
import type { NodeConversation, OperationScript } from '../../src/nodes/conversation/conversation.ts';
import { openConversation } from '../../src/nodes/conversation/open-conversation.ts';
import { composeProgram } from '../../src/nodes/conversation/program.ts';
import { quoteWord } from '../../src/nodes/conversation/quote.ts';
import { requestLine } from '../../src/nodes/conversation/request-line.ts';
import { localWay } from '../../src/nodes/ways/local.ts';
import {
  installManifest,
  installManifestScript,
} from '../../src/nodes/operations/install-manifest/install-manifest.ts';
import { removeManifest, removeManifestScript } from '../../src/nodes/operations/remove-manifest/remove-manifest.ts';
import { formatRecord, historyName, lockLabel, type ChangeAuthor } from '../../src/nodes/state-directory.ts';

/** What the file holds before, and what it is to hold. */
const OLD = Buffer.from(`# old\n${'o'.repeat(300)}\n`);
const NEW = Buffer.from(`# new\n${'n'.repeat(500)}\n`);

const FILE = 'web.yaml';
const AUTHOR: ChangeAuthor = { user: 'ann', from: 'desk', program: 'kstatic/test' };
const SCRIPTS = [installManifestScript, removeManifestScript];

/** What is being done when it is broken off. */
export type Deed = 'create' | 'configure' | 'remove';

/** A manifest directory and kstatic's state beside it, in which one change is tried. */
export interface Scene {
  readonly directory: string;
  readonly state: string;
  readonly deed: Deed;
}

/** Makes the scene anew: the old manifest is there, unless the deed is to create one. */
export function setScene(root: string, deed: Deed): Scene {
  rmSync(root, { recursive: true, force: true });
  const scene = { directory: join(root, 'manifests'), state: join(root, 'state'), deed };
  mkdirSync(scene.directory, { recursive: true });
  if (deed !== 'create') writeFileSync(join(scene.directory, FILE), OLD, { mode: 0o600 });
  return scene;
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
    program: composeProgram({ mark: 'mark', root: '', become: 'never', operations: SCRIPTS }),
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

/** What can be seen after a change was broken off. */
export interface Aftermath {
  /** The file is as it was, as it was to be; nothing between is allowed. */
  readonly state: 'old' | 'new';
  readonly scratchFiles: number;
}

/** Looks at the scene, and fails where something is lost, half written, or lies where the kubelet would see it. */
export function inspect(scene: Scene): Aftermath {
  const names = readdirSync(scene.directory);
  const scratch = names.filter((name) => name.startsWith('.kstatic-'));
  assert.deepEqual(
    names.filter((name) => !name.startsWith('.kstatic-') && name !== FILE),
    [],
    'a file that the kubelet would see',
  );
  assert.ok(scratch.length <= 1, `${String(scratch.length)} scratch files`);
  const now = names.includes(FILE) ? readFileSync(join(scene.directory, FILE)) : undefined;
  const before = scene.deed === 'create' ? undefined : OLD;
  const after = scene.deed === 'remove' ? undefined : NEW;
  if (isSame(now, before)) return { state: 'old', scratchFiles: scratch.length };
  assert.ok(isSame(now, after), `neither the old file nor the new one, but ${String(now?.length)} bytes`);
  if (now !== undefined) assert.equal(statSync(join(scene.directory, FILE)).mode & 0o777, 0o600);
  return { state: 'new', scratchFiles: scratch.length };
}

/**
 * Does the deed again, as the next command would, after looking at what is there: it has to succeed without any repair,
 * leave nothing behind, and find a history that it can read.
 */
export async function doNextCommand(scene: Scene): Promise<void> {
  const signal = new AbortController().signal;
  const node = openConversation({
    way: localWay('local', 'never'),
    operations: SCRIPTS,
    requestTimeout: 20_000,
    signal,
  });
  try {
    // Whether the deed is done already or not, a change that is always possible: install the old bytes under the name.
    await install(scene, node, OLD);
  } finally {
    await node.close();
  }
  assert.deepEqual(readdirSync(scene.directory), [FILE]);
  assert.deepEqual(readFileSync(join(scene.directory, FILE)), OLD);
  assert.deepEqual(readdirSync(join(scene.state, 'pending')), []);
  inspectHistory(scene);
}

/** Every version has a record, and a manifest that is what its record says. */
function inspectHistory(scene: Scene): void {
  const history = join(scene.state, 'history', historyName('default', 'web'));
  for (const version of readdirSync(history)) {
    const record = readFileSync(join(history, version, 'record'), 'utf8');
    const digest = /^digest (.*)$/m.exec(record)?.[1];
    assert.match(record, /^action (installed|removed|found)$/m);
    if (/^action removed$/m.test(record)) continue;
    assert.equal(digest, digestOf(readFileSync(join(history, version, 'manifest'))), `version ${version}`);
  }
}

function carryOut(scene: Scene, node: NodeConversation): Promise<unknown> {
  return scene.deed === 'remove' ? remove(scene, node) : install(scene, node, NEW);
}

function install(scene: Scene, node: NodeConversation, manifest: Uint8Array): Promise<unknown> {
  const path = join(scene.directory, FILE);
  const there = readdirSync(scene.directory).includes(FILE) ? digestOf(readFileSync(path)) : undefined;
  const newDigest = digestOf(manifest);
  return installManifest(node, {
    ...common(scene, there ?? ''),
    oldDigest: there,
    newDigest,
    entryNames: there === undefined ? [] : [FILE],
    record: formatRecord({
      ...placeOf(scene),
      action: 'installed',
      digest: newDigest,
      author: AUTHOR,
      time: undefined,
    }),
    manifest,
  });
}

function remove(scene: Scene, node: NodeConversation): Promise<unknown> {
  const digest = digestOf(OLD);
  return removeManifest(node, {
    ...common(scene, digest),
    digest,
    record: formatRecord({ ...placeOf(scene), action: 'removed', digest, author: AUTHOR, time: undefined }),
  });
}

function placeOf({ directory }: Scene) {
  return { pod: historyName('default', 'web'), directory, file: FILE };
}

function common(scene: Scene, digest: string) {
  return {
    ...placeOf(scene),
    stateDirectory: scene.state,
    label: lockLabel(AUTHOR, new Date(0)),
    historyName: historyName('default', 'web'),
    foundRecord: formatRecord({ ...placeOf(scene), action: 'found', digest, author: undefined, time: new Date(0) }),
  };
}

function isSame(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one === undefined || other === undefined ? one === other : one.equals(other);
}
