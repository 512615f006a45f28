import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Failure } from '../../src/errors/failure.ts';
import { goYaml2, goYaml3, rereadAsYaml } from '../../src/manifest/reread-json.ts';

describe('rereadAsYaml', () => {
  it('changes nothing where JSON and YAML agree', () => {
    const value = { args: ['a\n b', '\u2028', '\u001b', '😀', 7], labels: new Map([['<<', 'é']]) };

    assert.deepEqual(rereadAsYaml(value, goYaml2), value);
  });

  it('folds at the next-line character, which only YAML takes for the end of a line', () => {
    assert.deepEqual(
      rereadAsYaml(['a\u0085b', 'a \u0085 b', 'a\u0085\u0085 \u0085b', '\t\u0085', null, { a: 7 }], goYaml2),
      ['a b', 'a b', 'a\n\nb', '\t ', null, { a: 7 }],
    );
  });

  it('takes keys of up to 1022 characters', () => {
    const value = new Map([['😀'.repeat(1022), 'a']]);

    assert.deepEqual(rereadAsYaml(value, goYaml2), value);
  });

  const refusals: readonly (readonly [why: string, value: ReadonlyMap<string, string>, message: string])[] = [
    ['DEL', new Map([['a', 'b\u007f']]), 'yaml: control characters are not allowed'],
    ['a control character of the second kind', new Map([['\u009f', 'b']]), 'yaml: control characters are not allowed'],
    ['a noncharacter', new Map([['a', '\uffff']]), 'yaml: control characters are not allowed'],
    ['a longer key', new Map([['k'.repeat(1023), 'a']]), "yaml: did not find expected ',' or '}'"],
    ['a key that JSON makes longer', new Map([['<'.repeat(200), 'a']]), "yaml: did not find expected ',' or '}'"],
    ['a key of two lines', new Map([['a\u0085b', 'c']]), "yaml: line 1: did not find expected ',' or '}'"],
    [
      'the mark of a document, lines later',
      new Map([
        ['a', 'b\u0085\u0085c'],
        ['b', '\u0085...\u0085'],
      ]),
      'yaml: line 4: found unexpected document indicator',
    ],
    ['the mark of a document', new Map([['a', 'b\u0085--- c']]), 'yaml: line 2: found unexpected document indicator'],
  ];
  for (const [why, value, message] of refusals) {
    it(`refuses ${why}`, () => {
      assert.throws(() => rereadAsYaml({ metadata: { annotations: value } }, goYaml2), new Failure('invalid', message));
    });
  }

  it('tells as go-yaml v3 does the line on which it began, where that is not the first', () => {
    const message = (words: readonly string[]): string => {
      try {
        rereadAsYaml({ words }, goYaml3);
      } catch (error) {
        if (error instanceof Failure) return error.message;
      }
      return '';
    };

    assert.equal(message(['b\u0085--- c']), 'yaml: line 2: found unexpected document indicator');
    assert.equal(message(['a\u0085\u0085b', 'c\u0085--- d']), 'yaml: line 3: found unexpected document indicator');
    assert.throws(
      () => rereadAsYaml([['a\u0085'], [new Map([['b\u0085', 'c']])]], goYaml3),
      new Failure('invalid', "yaml: line 1: did not find expected ',' or '}'"),
    );
  });
});
