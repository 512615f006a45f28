import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { outputOf } from '../support/run-program.ts';
import type { Plan } from './plan.ts';
import type { Pair } from './statistics.ts';

const TIMER = fileURLToPath(new URL('./time-pairs.ts', import.meta.url));

/** Runs a plan where `enter` leads to: [] is this machine. */
export async function runPlan(enter: readonly string[], plan: Plan): Promise<readonly Pair[]> {
  const node = [process.execPath, '--import', import.meta.resolve('tsx'), TIMER, JSON.stringify(plan)];
  const [program = process.execPath, ...words] = [...enter, ...node];
  const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', HOME: '/nonexistent', LC_ALL: 'C' };
  return parsePairs(await outputOf(program, words, { environment }));
}

function parsePairs(text: string): readonly Pair[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value) || !value.every(isPair)) throw new TypeError(`no pairs: ${text}`);
  return value;
}

function isPair(value: unknown): value is Pair {
  if (typeof value !== 'object' || value === null || !('peer' in value) || !('own' in value)) return false;
  return typeof value.peer === 'number' && typeof value.own === 'number';
}
