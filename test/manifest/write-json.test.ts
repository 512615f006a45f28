import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { writeJson } from '../../src/manifest/write-json.ts';

describe('writeJson', () => {
  it('keeps the order of fields, and sorts the keys of a map by their bytes', () => {
    const labels = new Map([
      ['\u{1f600}', '1'],
      ['\uffdc', '2'],
      ['b', '3'],
      ['10', '4'],
      ['9', '5'],
      ['__proto__', '6'],
    ]);

    assert.equal(
      writeJson({ name: 'x', labels, args: ['a', 1, true, null], empty: {}, none: [], missing: undefined }),
      `{
    "name": "x",
    "labels": {
        "10": "4",
        "9": "5",
        "__proto__": "6",
        "b": "3",
        "\uffdc": "2",
        "\u{1f600}": "1"
    },
    "args": [
        "a",
        1,
        true,
        null
    ],
    "empty": {},
    "none": []
}
`,
    );
  });

  it("escapes what Go's encoding/json escapes", () => {
    assert.equal(
      writeJson('<>&\u2028\u2029 \b\f\n\r\t\u0001\u007f "\\/ é'),
      `${String.raw`"\u003c\u003e\u0026\u2028\u2029 \b\f\n\r\t\u0001`}\u007f${String.raw` \"\\/ é"`}\n`,
    );
  });
});
