import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { writeKyaml } from '../../src/manifest/write-kyaml.ts';

describe('writeKyaml', () => {
  it('writes structs in their order and maps sorted, a comma behind everything', () => {
    const value = {
      b: 1,
      a: new Map([
        ['z', true],
        ['B', null],
      ] as const),
      empty: {},
      none: [],
      gone: undefined,
    };

    assert.equal(
      writeKyaml(value),
      `---
{
  b: 1,
  a: {
    B: null,
    z: true,
  },
  empty: {},
  none: [],
}
`,
    );
  });

  it('closes lists of objects up, and opens lists with anything else in them', () => {
    assert.equal(
      writeKyaml({ objects: [{ a: 1 }, { b: [{ c: 2 }] }], mixed: [{ a: 1 }, 'x'], lists: [[1], []] }),
      `---
{
  objects: [{
    a: 1,
  }, {
    b: [{
      c: 2,
    }],
  }],
  mixed: [
    {
      a: 1,
    },
    "x",
  ],
  lists: [[
    1,
  ], []],
}
`,
    );
  });

  it('writes a text of several lines below its key, blanks at the beginning of a line escaped', () => {
    assert.equal(
      writeKyaml({ ends: 'a\n b\n\tc\n', open: '\n\nd', one: 'e\tf' }),
      `---
{
  ends: "\\
     a\\n\\
    \\ b\\n\\
    \\\tc\\n\\
    ",
  open: "\\
     \\n\\
     \\n\\
     d\\
    ",
  one: "e\tf",
}
`,
    );
  });

  it('escapes what cannot be seen', () => {
    const text = '"\\ \u0000\u0007\b\v\f\r\u001b\u0085\u00a0\u2028\u2029\u0001\u007f\u{1f600}\ufeff\u{e0001}é';

    assert.equal(
      writeKyaml(text),
      '---\n"\\"\\\\ \\0\\a\\b\\v\\f\\r\\e\\N\\_\\L\\P\\x01\\x7f\u{1f600}\\ufeff\\U000e0001é"\n',
    );
  });

  it('quotes the keys that a reader might take for something else', () => {
    const bare = ['a', 'A1', 'a-b', 'a.b/c', '_x_', 'é', '1a', '1e400', '2001-13-01', 'tRuex', '99999-01-01'];
    const quoted = [
      ...[
        '',
        '-a',
        'a-',
        'a b',
        'a:b',
        'yes',
        'Yes',
        'oFF',
        'n',
        'Y',
        'nULL',
        't',
        'F',
        'tRUE',
        '1',
        '01',
        '0x1F',
        '0b1',
      ],
      ...['1_0', '_1', '1.5', '1e3', '.5', 'inf', '-Infinity', 'NaN', '0x1p-2', '1:30', '2001-1-1', '.nan', '+.inf'],
    ];

    for (const key of bare) assert.equal(writeKyaml(new Map([[key, 1]])), `---\n{\n  ${key}: 1,\n}\n`);
    for (const key of quoted) assert.equal(writeKyaml(new Map([[key, 1]])), `---\n{\n  "${key}": 1,\n}\n`);
    assert.equal(writeKyaml(new Map([['a\n\tb', 1]])), '---\n{\n  "a\\n\\tb": 1,\n}\n');
  });
});
