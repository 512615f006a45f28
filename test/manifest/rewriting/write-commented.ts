import type { Random } from '../../support/random.ts';
import type { Commented, CommentedEntry, CommentedLeaf, CommentedMap } from './commented.ts';

/** Of how many columns each step is. */
interface Steps {
  readonly map: number;
  readonly list: number;
  readonly item: number;
  readonly lineBreak: string;
}

/** Writes a value with its comments as YAML, indented as somebody may like it. */
export function writeCommented(random: Random, root: CommentedMap): string {
  const steps: Steps = {
    map: random.pick([2, 2, 2, 4, 3]),
    list: random.pick([0, 0, 2]),
    item: random.pick([2, 2, 2, 4]),
    lineBreak: random.pick(['\n', '\n', '\n', '\r\n']),
  };
  const lines = entryLines(random, root, 0, steps);
  return [...lines, ''].join(steps.lineBreak);
}

function entryLines(
  random: Random,
  { kind, entries }: Exclude<Commented, CommentedLeaf>,
  column: number,
  steps: Steps,
): readonly string[] {
  return entries.flatMap((entry) => {
    const indentation = ' '.repeat(column);
    // Deeper they would be those of its last field.
    const inner = ' '.repeat(column + 1);
    return [
      ...entry.above.map((comment) => indentation + comment),
      ...fieldLines(random, kind, entry, column, steps),
      ...entry.below.map((comment) => inner + comment),
      ...(random.chance(0.1) ? [''] : []),
      ...(entry.apart === undefined ? [] : ['', indentation + entry.apart, '']),
    ];
  });
}

function fieldLines(
  random: Random,
  kind: 'map' | 'list',
  { key, node, beside }: CommentedEntry,
  column: number,
  steps: Steps,
): readonly string[] {
  const head = ' '.repeat(column) + (kind === 'map' ? `${key ?? ''}:` : '-');
  const comment = beside === undefined ? '' : ` ${beside}`;
  if (node.kind === 'leaf') return leafLines(node, head, comment, column);
  if (node.isFlow) return [`${head} [${node.entries.map((entry) => leafWord(entry.node)).join(', ')}]${comment}`];
  const [first = '', ...rest] = entryLines(random, node, column + stepOf(kind, node.kind, steps), steps);
  // A comment cannot stand between the `-` and the first key on one line.
  if (kind === 'map' || first.trimStart().startsWith('#')) return [head + comment, first, ...rest];
  return [head + first.slice(head.length), ...rest];
}

function stepOf(holder: 'map' | 'list', kind: 'map' | 'list', { map, list, item }: Steps): number {
  if (holder === 'list') return item;
  return kind === 'list' ? list : map;
}

function leafLines(node: CommentedLeaf, head: string, comment: string, column: number): readonly string[] {
  const indentation = ' '.repeat(column + 5);
  if (node.written === 'literal') return [`${head} |${comment}`, indentation + node.text, `${indentation}more`];
  if (node.written === 'folded over lines') return [`${head} ${node.text}`, `${indentation}more${comment}`];
  return [`${head} ${leafWord(node)}${comment}`];
}

function leafWord(node: Commented): string {
  if (node.kind !== 'leaf') return '';
  return node.written === 'quoted' ? `"${node.text}"` : node.text;
}
