import type { Random } from '../../support/random.ts';
import { several } from './several.ts';

type Words = readonly [string, ...string[]];

/** Bare words that YAML 1.1 reads in odd ways, or nearly. */
const ODD_WORDS: Words = [
  'a',
  ...['b c', 'x:y', 'a#b', '~', 'null', 'Null', 'nULL', 'y', 'Y', 'n', 'yes', 'Yes', 'yEs', 'no', 'on', 'Off'],
  ...['true', 'True', 'FALSE', 'tRue', '<<', '=', '0', '-0', '+0', '00', '007', '08', '0777', '0o17', '0O7', '0o8'],
  ...['0x1F', '0Xff', '-0x1', '0x', '0b101', '0b2', '0b-1', '0b+1', '-0b11', '0B1', '1_000', '_1', '1__0_', '0x_f'],
  ...['1:30', '190:20:30', '-1:2', '1.5', '.5', '5.', '-.5', '+.5', '1e3', '1E+3', '.5e3', '1e400', '-1e400', '1e-400'],
  ...['.inf', '-.inf', '+.INF', '.nan', '.NaN', '.NAN', 'inf', 'nan', '1e21', '1e20', '123456789.25', '0.1', '1e-7'],
  ...['9007199254740993', '-9007199254740993', '9223372036854775807', '9223372036854775808', '-9223372036854775808'],
  ...[
    '-9223372036854775809',
    '18446744073709551615',
    '18446744073709551616',
    '0xFFFFFFFFFFFFFFFF',
    '0x1ffffffffffffffff',
  ],
  ...[
    '2001-01-01',
    '2001-1-1',
    '2001-13-01',
    '2001-01-01T00:00:00Z',
    '2001-01-01 1:2:3',
    '2001-02-29',
    '1.0',
    '1.',
    '1e',
  ],
  ...[
    '100m',
    '1Gi',
    'nginx:1.25',
    'http://x',
    'ä',
    '😀',
    '中文',
    '\u00a0',
    '-',
    '--',
    '---',
    '...',
    '?',
    ':',
    '-a',
    '?a',
    ':a',
  ],
];

const QUOTED: Words = [
  '""',
  ...["''", '"a"', "'it''s'", '"\\n"', '"\\x41\\u00e4\\U0001F600"', '"\\ud800"', '"\\q"', '"a\\\n  b"', '"a\n\n  b"'],
  ...[
    "'a\n b'",
    '"\\0\\a\\b\\t\\e\\N\\_\\L\\P\\/"',
    '"1"',
    "'yes'",
    '"a\tb"',
    '"\\\tx"',
    '" a "',
    "' '",
    '"<<"',
    '"# no"',
  ],
  ...[
    '"\\x4"',
    '"\\u12"',
    "'\n'",
    '"\n\n"',
    '"a \n \t b"',
    '"unclosed',
    "'unclosed",
    '"null"',
    '"~"',
    '"\u2028"',
    "'a\u2029 b'",
  ],
];

const TAGS: Words = [
  '!!str',
  ...['!!int', '!!float', '!!bool', '!!null', '!!binary', '!!timestamp', '!!map', '!!seq', '!!set', '!!merge'],
  ...['!', '!a', '!<tag:yaml.org,2002:str>', '!<!a>', '!!%73tr', '!e!a', '!!', '!a!', '!<>', '!<a', '!a%', '!b,c'],
];

/** A scalar that is written on a line, most often. */
export function randomScalar(random: Random): string {
  const kind = random.below(40);
  if (kind < 10) return random.pick(['a', 'b c', '1', '2', 'web', 'true']);
  if (kind < 28) return random.pick(ODD_WORDS);
  if (kind < 34) return random.pick(QUOTED);
  if (kind < 36) return `${random.pick(TAGS)} ${random.pick(random.chance(0.7) ? ODD_WORDS : QUOTED)}`;
  if (kind === 36) return randomNumber(random);
  return kind === 37 ? `!!binary ${random.pick(['aGk=', 'aGk', '"/w=="', 'a GFr', '"aG\\nk="', '=', '/+8='])}` : '';
}

function randomNumber(random: Random): string {
  const digits = () => several(random, 4, () => random.pick(['0', '1', '2', '7', '8', '9', '_'])).join('');
  return `${random.pick(['', '-', '+'])}${random.pick(['', '0', '0x', '0b', '0o', '1'])}${digits()}${random.pick(['', '.', '.5', 'e3', 'e-2', 'e', '_'])}`;
}

/** The name of a key, or what stands in its place. */
export function randomKey(random: Random): string {
  const kind = random.below(40);
  if (kind < 33) return random.pick(['a', 'b', 'c', 'name', 'spec', 'kind']);
  if (kind < 37) return random.pick(ODD_WORDS);
  return kind === 37
    ? random.pick(QUOTED)
    : random.pick(['a b', '"a"', "'b'", '<<', '? a', '*x', '&x a', '!!str 1', '[a]', '{a: b}', '']);
}
