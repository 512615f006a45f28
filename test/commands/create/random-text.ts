import { random, type Random } from '../../support/random.ts';

/** Makes text that YAML has trouble with; the same seed makes the same texts. */
export interface RandomText {
  /** A value, of any kind. */
  readonly value: () => string;
  /** The name of an annotation: not empty, without `=` and NEL, which is no part of a key. */
  readonly name: () => string;
  readonly pick: Random['pick'];
  readonly below: Random['below'];
}

const AWKWARD =
  ' ,  ,\n,\n\n,\t,\r,\u0085,\u2028,\u2029,\ufeff,\u00a0,\ue000,\u{1f600},\u0001,\u001b,\u0300,é,ß,中,٣,-,?,:,#,\',",\\,!,&,*,%,@,`,|,>,{,},[,],~,=,<,<<,---,...,.,_,/,$,(,a,b,Z,0,1,9,10,word,: , #,- '
    .split(',')
    .concat(',');
const NUMERIC = Array.from('0123456789+-._eExXobBaAfFnNiI:');
const DATE = Array.from('0123456789-:TtZz .,+ ');
const WORDS = [
  'lorem',
  'ipsum',
  'dolor',
  'sit',
  'amet',
  'a:',
  '#b',
  '"c"',
  "d'e",
  'x'.repeat(30),
  'é',
  '\t',
  ' ',
  '  ',
];
const NAMED = ['yes', 'No', 'on', 'OFF', 'y', 'N', 'true', 'False', 'null', 'Null', '~', '.inf', '-.INF', '.NaN', '<<'];

export function randomText(seed: number): RandomText {
  const { below, pick } = random(seed);
  const several = (parts: readonly string[], most: number): string =>
    Array.from({ length: below(most + 1) }, () => parts[below(parts.length)] ?? '').join('');

  const kinds: readonly [() => string, ...(() => string)[]] = [
    () => several(AWKWARD, 6),
    () => several(AWKWARD, 60),
    () => several(NUMERIC, 10),
    () => `${pick(['0b', '-0b', '0x', '0', '0o', '-', '+', '.'])}${several(NUMERIC, 8)}`,
    () => several(Array.from('0123456789'), 24),
    () => `200${below(10)}-${below(14)}-${below(33)}${several(DATE, 3)}`,
    () => `2001-02-03${pick(['T', 't', ' ', '  '])}${below(25)}:${below(61)}:${below(61)}${several(DATE, 7)}`,
    () =>
      pick(['', 'a', ' ', '"', 'a:', '\t']) +
      Array.from({ length: below(60) }, () => pick(['lorem', ...WORDS])).join(' '),
    () => Array.from({ length: below(6) }, () => several(AWKWARD, 5)).join('\n'),
    () => pick(['yes', ...NAMED]) + several(AWKWARD, 1),
    () => `${below(100)}:${below(70)}${pick(['', ':1', '.5', ':00:00', '_', 'x'])}`,
  ];
  return {
    value: () => pick(kinds)(),
    name: () => {
      const suffix = pick(['', 'k', '1', '01', '10', 'é', 'x'.repeat(60)]);
      return pick(kinds)().replaceAll(/[=\u0085]/g, '') + suffix || 'empty';
    },
    pick,
    below,
  };
}
