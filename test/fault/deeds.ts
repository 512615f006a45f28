import type { VersionAction } from '../../src/nodes/state-directory.ts';

/** A version of the pod's file: what was done, and what the file held by then, or had held. */
export type Version = readonly [action: VersionAction, content: Content];

/** Names of contents that are told apart; `contentOf` makes bytes of them. The empty one is of no file. */
export type Content = string;

/** A change that waits to be confirmed: what the file held before it, and what it holds. */
export interface Trial {
  readonly old: Content | undefined;
  readonly tried: Content | undefined;
  /** Its time is over. */
  readonly isOver: boolean;
}

/** Something that is broken off, and all that there was before it. */
export interface Deed {
  readonly name: string;
  /**
   * `change` the file, by the action of the last version; the same for the time being: `try`; `confirm` or `revert` a trial
   * as a client does; or be its `guard`, on the node.
   */
  readonly how: 'change' | 'try' | 'confirm' | 'revert' | 'guard';
  /** Whether it is done every day, and so is broken off at more places. */
  readonly isUsual?: boolean;
  /** Whether it is broken off under every shell where all is tried, as what is usual is; else under the first. */
  readonly isInEveryShell?: boolean;
  /** What the file holds before it and after it; undefined where there is no file. */
  readonly before: Content | undefined;
  readonly after: Content | undefined;
  /** The history before it. */
  readonly past?: readonly Version[];
  /** It was kept by a kstatic that knew no trials. */
  readonly isOldFormat?: boolean;
  /** A change that was broken off earlier, and that nobody has looked after yet. */
  readonly pending?: Version;
  readonly trial?: Trial;
  /** The history after it; unless `before` is `after`, its last version is the deed's own. */
  readonly history: readonly Version[];
}

/** Ten versions, as many as are kept. */
const TEN: readonly Version[] = Array.from({ length: 10 }, (_, index) => ['installed', `v${index + 1}`] as const);

const OLD: readonly Version[] = [['installed', 'old']];
const FOUND: readonly Version[] = [['found', 'old']];

const CHANGES: readonly Omit<Deed, 'how'>[] = [
  { name: 'create', isUsual: true, before: undefined, after: 'new', history: [['installed', 'new']] },
  { name: 'configure', isUsual: true, before: 'old', after: 'new', history: [...FOUND, ['installed', 'new']] },
  { name: 'remove', isUsual: true, before: 'old', after: undefined, history: [...FOUND, ['removed', 'old']] },
  {
    name: 'stop',
    isInEveryShell: true,
    before: 'old',
    after: undefined,
    past: OLD,
    history: [...OLD, ['stopped', 'old']],
  },
  {
    name: 'start',
    isInEveryShell: true,
    before: undefined,
    after: 'old',
    past: [...OLD, ['stopped', 'old']],
    history: [...OLD, ['stopped', 'old'], ['started', 'old']],
  },
  {
    name: 'undo',
    isInEveryShell: true,
    before: 'new',
    after: 'old',
    past: [...OLD, ['installed', 'new']],
    history: [...OLD, ['installed', 'new'], ['undone', 'old']],
  },
  {
    name: 'configure once more than is kept',
    before: 'v10',
    after: 'new',
    past: TEN,
    isOldFormat: true,
    history: [...TEN, ['installed', 'new']],
  },
  {
    name: 'configure after a change that was broken off before it was made',
    before: 'old',
    after: 'new',
    past: OLD,
    pending: ['installed', 'lost'],
    history: [...OLD, ['installed', 'new']],
  },
  {
    name: 'configure after a change that was broken off when it was made',
    before: 'old',
    after: 'new',
    pending: ['installed', 'old'],
    history: [...OLD, ['installed', 'new']],
  },
  {
    name: 'create after a removal that was broken off when it was made',
    before: undefined,
    after: 'new',
    past: OLD,
    pending: ['removed', 'old'],
    history: [...OLD, ['removed', 'old'], ['installed', 'new']],
  },
];

const NEW: readonly Version[] = [...OLD, ['installed', 'new']];
const REVERTED: readonly Version[] = [...NEW, ['reverted', 'old']];
const AWAY: readonly Version[] = [...OLD, ['removed', 'old']];

const TRIALS: readonly Deed[] = [
  { name: 'try', how: 'try', before: 'old', after: 'new', past: OLD, history: NEW },
  { name: 'try a new file', how: 'try', before: undefined, after: 'new', history: [['installed', 'new']] },
  { name: 'try a removal', how: 'try', before: 'old', after: undefined, past: OLD, history: AWAY },
  {
    name: 'confirm a trial',
    how: 'confirm',
    before: 'new',
    after: 'new',
    past: NEW,
    trial: { old: 'old', tried: 'new', isOver: false },
    history: NEW,
  },
  {
    name: 'revert a trial',
    isInEveryShell: true,
    how: 'revert',
    before: 'new',
    after: 'old',
    past: NEW,
    trial: { old: 'old', tried: 'new', isOver: false },
    history: REVERTED,
  },
  {
    name: 'revert a trial by its guard',
    how: 'guard',
    before: 'new',
    after: 'old',
    past: NEW,
    trial: { old: 'old', tried: 'new', isOver: true },
    history: REVERTED,
  },
  {
    name: 'revert a trial of a new file by its guard',
    how: 'guard',
    before: 'new',
    after: undefined,
    past: [['installed', 'new']],
    trial: { old: undefined, tried: 'new', isOver: true },
    history: [
      ['installed', 'new'],
      ['reverted', ''],
    ],
  },
  {
    name: 'revert a removal that nobody has recorded yet by its guard',
    how: 'guard',
    before: undefined,
    after: 'old',
    past: OLD,
    pending: ['removed', 'old'],
    trial: { old: 'old', tried: undefined, isOver: true },
    history: [...AWAY, ['reverted', 'old']],
  },
];

/** All that is broken off. */
export const DEEDS: readonly Deed[] = [...CHANGES.map((deed) => ({ ...deed, how: 'change' as const })), ...TRIALS];

/** The bytes of a content; long enough that half of them can be missing. */
export function contentOf(name: Content): Buffer {
  return Buffer.from(`# ${name}\n${name.repeat(200)}\n`);
}
