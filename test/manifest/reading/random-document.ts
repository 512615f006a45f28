import { randomJson } from './random-json.ts';
import type { Random } from '../../support/random.ts';
import { several } from './several.ts';
import { randomScalar } from './random-scalars.ts';
import { randomFlow, randomYaml } from './random-yaml.ts';

/** A file such as a kubelet may find: YAML or JSON of all styles, often broken, seldom no text at all. */
export function randomDocument(random: Random): Buffer {
  const text = broken(random, randomText(random));
  const kind = random.below(100);
  const hasMark = text.startsWith('\ufeff');
  if (kind === 0 && !hasMark) return Buffer.from(`\ufeff${text}`);
  if (kind === 1 && !hasMark) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (kind === 2 && !hasMark) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const content = Buffer.from(text);
  return kind === 3 ? withByte(random, content) : content;
}

function randomText(random: Random): string {
  const kind = random.below(20);
  if (kind < 12) return randomYaml(random);
  if (kind < 14) return random.chance(0.5) ? `--- ${randomFlow(random, 3)}` : randomFlow(random, 3);
  if (kind < 16) return randomJson(random);
  if (kind === 16) return soup(random);
  return kind === 17 ? long(random) : podLike(random);
}

/** Pieces of YAML in no order. */
function soup(random: Random): string {
  return several(random, 12, () => random.pick(PIECES)).join('');
}

const PIECES: readonly [string, ...string[]] = [
  'a',
  ...[
    'b',
    ' ',
    ' ',
    '\n',
    '\n',
    ': ',
    ':',
    '- ',
    '-',
    '? ',
    '?',
    '[',
    ']',
    '{',
    '}',
    ',',
    ', ',
    '"',
    "'",
    '|\n',
    '>\n',
  ],
  ...[
    '&x ',
    '*x',
    '!!str ',
    '! ',
    '#',
    ' # c\n',
    '---',
    '...',
    '%',
    '@',
    '`',
    '\t',
    '\n  ',
    '\n ',
    '  ',
    '1',
    '~',
    '<<: ',
    '\r',
    '\n---\n',
    '\\',
    '\u2028',
  ],
];

/** Keys and texts of some length: beyond the 1,024 characters of a key, and the 512 bytes of a reader's chunk. */
function long(random: Random): string {
  const length =
    random.pick([500, 505, 508, 509, 510, 511, 512, 513, 1000, 1022, 1023, 1024, 1025, 1026]) + random.below(5);
  const filling = random.pick(['x', 'ä', '😀', 'x ', '- ', '[', ' ', '\n', '#']).repeat(length).slice(0, length);
  const odd = random.pick(['', '\u0001', '\u007f', '\ufffe', '\n---\n\u0001', '\n---\nb: \u007f', '\n...\n']);
  return (
    random.pick([
      `${filling}: a`,
      `{${filling}: a}`,
      `a: ${filling}`,
      `[${filling}]: a`,
      `"${filling}": a`,
      `? ${filling}\n: a`,
    ]) +
    odd +
    (random.chance(0.5) ? '\nb: 1\n' : '')
  );
}

function podLike(random: Random): string {
  const field = (name: string, indent: number) => `${' '.repeat(indent)}${name}: ${randomScalar(random)}\n`;
  return [
    'apiVersion: v1\nkind: Pod\n',
    `metadata:\n${field('name', 2)}${field('namespace', 2)}  labels: {app: ${randomScalar(random)}}\n`,
    `spec:\n${field('hostNetwork', 2)}${random.chance(0.5) ? '  containers:\n  - ' : '  containers:\n    - '}name: web\n`,
    random.chance(0.7) ? field('image', 4) : field('image', 6),
    random.chance(0.5) ? `    command: ${randomFlow(random, 1)}\n` : '',
    random.chance(0.3) ? '    args:\n    - |\n      set -e\n      echo hi\n    - b\n' : '',
  ].join('');
}

/** A character less here, one more there. */
function broken(random: Random, text: string): string {
  if (random.chance(0.75)) return text;
  const at = random.below(text.length + 1);
  const kind = random.below(3);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at);
  const inserted = random.pick([
    ' ',
    '\t',
    '\n',
    ':',
    '-',
    ',',
    '"',
    "'",
    '#',
    '{',
    ']',
    '&',
    '*',
    '!',
    '|',
    '%',
    '\\',
    '\u0001',
    '\ufeff',
    '\u0085',
    '\0',
    '0',
  ]);
  return text.slice(0, at) + inserted + text.slice(at);
}

function withByte(random: Random, content: Buffer): Buffer {
  const at = random.below(content.length + 1);
  const bytes = random.pick([
    [0xff],
    [0xc0, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xe2, 0x82],
    [0x80],
    [0xf8],
    [0xf4, 0x90, 0x80, 0x80],
    [0xfe, 0xff],
  ]);
  return Buffer.concat([content.subarray(0, at), Buffer.from(bytes), content.subarray(at)]);
}
