import type { VersionRecord } from '../../src/nodes/state-directory.ts';

/** A version of the pod's file: what was done, and what the file held by then, or had held. */
export type Version = readonly [action: VersionRecord['action'], content: Content];

/** Names of contents that are told apart; `contentOf` makes bytes of them. */
export type Content = string;

/** A change that is broken off, and all that there was before it. */
export interface Deed {
  readonly name: string;
  /** Whether it is done every day, and so is broken off at more places. */
  readonly isUsual?: boolean;
  /** What the file holds before it and after it; undefined where there is no file. */
  readonly before: Content | undefined;
  readonly after: Content | undefined;
  /** The history before it. */
  readonly past?: readonly Version[];
  /** A change that was broken off earlier, and that nobody has looked after yet. */
  readonly pending?: Version;
  /** The history after it; the last version is the deed's own, all others are there without it, too. */
  readonly history: readonly Version[];
}

/** Ten versions, as many as are kept. */
const TEN: readonly Version[] = Array.from({ length: 10 }, (_, index) => ['installed', `v${index + 1}`] as const);

/** All that is broken off. What a file is changed by is one script or the other, whatever the history calls it. */
export const DEEDS: readonly Deed[] = [
  { name: 'create', isUsual: true, before: undefined, after: 'new', history: [['installed', 'new']] },
  {
    name: 'configure',
    isUsual: true,
    before: 'old',
    after: 'new',
    history: [
      ['found', 'old'],
      ['installed', 'new'],
    ],
  },
  {
    name: 'remove',
    isUsual: true,
    before: 'old',
    after: undefined,
    history: [
      ['found', 'old'],
      ['removed', 'old'],
    ],
  },
  {
    name: 'configure once more than is kept',
    before: 'v10',
    after: 'new',
    past: TEN,
    history: [...TEN, ['installed', 'new']],
  },
  {
    name: 'configure after a change that was broken off before it was made',
    before: 'old',
    after: 'new',
    past: [['installed', 'old']],
    pending: ['installed', 'lost'],
    history: [
      ['installed', 'old'],
      ['installed', 'new'],
    ],
  },
  {
    name: 'configure after a change that was broken off when it was made',
    before: 'old',
    after: 'new',
    pending: ['installed', 'old'],
    history: [
      ['installed', 'old'],
      ['installed', 'new'],
    ],
  },
  {
    name: 'create after a removal that was broken off when it was made',
    before: undefined,
    after: 'new',
    past: [['installed', 'old']],
    pending: ['removed', 'old'],
    history: [
      ['installed', 'old'],
      ['removed', 'old'],
      ['installed', 'new'],
    ],
  },
];

/** The bytes of a content; long enough that half of them can be missing. */
export function contentOf(name: Content): Buffer {
  return Buffer.from(`# ${name}\n${name.repeat(200)}\n`);
}
