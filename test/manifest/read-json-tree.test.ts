import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { compactJson, JsonText } from '../../src/manifest/json-tree.ts';
import { readJsonTree } from '../../src/manifest/read-json-tree.ts';

describe('readJsonTree', () => {
  it('keeps what a value alone would lose: digits, order, a field given twice, escapes', () => {
    const text = ' {"b":80.0,"a":[1e2,-0,9007199254740993],"b":null,"c":"\\u0041\\ud83d\\ude00","d":"<"} ';

    const reading = readJsonTree(text);

    assert.equal(
      'tree' in reading && compactJson(reading.tree),
      '{"b":80.0,"a":[1e2,-0,9007199254740993],"b":null,"c":"\\u0041\\ud83d\\ude00","d":"\\u003c"}',
    );
  });

  it('puts a half of a character for what Go puts there', () => {
    assert.deepEqual(readJsonTree('"\\ud800x"'), { tree: new JsonText('\ufffdx', '\\ud800x') });
  });

  const refusals: readonly (readonly [text: string, problem: string])[] = [
    ['', 'unexpected end of JSON input'],
    ['{"a"', 'unexpected end of JSON input'],
    ['{a', "invalid character 'a' looking for beginning of object key string"],
    ['{"a" 1', "invalid character '1' after object key"],
    ['{"a":1 "', "invalid character '\"' after object key:value pair"],
    ['[1 2', "invalid character '2' after array element"],
    ['[1,]', "invalid character ']' looking for beginning of value"],
    ['é', "invalid character 'Ã' looking for beginning of value"],
    ['"\n', "invalid character '\\n' in string literal"],
    ['"\\q', "invalid character 'q' in string escape code"],
    ['"\\u12"', "invalid character '\"' in \\u hexadecimal character escape"],
    ['"\\u123x', "invalid character 'x' in \\u hexadecimal character escape"],
    ['-x', "invalid character 'x' in numeric literal"],
    ['1.x', "invalid character 'x' after decimal point in numeric literal"],
    ['1e+x', "invalid character 'x' in exponent of numeric literal"],
    ['nul1', "invalid character '1' in literal null (expecting 'l')"],
    ['1 2', "invalid character '2' after top-level value"],
    [`${'['.repeat(1001)}1`, 'nesting exceeded 1000 levels'],
    ['['.repeat(10_001), "invalid character '[' exceeded max depth"],
  ];
  for (const [text, problem] of refusals) {
    it(`refuses ${JSON.stringify(text.slice(0, 20))}`, () => {
      assert.deepEqual(readJsonTree(text), { problem });
    });
  }
});
