import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readJsonTree } from '../../src/manifest/read-json-tree.ts';
import { readYaml } from '../../src/manifest/reading/read-yaml.ts';

/** What encoding/json of Go 1.26 has against an object that breaks off. */
const BROKEN_OFF: readonly (readonly [text: string, problem: string])[] = [
  ['{"a": -', "invalid character ' ' in numeric literal"],
  ['{"a": 1.', "invalid character ' ' after decimal point in numeric literal"],
  ['{"a": 1e+', "invalid character ' ' in exponent of numeric literal"],
  ['{"a": nul', "invalid character ' ' in literal null (expecting 'l')"],
  ['{"a": "\\', "invalid character ' ' in string escape code"],
  ['{"a": "\\u12', "invalid character ' ' in \\u hexadecimal character escape"],
  ['{"a": "b', 'unexpected end of JSON input'],
  ['{"a": [1', 'unexpected end of JSON input'],
  ['{"a":', 'unexpected end of JSON input'],
];

describe('JSON that breaks off', () => {
  for (const [text, problem] of BROKEN_OFF) {
    it(`behind ${text}`, async () => {
      assert.deepEqual(readJsonTree(text), { problem });
      assert.equal((await readYaml(Buffer.from(text))).problem?.message, problem);
    });
  }
});
