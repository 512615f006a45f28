export type Argv = readonly [program: string, ...words: string[]];

/** What `time-pairs.ts` is asked to do. */
export interface Plan {
  readonly rounds: number;
  readonly peer: Argv;
  readonly own: Argv;
}

/**
 * Reads a plan.
 *
 * @throws TypeError when it is none
 */
export function parsePlan(text: string): Plan {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new TypeError('not a plan');
  if (!('rounds' in value) || typeof value.rounds !== 'number') throw new TypeError('a plan without rounds');
  if (!('peer' in value) || !isArgv(value.peer)) throw new TypeError('a plan without a peer');
  if (!('own' in value) || !isArgv(value.own)) throw new TypeError('a plan without a program of our own');
  return { rounds: value.rounds, peer: value.peer, own: value.own };
}

function isArgv(value: unknown): value is Argv {
  return Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string');
}
