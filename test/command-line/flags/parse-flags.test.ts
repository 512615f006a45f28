import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { deprecationLines } from '../../../src/command-line/flags/deprecation-lines.ts';
import { defineFlags, type FlagValues } from '../../../src/command-line/flags/flag-table.ts';
import { parseFlags } from '../../../src/command-line/flags/parse-flags.ts';
import { UsageError } from '../../../src/errors/failure.ts';

const table = defineFlags({
  image: { type: 'string', usage: '' },
  'pull-policy': { type: 'string', default: 'Always', usage: '' },
  labels: { type: 'string', shorthand: 'l', usage: '' },
  'dry-run': { type: 'string', default: 'none', bareValue: 'unchanged', usage: '' },
  quiet: { type: 'bool', shorthand: 'q', usage: '' },
  tty: { type: 'bool', shorthand: 't', default: true, usage: '' },
  env: { type: 'stringArray', usage: '' },
  node: { type: 'stringSlice', shorthand: 'N', usage: '' },
  grace: { type: 'int', default: -1, usage: '' },
  timeout: { type: 'duration', default: '1m0s', usage: '' },
  verbose: { type: 'count', shorthand: 'v', usage: '' },
  record: { type: 'bool', usage: '', deprecated: 'it will be removed in the future' },
});

const flagsOf = (...words: readonly string[]): FlagValues<typeof table> => parseFlags(table, words).flags;

describe('parseFlags', () => {
  it('gives every flag that is not there its default', () => {
    const { flags, given } = parseFlags(table, []);

    assert.deepEqual(flags, {
      image: '',
      'pull-policy': 'Always',
      labels: '',
      'dry-run': 'none',
      quiet: false,
      tty: true,
      env: [],
      node: [],
      grace: -1,
      timeout: '1m0s',
      verbose: 0,
      record: false,
    });
    assert.deepEqual(given, new Set());
  });

  it('finds flags anywhere before --, and takes all behind it as words', () => {
    const line = parseFlags(table, ['web', '--image=a', 'sleep', '-', '--image', 'b', '--', '-q', '--', '--nope']);

    assert.deepEqual(line.words, ['web', 'sleep', '-', '-q', '--', '--nope']);
    assert.equal(line.wordsBeforeDash, 3);
    assert.equal(line.flags.image, 'b');
    assert.deepEqual(line.given, new Set(['image']));
  });

  it('says that there was no --', () => {
    assert.equal(parseFlags(table, ['web']).wordsBeforeDash, undefined);
    assert.equal(parseFlags(table, ['--', 'web']).wordsBeforeDash, 0);
  });

  it('takes _ for - in a name', () => {
    assert.equal(flagsOf('--pull_policy=Never')['pull-policy'], 'Never');
  });

  it('reads letters one by one, the last with its value', () => {
    const { quiet, tty, labels } = flagsOf('-qt=false', '-qla=b');

    assert.deepEqual({ quiet, tty, labels }, { quiet: true, tty: false, labels: 'a=b' });
    assert.equal(flagsOf('-l=a=b').labels, 'a=b');
    assert.equal(flagsOf('-l', '-q').labels, '-q');
  });

  it('takes a bare flag for the value that the table gives it, never the next word', () => {
    const line = parseFlags(table, ['--dry-run', 'client', '--quiet', 'false']);

    assert.equal(line.flags['dry-run'], 'unchanged');
    assert.equal(line.flags.quiet, true);
    assert.deepEqual(line.words, ['client', 'false']);
  });

  it('keeps commas in an array, and splits a slice as CSV', () => {
    const { env, node } = flagsOf('--env=A=1,2', '--env=B="', '-N', 'cp1,cp2', '-N="a,b",c');

    assert.deepEqual(env, ['A=1,2', 'B="']);
    assert.deepEqual(node, ['cp1', 'cp2', 'a,b', 'c']);
    assert.deepEqual(flagsOf('-N', '').node, []);
    assert.deepEqual(flagsOf('-N', '""').node, ['']);
  });

  it('loses of an array what pflag loses: a lone empty value, the CR of CR LF', () => {
    assert.deepEqual(flagsOf('--env=').env, []);
    assert.deepEqual(flagsOf('--env=', '--env=A=1').env, ['', 'A=1']);
    assert.deepEqual(flagsOf('--env=A=1\r\n2\r3').env, ['A=1\n2\r3']);
  });

  it("reads whole numbers as Go's source does", () => {
    const values = ['0x1F', '0b11', '0o17', '017', '1_000', '-5', '+5'].map((text) => flagsOf(`--grace=${text}`).grace);

    assert.deepEqual(values, [31, 3, 15, 15, 1000, -5, 5]);
  });

  it('counts a counter', () => {
    assert.equal(flagsOf('-vv', '--verbose').verbose, 3);
    assert.equal(flagsOf('-v=7').verbose, 7);
  });

  it("leaves the flags of Go's test programs alone, as pflag does", () => {
    assert.deepEqual(parseFlags(table, ['-test.v', '-qtest.run']).given, new Set(['quiet']));
  });

  it('does not take what every object has for a flag', () => {
    assert.throws(() => parseFlags(table, ['--constructor']), { message: 'unknown flag: --constructor' });
  });

  it('tells of the flags that are deprecated', () => {
    const { given } = parseFlags(table, ['--record=false']);

    assert.deepEqual(deprecationLines(table, given), [
      'Flag --record has been deprecated, it will be removed in the future',
    ]);
  });
});

describe('parseFlags refuses in the words of kubectl', () => {
  const refusals: readonly (readonly [words: readonly string[], message: string])[] = [
    [['--nope'], 'unknown flag: --nope'],
    [['--no_pe=1'], 'unknown flag: --no_pe'],
    [['--Image=a'], 'unknown flag: --Image'],
    [['---'], 'bad flag syntax: ---'],
    [['--=a'], 'bad flag syntax: --=a'],
    [['-qzt'], "unknown shorthand flag: 'z' in -zt"],
    [['-q='], "unknown shorthand flag: '=' in -="],
    [["-'"], String.raw`unknown shorthand flag: '\'' in -'`],
    [['-é'], "unknown shorthand flag: 'Ã' in -é"],
    [['--image'], 'flag needs an argument: --image'],
    [['--pull_policy'], 'flag needs an argument: --pull_policy'],
    [['-ql'], "flag needs an argument: 'l' in -l"],
    [['-q=x'], 'invalid argument "x" for "-q, --quiet" flag: strconv.ParseBool: parsing "x": invalid syntax'],
    [['--quiet='], 'invalid argument "" for "-q, --quiet" flag: strconv.ParseBool: parsing "": invalid syntax'],
    [['--grace=08'], 'invalid argument "08" for "--grace" flag: strconv.ParseInt: parsing "08": invalid syntax'],
    [['--grace=1__0'], 'invalid argument "1__0" for "--grace" flag: strconv.ParseInt: parsing "1__0": invalid syntax'],
    [
      ['--grace=9223372036854775808'],
      'invalid argument "9223372036854775808" for "--grace" flag: ' +
        'strconv.ParseInt: parsing "9223372036854775808": value out of range',
    ],
    [['--timeout=5'], 'invalid argument "5" for "--timeout" flag: time: missing unit in duration "5"'],
    [['--timeout=1s5x'], 'invalid argument "1s5x" for "--timeout" flag: time: unknown unit "x" in duration "1s5x"'],
    [['--timeout=.s'], 'invalid argument ".s" for "--timeout" flag: time: invalid duration ".s"'],
    [['--timeout=é'], String.raw`invalid argument "é" for "--timeout" flag: time: invalid duration "\xc3\xa9"`],
    [['--timeout=9999999h'], 'invalid argument "9999999h" for "--timeout" flag: time: invalid duration "9999999h"'],
    [
      ['-N', 'a"b'],
      String.raw`invalid argument "a\"b" for "-N, --node" flag: parse error on line 1, column 2: bare " in non-quoted-field`,
    ],
    [
      ['-N', 'a,"b\nc'],
      String.raw`invalid argument "a,\"b\nc" for "-N, --node" flag: ` +
        'record on line 1; parse error on line 2, column 2: extraneous or missing " in quoted-field',
    ],
    [
      ['-N', 'a,"b'],
      String.raw`invalid argument "a,\"b" for "-N, --node" flag: ` +
        'parse error on line 1, column 5: extraneous or missing " in quoted-field',
    ],
    [
      ['-N', '"a" b'],
      String.raw`invalid argument "\"a\" b" for "-N, --node" flag: ` +
        'parse error on line 1, column 3: extraneous or missing " in quoted-field',
    ],
    [
      ['-N', '" \r\n'],
      String.raw`invalid argument "\" \r\n" for "-N, --node" flag: ` +
        'parse error on line 1, column 4: extraneous or missing " in quoted-field',
    ],
    [['-N', '\n'], String.raw`invalid argument "\n" for "-N, --node" flag: EOF`],
  ];

  for (const [words, message] of refusals) {
    it(JSON.stringify(words.join(' ')), () => {
      assert.throws(() => parseFlags(table, words), new UsageError(message, 'usage'));
    });
  }

  it('with what stands first, whatever comes later', () => {
    assert.throws(() => parseFlags(table, ['--grace=x', '--nope']), /invalid argument "x"/);
    assert.throws(() => parseFlags(table, ['--nope', '--grace=x']), /unknown flag: --nope/);
  });
});
