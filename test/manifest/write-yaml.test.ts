import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { JsonValue } from '../../src/manifest/json-value.ts';
import { writeYaml } from '../../src/manifest/write-yaml.ts';

const lines = (...text: readonly string[]): string => text.map((line) => `${line}\n`).join('');

describe('writeYaml', () => {
  it('sorts keys, indents by two, and puts lists no deeper than their key', () => {
    const pod: JsonValue = {
      spec: { containers: [{ name: 'web', args: ['a', 'b'] }, { name: 'side' }], hostNetwork: true, priority: 7 },
      kind: 'Pod',
      status: {},
      volumes: [],
      owner: null,
    };

    assert.equal(
      writeYaml(pod),
      lines(
        'kind: Pod',
        'owner: null',
        'spec:',
        '  containers:',
        '  - args:',
        '    - a',
        '    - b',
        '    name: web',
        '  - name: side',
        '  hostNetwork: true',
        '  priority: 7',
        'status: {}',
        'volumes: []',
      ),
    );
  });

  it('leaves out what is undefined', () => {
    assert.equal(writeYaml({ kind: 'Pod', status: undefined }), lines('kind: Pod'));
  });

  it('begins lists in lists, and what belongs to a ? key, on the same line', () => {
    const longKey = 'k'.repeat(129);

    assert.equal(writeYaml([[['a'], 'b'], [{ c: ['d'] }]]), lines('- - - a', '  - b', '- - c:', '    - d'));
    assert.equal(writeYaml({ a: { [longKey]: ['x'] } }), lines('a:', `  ? ${longKey}`, '  : - x'));
  });

  it('puts a key of several lines, or of more than 128 bytes, behind a ?', () => {
    assert.equal(writeYaml(new Map([['a\nb', 'c']])), lines('? |-', '  a', '  b', ': c'));
    assert.equal(writeYaml({ ['k'.repeat(128)]: 'c' }), lines(`${'k'.repeat(128)}: c`));
    assert.equal(writeYaml({ ['é'.repeat(65)]: 'c' }), lines(`? ${'é'.repeat(65)}`, ': c'));
  });

  it('folds at the first single blank past column 80', () => {
    const words = 'lorem ipsum dolor sit amet '.repeat(5).trim();

    assert.equal(
      writeYaml([words]),
      lines(
        '- lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet',
        '  lorem ipsum dolor sit amet lorem ipsum dolor sit amet',
      ),
    );
    assert.equal(writeYaml(['a  '.repeat(40).trim()]), lines(`- ${'a  '.repeat(40).trim()}`));
    assert.equal(writeYaml(['x'.repeat(200)]), lines(`- ${'x'.repeat(200)}`));
  });

  it('folds at no blank that begins or ends the text', () => {
    const key = 'k'.repeat(100);

    assert.equal(writeYaml({ [key]: ' a' }), lines(`${key}: ' a'`));
    assert.equal(writeYaml({ [key]: 'a ' }), lines(`${key}: 'a '`));
    assert.equal(writeYaml({ [key]: ' \t' }), lines(`${key}: " \\t"`));
    assert.equal(writeYaml({ [key]: '\t ' }), lines(`${key}: "\\t "`));
  });

  it('keeps a blank at the beginning of a folded line with a backslash', () => {
    assert.equal(writeYaml([`\t${'x'.repeat(80)}  y`]), lines(`- "\\t${'x'.repeat(80)}`, '  \\ y"'));
  });

  it('goes on below a text that ends with a line end of another alphabet', () => {
    assert.equal(writeYaml({ a: [['b\u2028', 'c']] }), lines('a:', "- - 'b\u2028'", '  - c'));
  });

  it('folds a key behind a ?', () => {
    const words = 'lorem ipsum dolor sit amet '.repeat(5).trim();

    assert.equal(
      writeYaml({ a: new Map([[words, 'b']]) }),
      lines(
        'a:',
        '  ? lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet',
        '    lorem ipsum dolor sit amet lorem ipsum dolor sit amet',
        '  : b',
      ),
    );
  });

  it('keeps a key that could be folded on its line', () => {
    const key = `${'k '.repeat(60)}k`;

    assert.equal(writeYaml({ [key]: 'a' }), lines(`${key}: a`));
  });

  it('escapes every character behind a byte order mark, as go-yaml does', () => {
    assert.equal(writeYaml(['\ufeffa b']), lines('- "\\uFEFF\\x61\\x20\\x62"'));
  });
});

describe('writeYaml gives a string the style of go-yaml v2', () => {
  const styles: readonly (readonly [why: string, text: string, written: string])[] = [
    ['a word', 'busybox', 'busybox'],
    ['a word with a sign inside', "it's a:b#c,d", "it's a:b#c,d"],
    ['nothing', '', '""'],
    ['a boolean of YAML 1.1', 'on', '"on"'],
    ['a number', '1000', '"1000"'],
    ['a number to the base 60', '1:30', '"1:30"'],
    ['a date', '2001-01-01', '"2001-01-01"'],
    ['a list item', '- a', "'- a'"],
    ['a key', 'a: b', "'a: b'"],
    ['a key with nothing behind it', 'a:', "'a:'"],
    ['a comment', 'a #b', "'a #b'"],
    ['the mark of a document', '---a', "'---a'"],
    ['an indicator', '@a', "'@a'"],
    ['a quote', "'a", "'''a'"],
    ['a blank at an end', 'a ', "'a '"],
    ['a tab', 'a\tb', '"a\\tb"'],
    ['quotes and backslashes beside a tab', '\t"\\', '"\\t\\"\\\\"'],
    ['a carriage return', 'a\r', '"a\\r"'],
    ['an escape', '\u001b[0m', '"\\e[0m"'],
    ['letters of other alphabets', 'é 日本', 'é 日本'],
    ['an emoji', '😀', '"\\U0001F600"'],
    ['a line separator', 'a\u2028b', "'a\u2028  b'"],
    ['a line separator next to a blank', 'a \u2028b', '"a \\Lb"'],
    ['lines', 'a\nb', '|-\n  a\n  b'],
    ['lines with an end', 'a\nb\n', '|\n  a\n  b'],
    ['lines with several ends', 'a\n\n', '|+\n  a\n'],
    ['a line end alone', '\n', '|2+\n'],
    ['lines that begin with a blank', ' a\nb', '|2-\n   a\n  b'],
    ['lines with a blank before an end', 'a \nb', '"a \\nb"'],
    ['lines with a control character', 'a\n\u0001', '"a\\n\\x01"'],
  ];

  for (const [why, text, written] of styles) {
    it(why, () => {
      assert.equal(writeYaml([text]), `- ${written}\n`);
    });
  }
});
