import { isDeepStrictEqual } from 'node:util';

import { createLine, type CreateResult } from './create-line.ts';
import { randomCommand } from './random-command.ts';
import type { RealKubectl } from './real-kubectl.ts';

/** A command line to which kstatic and kubectl answer differently. */
export interface Difference {
  readonly seed: number;
  readonly words: readonly string[];
  readonly ours: CreateResult;
  readonly theirs: CreateResult;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Lines on which kubectl crashes, which nobody is to do after it. */
  readonly crashes: number;
  /** Lines to which kubectl itself answers one thing and then another: Go goes through maps in no order. */
  readonly unsettled: number;
}

/** Compares the answers to the command lines of so many seeds, some at a time. */
export async function compareCommands(kubectl: RealKubectl, firstSeed: number, count: number): Promise<Comparison> {
  const found: Difference[] = [];
  const counts = { crashes: 0, unsettled: 0 };
  let next = firstSeed;
  const work = async (): Promise<void> => {
    for (let seed = next++; seed < firstSeed + count; seed = next++) {
      const words = randomCommand(seed);
      const [ours, theirs] = await Promise.all([createLine(words), kubectl.run(words)]);
      if (isAlike(ours, theirs)) continue;
      if (/^(?:panic|fatal error): /m.test(theirs.stderr)) counts.crashes += 1;
      else if (await isUnsettled(kubectl, words, ours)) counts.unsettled += 1;
      else found.push({ seed, words, ours: withoutWarnings(ours), theirs });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { differences: found, ...counts };
}

const AT_ONCE = 3;

/** Of two fields Go comes across the later one first one time in eight: so often one in ten thousand is missed. */
const TRIES = 70;

async function isUnsettled(kubectl: RealKubectl, words: readonly string[], ours: CreateResult): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (isAlike(ours, await kubectl.run(words))) return true;
  }
  return false;
}

function isAlike(ours: CreateResult, theirs: CreateResult): boolean {
  return isDeepStrictEqual(withoutWarnings(ours), withoutWarnings(theirs));
}

function withoutWarnings(result: CreateResult): CreateResult {
  return { ...result, stderr: result.stderr.replace(/(?<![^\n])Warning: [^\n]*\n/g, '') };
}
