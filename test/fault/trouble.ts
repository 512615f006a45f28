import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../src/errors/failure.ts';
import { doNextCommand, inspect, openNode, type Start, type State } from './aftermath.ts';
import { carryOut, setScene, STATE, type Scene } from './scene.ts';
import { newTally, type Tally } from './tally.ts';
import { readTree } from './tree.ts';

/** A node that does not do all that it is asked. */
export interface Trouble {
  /** What it is, for who reads of a loss. */
  readonly name: string;
  /** How the node's shell is started while there is trouble; the next command comes when it is over. */
  readonly start: Start;
  /** Shell functions that stand in for programs of the node meanwhile. */
  readonly stubs?: string;
  /** What is done once the scene is set, and before the deed. */
  readonly begin?: () => Promise<void> | void;
  /** What is done after the deed, before anything is looked at: nothing may have been lost for good. */
  readonly end?: () => Promise<void> | void;
}

/** What became of a deed. */
export interface Outcome {
  readonly state: State;
  /** Undefined where the deed was done. */
  readonly failure: Failure | undefined;
}

/**
 * Does the deed of a scene in one trouble after the other, each from the start, and the next command after each: nothing
 * is lost, and what the client says is so. Counts what was tried; a trouble whose aftermath was seen before has no
 * next command.
 */
export async function doInTroubles(
  scene: Scene,
  troubles: Iterable<Trouble>,
  { start, look }: { readonly start: Start; readonly look: (outcome: Outcome, name: string) => void },
): Promise<Tally> {
  const tally = newTally();
  const seen = new Set<string>();
  for (const trouble of troubles) {
    setScene(scene);
    const locks = highestLock(scene);
    await trouble.begin?.();
    const said: string[] = [];
    try {
      const failure = await refusalOf(scene, trouble.start, trouble.stubs);
      if (failure !== undefined) said.push(failure.message);
      await trouble.end?.();
      const state = inspect(scene, failure === undefined ? 0 : undefined);
      tally[highestLock(scene) > locks ? 'inside' : 'outside'] += 1;
      tally.found[state] += 1;
      inspectWords(failure, state, scene);
      look({ state, failure }, trouble.name);
      const aftermath = digestOfAftermath(scene.view);
      if (!seen.has(aftermath)) await doNextCommand(scene, state, start);
      seen.add(aftermath);
    } catch (cause) {
      tally.losses.push(`${trouble.name}: ${String(cause)}\n${said.join('')}`);
    }
  }
  return tally;
}

/** Does the deed of a scene as a client does; answers why that was refused. */
export async function refusalOf(scene: Scene, start: Start, stubs = ''): Promise<Failure | undefined> {
  const node = openNode(start, stubs);
  try {
    await carryOut(scene, node);
    return undefined;
  } catch (failure) {
    if (failure instanceof Failure) return failure;
    throw failure;
  } finally {
    await node.close();
  }
}

/** What the client says of the file is so, and it is one line. */
function inspectWords(failure: Failure | undefined, state: State, { deed }: Scene): void {
  if (failure === undefined || deed.before === deed.after) return;
  assert.doesNotMatch(failure.message, /\n/);
  const isMade = failure.message.includes('the change was made');
  assert.equal(state, isMade ? 'new' : 'old', 'what was said is not so');
  if (!isMade) assert.match(failure.message, /nothing was (changed|written)|lacks a program/);
}

function highestLock({ view }: Scene): number {
  try {
    return Math.max(0, ...readdirSync(join(view, STATE, 'lock')).map((name) => Number.parseInt(name, 10)));
  } catch {
    return 0;
  }
}

/** Two aftermaths are one for the next command where only times and numbers of processes, all dead, tell them apart. */
export function digestOfAftermath(top: string): string {
  const hash = createHash('sha256');
  for (const [path, { kind, mode, content }] of readTree(top)) {
    const text = content.toString('latin1');
    const told =
      kind === 'link' ? text.replace(/^\d+ \d+ /, '') : text.replaceAll(/^(time|since|deadline) .*$/gm, '$1');
    hash.update(JSON.stringify([path.replace(/\.kstatic-\d+$/, '.kstatic-N'), kind, mode, told]));
  }
  return hash.digest('hex');
}
