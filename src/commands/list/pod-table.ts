import { labelsOf } from '../../manifest/labels.ts';
import { isPlainList, plainObjectOf, type PlainObject, type PlainValue } from '../../manifest/plain-value.ts';
import type { NodeListing } from '../../operations/list.ts';
import type { ListedPod, PodState } from '../../operations/listed-pod.ts';
import { humanDuration } from '../../print/duration.ts';
import { growingTable } from '../../print/table.ts';
import type { ListPrinting } from './options.ts';

/** A pod with the node that it was found on. */
export interface PodOfNode {
  readonly nodeName: string;
  readonly listing: NodeListing;
  readonly pod: ListedPod;
}

interface Column {
  readonly header: string;
  readonly cell: (row: PodOfNode, now: Date) => string;
}

const NONE = '<none>';
const UNKNOWN = '<unknown>';

const NODE: Column = { header: 'NODE', cell: ({ nodeName }) => nodeName };

const COLUMNS: readonly Column[] = [
  { header: 'NAMESPACE', cell: ({ pod }) => pod.namespace ?? UNKNOWN },
  { header: 'NAME', cell: ({ pod }) => pod.name ?? UNKNOWN },
  { header: 'READY', cell: ({ pod }) => pod.state.ready },
  { header: 'STATUS', cell: ({ pod }) => pod.state.status },
  { header: 'RESTARTS', cell: ({ pod }, now) => restarts(pod.state, now) },
  { header: 'AGE', cell: ({ pod }, now) => age(pod.state.startedAt, now) },
  { header: 'FILE', cell: ({ pod }) => pod.entry?.name ?? NONE },
];

/** Whether what runs is what the file says now. */
const CURRENT = { current: 'yes', older: 'no', unknown: UNKNOWN, none: NONE } as const;

/** Whether the API server has the mirror of what runs. */
const MIRROR = { yes: 'yes', no: 'no', unknown: UNKNOWN, none: NONE } as const;

const WIDE: readonly Column[] = [
  { header: 'IMAGES', cell: ({ pod }) => images(pod.pod) },
  { header: 'CURRENT', cell: ({ pod }) => CURRENT[pod.state.version ?? 'none'] },
];

const WIDE_IF_ASKED: readonly Column[] = [{ header: 'MIRROR', cell: ({ pod }) => MIRROR[pod.mirror?.kind ?? 'none'] }];

const WIDE_OF_FILES: readonly Column[] = [
  { header: 'MODE', cell: ({ pod }) => pod.entry?.mode ?? NONE },
  { header: 'OWNER', cell: ({ pod }) => (pod.entry === undefined ? NONE : `${pod.entry.owner}:${pod.entry.group}`) },
  { header: 'MANAGED-BY', cell: ({ pod }) => pod.owner?.name ?? NONE },
];

const LABELS: Column = { header: 'LABELS', cell: ({ pod }) => labels(pod.pod) };

/**
 * Makes a function that prints pods as kubectl's table, with the node in front where there are several, and the file
 * behind; each time more of them.
 */
export function listTable(
  { format, showsLabels, showsMirrors, hasHeaders }: ListPrinting,
  hasSeveralNodes: boolean,
): (rows: readonly PodOfNode[], now: Date) => string {
  const columns = [
    ...(hasSeveralNodes ? [NODE] : []),
    ...COLUMNS,
    ...(format.kind === 'wide' ? [...WIDE, ...(showsMirrors ? WIDE_IF_ASKED : []), ...WIDE_OF_FILES] : []),
    ...(showsLabels ? [LABELS] : []),
  ];
  const print = growingTable(
    columns.map(({ header }) => header),
    { noHeaders: !hasHeaders },
  );
  return (rows, now) => print(rows.map((row) => columns.map(({ cell }) => cell(row, now))));
}

function age(startedAt: Date | undefined, now: Date): string {
  return startedAt === undefined ? UNKNOWN : humanDuration(now.getTime() - startedAt.getTime());
}

/** kubectl's `3 (5m ago)`. */
function restarts({ restarts: count, lastRestartAt }: PodState, now: Date): string {
  if (count === undefined) return UNKNOWN;
  return lastRestartAt === undefined ? String(count) : `${String(count)} (${age(lastRestartAt, now)} ago)`;
}

function images(pod: PlainObject | undefined): string {
  const containers = plainObjectOf(pod?.['spec'])['containers'];
  if (!isPlainList(containers)) return NONE;
  return containers.map((container) => textOf(plainObjectOf(container)['image'])).join(',');
}

function textOf(value: PlainValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function labels(pod: PlainObject | undefined): string {
  const pairs = pod === undefined ? [] : [...labelsOf(pod)].map(([name, value]) => `${name}=${value}`).sort();
  return pairs.length === 0 ? NONE : pairs.join(',');
}
