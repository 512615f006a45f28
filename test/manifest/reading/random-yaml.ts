import type { Random } from '../../support/random.ts';
import { several } from './several.ts';
import { randomKey, randomScalar } from './random-scalars.ts';

/** YAML of random structure in random styles, valid for the most part. */
export function randomYaml(random: Random): string {
  const documents = [randomBlock(random, 0, 3), ...several(random, 1, () => randomBlock(random, 0, 1))];
  const head = random.chance(0.8)
    ? ''
    : random.pick([
        '---\n',
        '--- ',
        '# c\n---\n',
        '%YAML 1.1\n---\n',
        '%YAML 1.2\n---\n',
        '%TAG !e! tag:e,1:\n---\n',
        '%TAG ! !b\n--- ',
        '%X\n---\n',
        '...\n',
        '\n\n',
        '---\n---\n',
        '%YAML 1.1 # c\n--- # c\n',
      ]);
  const mark = random.pick(['\n---\n', '\n...\n', '\n--- ', '\n... # c\n---\n', '\n']);
  return head + documents.join(mark) + random.pick(['', '\n', '\n\n', '\n...\n', '\n# end', '\n---\n', '\n...']);
}

function randomBlock(random: Random, indent: number, depth: number): string {
  const kind = random.below(12);
  if (depth === 0 || kind === 0) return randomScalar(random);
  if (kind < 7) return blockMap(random, indent, depth);
  if (kind < 9) return blockList(random, indent, depth);
  if (kind === 9) return blockScalar(random, indent);
  return randomFlow(random, depth);
}

/** What stands behind a `:` or a `-`, on the line or below it. */
function value(random: Random, indent: number, depth: number, isItem: boolean): string {
  const properties = random.chance(0.88) ? '' : random.pick([' &x', ' &y', ' &x !!str', ' !!map', ' !a &y', ' &x &y']);
  const kind = depth === 0 ? 0 : random.below(10);
  if (kind < 4) return `${properties} ${scalarOrAlias(random)}${comment(random)}`;
  if (kind < 5) return `${properties} ${randomFlow(random, depth)}${comment(random)}`;
  if (kind < 6) return `${properties} ${blockScalar(random, indent)}`;
  if (isItem && random.chance(0.7)) return `${properties} ${randomBlock(random, indent + 2, depth - 1)}`;
  return `${properties}${comment(random)}\n${below(random, indent, depth - 1, !isItem && random.chance(0.2))}`;
}

function scalarOrAlias(random: Random): string {
  return random.chance(0.08) ? random.pick(['*x', '*y']) : randomScalar(random);
}

/** A block on lines of its own; a flat list is indented as its key is. */
function below(random: Random, indent: number, depth: number, isFlat: boolean): string {
  if (isFlat) return ' '.repeat(indent) + blockList(random, indent, depth);
  const inner = indent + random.pick([1, 2, 2, 2, 4]);
  return ' '.repeat(inner) + randomBlock(random, inner, depth);
}

function blockMap(random: Random, indent: number, depth: number): string {
  const fields = [1, ...several(random, 3, () => 1)].map(() => {
    if (random.chance(0.04))
      return `<<: ${random.pick(['*x', '{a: 1}', '[*x, *y]', '[{a: 1}, {b: 2}]', '1', '', '*y'])}`;
    if (random.chance(0.05))
      return `? ${randomScalar(random)}\n${' '.repeat(indent)}:${value(random, indent, depth - 1, false)}`;
    return `${randomKey(random)}${random.pick([':', ':', ':', ':', ' :', ':\t'])}${value(random, indent, depth - 1, false)}`;
  });
  return fields.join(lineEnd(random) + ' '.repeat(indent));
}

function blockList(random: Random, indent: number, depth: number): string {
  const items = [1, ...several(random, 3, () => 1)].map(() => `-${value(random, indent, depth - 1, true)}`);
  return items.join(lineEnd(random) + ' '.repeat(indent));
}

function lineEnd(random: Random): string {
  return random.chance(0.9)
    ? '\n'
    : random.pick(['\r\n', '\r', '\n\n', '\n # c\n', '\n\t\n', '\u0085', '\u2028', ' \n', '\n  \n']);
}

function comment(random: Random): string {
  return random.chance(0.9) ? '' : random.pick([' # c', ' #', '\t# c', '# c']);
}

function blockScalar(random: Random, indent: number): string {
  const head =
    random.pick(['|', '>']) + random.pick(['', '', '-', '+', '1', '2', '2-', '+1', '0', '9', '-+', 'x', ' # c', '#c']);
  const inner = ' '.repeat(indent + random.pick([1, 2, 2, 3]));
  const lines = several(random, 4, () =>
    random.chance(0.8)
      ? inner +
        random.pick([
          'text',
          'more text ',
          '  deeper',
          '# no comment',
          '- a',
          'a: b',
          '\ttab',
          '---',
          "it's",
          '',
          'ä\u2028b',
        ])
      : random.pick(['', ' ', '   ', '\t', `${' '.repeat(indent)}x`, '          ']),
  );
  return [head, ...lines].join('\n');
}

/** Within brackets and braces. */
export function randomFlow(random: Random, depth: number): string {
  const separator = () => random.pick([', ', ', ', ',', ' , ', ',\n  ', ', # c\n ', ',\n', ',,', ' ']);
  const scalar = () =>
    random.chance(0.06)
      ? random.pick(['*x', '&x a', '&y', '? ', ': ', '-', '- a', '|', '&y [a]'])
      : randomScalar(random);
  const part = () => (depth > 0 && random.chance(0.3) ? randomFlow(random, depth - 1) : scalar());
  const pair = () =>
    `${random.chance(0.1) ? '? ' : ''}${randomKey(random)}${random.pick([': ', ': ', ': ', ':', ' : ', ':\n ', ''])}${part()}`;
  const join = (parts: readonly string[]) =>
    parts.reduce((before, next) => before + separator() + next, '').replace(/^[,\s]+(?:# c\n )?/, '');
  if (random.chance(0.5))
    return `[${join(several(random, 4, () => (random.chance(0.15) ? pair() : part())))}${random.chance(0.1) ? ',' : ''}]`;
  return `{${join(several(random, 4, pair))}${random.chance(0.1) ? ',' : ''}}`;
}
