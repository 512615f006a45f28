import type { Random } from '../../support/random.ts';
import { several } from './several.ts';

/** An object as JSON, with oddities. */
export function randomJson(random: Random): string {
  return (
    random.pick(['', '', '', '', ' ', '\n\t', '\r\n', '\u00a0', '\v', '\u2003']) +
    object(random, 3) +
    random.pick(['', '', '', '', '', '\n', ' \n', ' x', '{}', ',', '\u00a0', '\0', '---\n'])
  );
}

function object(random: Random, depth: number): string {
  const field = () =>
    blank(random) +
    key(random) +
    blank(random) +
    random.pick([':', ':', ':', ':', ':', ':', ':', ':', '', '=']) +
    blank(random) +
    value(random, depth - 1);
  return `{${several(random, 3, field).join(comma(random))}${random.chance(0.03) ? ',' : ''}${blank(random)}}`;
}

function value(random: Random, depth: number): string {
  const kind = random.below(10);
  if (depth > 0 && kind < 3) return object(random, depth);
  if (depth > 0 && kind < 5)
    return `[${several(random, 3, () => blank(random) + value(random, depth - 1)).join(comma(random))}${blank(random)}]`;
  if (kind < 8 && random.chance(0.7)) return random.pick(['0', '1', '-1', 'true', 'false', 'null', '1.5', '1e3']);
  return kind < 8 ? random.pick(SCALARS) : key(random);
}

const SCALARS: readonly [string, ...string[]] = [
  '0',
  ...[
    '-0',
    '1',
    '-1',
    '01',
    '+1',
    '1.',
    '.5',
    '1.0',
    '1.50',
    '1e3',
    '1E+3',
    '1e',
    '1e+',
    '-',
    '--1',
    '1e400',
    '1e-400',
    '-1.5e-7',
  ],
  ...[
    '9007199254740993',
    '9223372036854775808',
    '123456789012345678901234567890',
    '1e21',
    '100000000000000000000000.5',
  ],
  ...[
    'true',
    'false',
    'null',
    'True',
    'nul',
    'truee',
    'NaN',
    'Infinity',
    '0x1',
    '1_0',
    'yes',
    "'a'",
    'a',
    '',
    '[',
    '}',
    '1 2',
  ],
];

function key(random: Random): string {
  return random.chance(0.7) ? random.pick(['"a"', '"b"', '"c"', '"__proto__"', '"a b"']) : random.pick(KEYS);
}

const KEYS: readonly [string, ...string[]] = [
  '"a"',
  ...['"a"', '"b"', '"A"', '"kind"', '""', '"\\u0061"', '"\\ud83d\\ude00"', '"\\ud800"', '"\\udc00\\ud800x"', '"😀"'],
  ...[
    '"\\"\\\\\\/\\b\\f\\n\\r\\t"',
    '"\\x"',
    '"\\u12"',
    '"\t"',
    '"\n"',
    '"\u2028"',
    '"\u007f"',
    '"',
    'a',
    '1',
    '"__proto__"',
    '"\\u000"',
    '"\\ud800\\u0061"',
  ],
];

function blank(random: Random): string {
  return random.chance(0.95) ? '' : random.pick([' ', '\n', '\t', '\r\n', '\f', '\u00a0', '\ufeff', '/**/']);
}

function comma(random: Random): string {
  return random.chance(0.96) ? ',' : random.pick([';', '', ',,', ' ']);
}
