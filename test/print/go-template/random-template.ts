import { randomNumbers } from '../../support/random.ts';
import type { PlainObject } from '../../../src/manifest/plain-value.ts';

/** What the templates are of. The numbers that a `range` can meet are small, for it would count up to them. */
export const DOCUMENT: PlainObject = {
  kind: 'Pod',
  empty: '',
  n: 3,
  zero: 0,
  neg: -7,
  f: 1.5,
  tiny: 1.25e-7,
  yes: true,
  no: false,
  nil: null,
  text: 'Hällo <b>"w\'orld"</b> & 50% \u{1f600}\n\t\\x',
  encoded: 'aMOpbGxv/w==',
  names: ['web', 'db', '', 'é'],
  mixed: [1, 'a', null, 2.5, true, { x: 1, name: 'in' }, ['deep', 2]],
  none: [],
  labels: { app: 'web', Tier: 'x', '10': 'ten', '9': 'nine', é: 'e', 'a-b': '-' },
  hollow: {},
  spec: {
    containers: [
      { name: 'c1', ports: [{ p: 80 }, {}] },
      { name: 'c2', ports: null },
    ],
    deep: { deeper: { x: 5 } },
  },
  big: { million: 1_000_000, many: 2_000_001_000, least: -9_007_199_254_740_991, float: 2e19, more: 123456789.25 },
};

const FIELDS =
  '.kind .empty .n .zero .neg .f .tiny .yes .no .nil .text .encoded .names .mixed .none .labels .hollow .spec .missing .spec.containers .spec.deep.deeper .spec.deep.deeper.x .nil.x .missing.x .labels.app .labels.é .kind.x .n.x .names.x .x .name .ports .p .deep .labels.Tier . $ $.n $.names $.spec.deep .spec.missing.y'.split(
    ' ',
  );
const LITERALS =
  '0 1 2 3 -1 +2 0x5 0b11 0o7 07 1_0 1.5 -.5 1e1 0x1p2 1i 2+3i 0i true false nil "a" "" "é\\u00e9\\xff" "%" `raw` `r"a\\w` "x\\ty" "web" "app" "name" "10"'.split(
    ' ',
  );
// Not where a range could count up to them.
const LARGE =
  "'a' 'é' '\\n' '\\'' 99999999999 0x7fffffffffffffff -9223372036854775808 1e100 1e6 1e20 1e21 123456789.0 .big.million .big.many .big.least .big.float .big.more .big 1_000_000 0x1.8p3 5e-324 0.1 100.0 1e-7 -0.0 1e5-2e3i".split(
    ' ',
  );
const COMPARISONS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
const PRINTERS = ['print', 'println', 'html', 'js', 'urlquery', 'len', 'not', 'exists', 'base64decode'];
const GIVERS = ['and', 'or', 'index', 'slice', 'call'];
const FORMAT_PARTS =
  '%v %d %s %q %x %X %t %f %g %e %T %c %U %o %O %b %G %E %F %5d %-5d| %05d %+d %x %#x % x %#q %+q %#v %+v %.2f %8.3f %-8.1f| %08.2f %+.1e %.3s %.0f %.10g %#g %*d %-*d %.*f %[1]v %[2]d %[3]*.[2]*[1]f %[1 %[] %[9]d %! %% % %z %w %5t %05s %x| é %é %10q %.1q %#U %#b %#o % d %6.2v %100d %.x %5 %#.3x % #x %U| %.3d %.0d %-05d %+q %T'.split(
    ' ',
  );
const TEXTS = ['', '', ' ', 'a', '\n', ' x \n\t', 'é', '{ ', '}', '{ {}', '%d', '\u00a0\n', '- ', '/*'];
const RARE =
  '08 9223372036854775808 18446744073709551616 1__0 0x 0x1.8 "\\q" \'ab\' 1i+2i 1+1e999i .1.2 $z nope {{ 0x_1p-2 0b1e2 +0x1e 0xFFFFFFFFFFFFFFFFFF 5i.x nil.x "a".b true.c .é.b'.split(
    ' ',
  );
const RUBBISH = Array.from('{}()|.,:=$"`\'-+ \n\\%@#éx0_1');

const DIGITS = Array.from('0123456789.eExXpPbo_+-i');
const VERBS = Array.from('vdsqxXtfgeEGFTcUoOb');
const DIRECTIVES = Array.from('%%%%%+-# 0123456789..**[][]1vdsqxXtfgeEGFTcUoObwz!é');

const DECLARED = '{{$a := 1}}{{$b := .names}}{{$i := 0}}{{$e := ""}}';

/** Makes templates, of which some are none; the same seed makes the same ones. */
export function randomTemplates(seed: number): () => string {
  const random = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = (items: readonly string[]): string => items[below(items.length)] ?? '';
  const several = (most: number, make: () => string, joint: string): string =>
    Array.from({ length: below(most + 1) }, make).join(joint);
  const one = (...makers: readonly (() => string)[]): string => makers[below(makers.length)]?.() ?? '';

  const variable = (): string => `${pick(['$a', '$b', '$i', '$e'])}${pick(['', '', '', '', '', '.name'])}`;
  const operand = (depth: number): string => {
    if (below(150) === 0) return pick(RARE);
    return one(
      () => pick(FIELDS),
      () => pick(FIELDS),
      () => pick(LITERALS),
      () => (below(3) > 0 ? pick(FIELDS) : variable()),
      () => (depth > 0 ? `(${pipeline(depth - 1)})${below(8) > 0 ? '' : pick(['.name', '.x.y'])}` : pick(LITERALS)),
    );
  };
  const shown = (depth: number): string => (below(3) > 0 ? operand(depth) : pick(LARGE));
  const format = (): string => {
    const parts = several(3, () => pick(FORMAT_PARTS), pick(['', ' ', '|']));
    return parts.includes('\\') ? `\`${parts}\`` : `"${parts}"`;
  };
  const call = (depth: number): string =>
    one(
      () => `printf ${below(12) > 0 ? format() : operand(depth)} ${several(3, () => shown(depth), ' ')}`,
      () => `printf ${format()} ${several(2, () => shown(depth), ' ')} ${shown(depth)}`,
      () => `${pick(PRINTERS)} ${several(3, () => shown(depth), ' ')}`,
      () => `${pick(COMPARISONS)} ${shown(depth)} ${shown(depth)}`,
      () => `${pick(GIVERS)} ${operand(depth)} ${several(3, () => operand(depth), ' ')}`,
      () => `index ${pick(['.labels', '.names', '.mixed', '.text', '.spec.containers'])} ${pick(LITERALS)}`,
      () =>
        `slice ${pick(['.names', '.mixed', '.text', '.none'])} ${several(3, () => pick(['0', '1', '2', '3', '4', '8']), ' ')}`,
    );
  const command = (depth: number): string => (below(5) > 1 ? operand(depth) : call(depth));
  const pipeline = (depth: number): string => {
    const further = Array.from({ length: Math.max(0, below(5) - 2) }, () =>
      below(4) > 0 ? call(0).trim() : pick([...PRINTERS, ...GIVERS, '.n', '1', '$']),
    );
    return [below(3) > 0 ? command(depth) : call(depth), ...further].join(pick([' | ', '|']));
  };

  const action = (inside: string): string =>
    `${pick(['{{', '{{', '{{', '{{- ', '{{ ', '{{\n'])}${inside}${pick(['}}', '}}', '}}', ' -}}', ' }}', '\n-}}'])}`;
  const body = (depth: number, ranges: number): string => several(3, () => piece(depth - 1, ranges), '');
  const ranged = (): string =>
    one(
      () =>
        pick([
          '.names',
          '.mixed',
          '.labels',
          '.spec.containers',
          '.ports',
          '.',
          '.none',
          '.nil',
          '.missing',
          '.f',
          '3',
        ]),
      () =>
        `${pick(['$i, $e', '$i,$e', '$e'])} ${pick([':=', ':=', ':=', '='])} ${pick(['.names', '.mixed', '.labels', '.spec', '2', '.hollow'])}`,
    );
  const otherwise = (depth: number, ranges: number, word: string): string =>
    one(
      () => '',
      () => `${action('else')}${body(depth, ranges)}`,
      () => `${action(`else ${word} ${pipeline(1)}`)}${body(depth, ranges)}${below(2) > 0 ? `${action('else')}x` : ''}`,
    );
  const branch = (depth: number, ranges: number, word: string): string =>
    `${action(`${word} ${below(4) > 0 ? '' : '$a := '}${pipeline(1)}`)}${body(depth, ranges)}${otherwise(depth, ranges, word)}${action('end')}`;
  const piece = (depth: number, ranges: number): string => {
    if (depth <= 0) return pick(TEXTS) + action(pipeline(1));
    return one(
      () => pick(TEXTS),
      () => action(pipeline(2)),
      () => action(pipeline(2)),
      () => action(`${pick(['$a', '$b'])} ${pick([':=', ':=', '='])} ${pipeline(1)}`),
      () => branch(depth, ranges, 'if'),
      () => branch(depth, ranges, 'with'),
      () =>
        `${action(`range ${ranged()}`)}${body(depth, ranges + 1)}${below(3) > 0 ? '' : action('else') + body(depth, ranges)}${action('end')}`,
      () => (ranges > 0 || below(20) === 0 ? action(pick(['break', 'continue'])) : pick(TEXTS)),
      () =>
        action(
          `template ${below(30) > 0 ? pick(['"t"', '`u`']) : pick(['`b`', '"none"'])} ${below(3) > 0 ? pipeline(1) : ''}`,
        ),
      () => `{{${pick(['', '- '])}/* ${pick(TEXTS)} */${pick(['', ' -'])}}}`,
    );
  };
  const definition = (): string => {
    const body = DECLARED + several(2, () => action(pipeline(1)), ' ');
    if (below(10) > 0) return `{{define "t"}}${body}{{end}}{{define "u"}}${pick(TEXTS)}{{.}}{{end}}`;
    return `${action(pick(['define "output"', `block "b" ${pipeline(1)}`, 'define "t"']))}${body}${action('end')}`;
  };
  const damaged = (template: string): string => {
    const characters = [...template];
    const place = below(characters.length + 1);
    const [removed, added] = [below(3), several(2, () => pick(RUBBISH), '')];
    characters.splice(place, removed, added);
    return characters.join('');
  };
  const nested = (): string => {
    const whole = definition() + (below(20) > 0 ? DECLARED : '') + several(5, () => piece(3, 0), pick(TEXTS));
    return below(4) > 0 ? whole : damaged(whole) || 'x';
  };
  const number = (): string =>
    one(
      () => several(8, () => pick(DIGITS), ''),
      () => String((random() - 0.5) * 10 ** (below(60) - 30)),
      () => `${below(100000)}.${below(10)}5`,
      () =>
        `${pick(['0x', '0b', '0o', '0', '-', '-0x', ''])}${several(20, () => pick(Array.from('0123456789abcdef')), '')}${pick(['', 'p3', 'p-9', 'e5', 'i', '+1i'])}`,
    ) || '0';
  const formatted = (): string => {
    const anyFormat = several(14, () => pick(DIRECTIVES), '');
    const operands = several(3, () => (below(2) > 0 ? number() : shown(0)), ' ');
    return `{{printf \`${anyFormat}%${several(2, () => pick(DIRECTIVES), '')}${pick(VERBS)}\` ${shown(0)} ${operands}}}`;
  };
  return () =>
    one(
      nested,
      formatted,
      () => `{{${number()}}} {{.n}}`,
      () => `{{${pipeline(3)}}}`,
      () => `{{${call(1)}}}`,
    );
}
