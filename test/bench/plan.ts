export type Argv = readonly [program: string, ...words: string[]];

/** What `time-pairs.ts` is asked to do. */
export interface Plan {
  readonly rounds: number;
  /** What it is held against: the times of these programs, one after the other, added up. */
  readonly peers: readonly Peer[];
  readonly own: Argv;
}

export interface Peer {
  readonly argv: Argv;
  /** How often its time counts. */
  readonly weight: number;
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
  if (!('peers' in value) || !Array.isArray(value.peers) || !value.peers.every(isPeer)) {
    throw new TypeError('a plan without peers');
  }
  if (!('own' in value) || !isArgv(value.own)) throw new TypeError('a plan without a program of our own');
  return { rounds: value.rounds, peers: value.peers, own: value.own };
}

function isPeer(value: unknown): value is Peer {
  if (typeof value !== 'object' || value === null || !('argv' in value) || !('weight' in value)) return false;
  return isArgv(value.argv) && typeof value.weight === 'number';
}

function isArgv(value: unknown): value is Argv {
  return Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string');
}
