import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rewritten, type Change } from './rewritten.ts';

const CASES: readonly {
  readonly what: string;
  readonly before: string;
  readonly changes: readonly Change[];
  readonly after: string;
}[] = [
  {
    what: 'lists that are indented, and by four columns',
    before: 'spec:\n    containers:\n      -   name: a\n          image: b\n',
    changes: [
      [['spec', 'containers', 1], { image: 'd', name: 'c', env: [{ name: 'X', value: '1' }] }],
      [['spec', 'dnsConfig'], { options: [{ name: 'ndots' }] }],
    ],
    after: `spec:
    containers:
      -   name: a
          image: b
      -   name: c
          image: d
          env:
            -   name: X
                value: "1"
    dnsConfig:
        options:
          -   name: ndots
`,
  },
  {
    what: 'line ends of Windows, and a mark of byte order',
    before: '\ufeffa: 1\r\nb:\r\n- c # d\r\n',
    changes: [
      [['b', 1], 'one\ntwo\n'],
      [['e'], { f: 'g' }],
    ],
    after: '\ufeffa: 1\r\nb:\r\n- c # d\r\n- |\r\n  one\r\n  two\r\ne:\r\n  f: g\r\n',
  },
  {
    what: 'a text without a line end',
    before: 'a:\n  b: c',
    changes: [
      [['a', 'd'], 'e'],
      [['f'], 1],
    ],
    after: 'a:\n  b: c\n  d: e\nf: 1',
  },
  {
    what: 'what stands around the document',
    before: '%YAML 1.1\n# head\n--- # first\na: 1\n# foot\n--- # second\nb: 2\n',
    changes: [
      [['a'], 2],
      [['c'], 3],
    ],
    after: '%YAML 1.1\n# head\n--- # first\na: 2\nc: 3\n# foot\n--- # second\nb: 2\n',
  },
  {
    what: 'fields that are sorted',
    before: 'a: 1\nc: 2\n# of d\nd: 3\n',
    changes: [[['cc'], 4]],
    after: 'a: 1\nc: 2\ncc: 4\n# of d\nd: 3\n',
  },
  {
    what: 'entries that are set apart by blank lines',
    before: 'args:\n- a\n\n- b\n\n- c\n',
    changes: [[['args'], ['a', 'x', 'b', 'c', 'd']]],
    after: 'args:\n- a\n\n- x\n\n- b\n\n- c\n\n- d\n',
  },
  {
    what: 'a text of several lines',
    before: 'a: | # script\n    echo one\n    # no comment\n\n# comment\nb: 1\n',
    changes: [[['a'], 'echo two\n\n# none\n']],
    after: 'a: | # script\n    echo two\n\n    # none\n\n# comment\nb: 1\n',
  },
  {
    what: 'a text of several lines that becomes one of one, and the other way',
    before: 'a: |- # script\n  echo one\n  echo two\nb: x # short\nc: >\n  folded\n  text\n',
    changes: [
      [['a'], 'echo'],
      [['b'], 'x\ny'],
    ],
    after: 'a: echo # script\nb: |- # short\n  x\n  y\nc: >\n  folded\n  text\n',
  },
  {
    what: 'texts that go over lines without being blocks',
    before: 'a: one\n  two # b\nc: "three\n  four"\nd: 5\n',
    changes: [
      [['a'], 'two'],
      [['c'], 'four'],
    ],
    after: 'a: two # b\nc: "four"\nd: 5\n',
  },
  {
    what: 'a map in the place of a text, a text in that of a map, with the comment on the line',
    before: 'a: b # of a\nc: # of c\n  # of d\n  d: e\n  # below\n# of f\nf:\n',
    changes: [
      [['a'], { x: 1 }],
      [['c'], 'd'],
      [['f'], ['z']],
    ],
    after: 'a: # of a\n  x: 1\nc: d # of c\n# of f\nf:\n- z\n',
  },
  {
    what: 'null, which is something else than nothing',
    before: 'a:\nb: ~\nc: 1\n',
    changes: [
      [['a'], 'x'],
      [['c'], null],
    ],
    after: 'a: x\nb: ~\nc: null\n',
  },
  {
    what: 'brackets over several lines, with comments',
    before: 'args: [\n  "a", # of a\n  # of b\n  "b", # beside b\n  "c" # of c\n]\n',
    changes: [[['args'], ['a', 'c', 'd']]],
    after: 'args: [\n  "a", # of a\n  "c", # of c\n  "d"\n]\n',
  },
  {
    what: 'brackets with a comma at the end',
    before: 'args: [\n  a,\n]\n',
    changes: [[['args', 1], 'b, c']],
    after: 'args: [\n  a,\n  "b, c",\n]\n',
  },
  {
    what: 'braces with blanks, and items that are all in braces',
    before: 'env:\n- { name: A, value: "1" }\nl: {a: b}\n',
    changes: [
      [['env', 0, 'value'], '2'],
      [['env', 0, 'x'], 'z'],
      [['env', 1], { name: 'B', value: 'c' }],
      [['l', 'a'], undefined],
    ],
    after: 'env:\n- { name: A, value: "2", x: z }\n- {name: B, value: c}\nl: {}\n',
  },
  {
    what: 'the text that an alias repeats, where both change',
    before: 'a: &i nginx:1 # one\nb: *i # two\n',
    changes: [
      [['a'], 'nginx:2'],
      [['b'], 'nginx:2'],
    ],
    after: 'a: &i nginx:2 # one\nb: *i # two\n',
  },
  {
    what: 'the text that an alias repeats, where one changes',
    before: 'a: &i nginx:1 # one\nb: *i # two\n',
    changes: [[['a'], 'nginx:2']],
    after: 'a: &i nginx:2 # one\nb: nginx:1 # two\n',
  },
  {
    what: 'a list that an alias repeats, where one changes',
    before: 'a: &l\n- x # of x\n- v\nb: *l # two\n',
    changes: [[['a', 1], 'z']],
    after: 'a: &l\n- x # of x\n- z\nb: # two\n- x\n- v\n',
  },
  {
    what: 'what an anchor names and goes',
    before: 'a: &i 1\nb: *i\n',
    changes: [[['a'], undefined]],
    after: 'b: 1\n',
  },
  {
    what: 'a map that takes another one in, and gets a value of its own',
    before: 'a: &m {x: 1, v: 2}\nb:\n  <<: *m # from a\n  z: 3\n',
    changes: [
      [['a', 'x'], 9],
      [['b', 'v'], 8],
    ],
    after: 'a: &m {x: 9, v: 2}\nb:\n  <<: *m # from a\n  z: 3\n  x: 1\n  v: 8\n',
  },
  {
    what: 'a map that takes another one in, and loses a field of it',
    before: 'a: &m {x: 1, v: 2}\nb:\n  <<: *m # from a\n  z: 3 # own\n',
    changes: [[['b', 'v'], undefined]],
    after: 'a: &m {x: 1, v: 2}\nb:\n  x: 1\n  z: 3 # own\n',
  },
  {
    what: 'of a key that is there twice the one that counts',
    before: 'a: 1 # dead\nb: 2\na: 3 # alive\n',
    changes: [[['a'], 4]],
    after: 'a: 1 # dead\nb: 2\na: 4 # alive\n',
  },
  {
    what: 'a key that is there twice, taken away',
    before: 'a: 1\nb: 2\na: 3\n',
    changes: [[['a'], undefined]],
    after: 'b: 2\n',
  },
  {
    what: 'keys that would be read as something else',
    before: 'a: 1\n',
    changes: [
      [['yes'], 'no'],
      [['<<'], '<<'],
      [['1'], 'a: b'],
      [['x y'], ''],
    ],
    after: 'a: 1\n"1": "a: b"\n"yes": "no"\n"<<": <<\nx y: ""\n',
  },
  {
    what: 'a tag, which would read the new value',
    before: 'a: !!str 1 # x\nb: 2\n',
    changes: [[['a'], 3]],
    after: 'a: 3 # x\nb: 2\n',
  },
  {
    what: 'a text that would take in the empty line below it',
    before: 'a: |+\n  x\nb: 1\n\nc: 2\n',
    changes: [[['b'], undefined]],
    after: 'a: |\n  x\n\nc: 2\n',
  },
  {
    what: 'JSON on one line',
    before: '{"a":1,"b":[1,2],"c":{}}\n',
    changes: [
      [['b'], [2, 3]],
      [['c', 'd'], 'e'],
      [['f'], { g: ['"'] }],
    ],
    after: '{"a":1,"b":[2,3],"c":{"d":"e"},"f":{"g":["\\""]}}\n',
  },
  {
    what: 'JSON over lines, indented by tabs',
    before: '{\n\t"a": 1,\n\t"b": [\n\t\t{"c": 2}\n\t]\n}\n',
    changes: [
      [['a'], undefined],
      [['b', 0, 'd'], 3],
      [['b', 1], { e: 4 }],
      [['f'], { g: 5 }],
    ],
    after: '{\n\t"b": [\n\t\t{"c": 2, "d": 3},\n\t\t{\n\t\t\t"e": 4\n\t\t}\n\t],\n\t"f": {\n\t\t"g": 5\n\t}\n}\n',
  },
  {
    what: 'JSON that gives a key twice, and reads both into one',
    before: '{"a": {"b": 1}, "a": {"c": 2}, "d": 3}',
    changes: [[['a', 'c'], 4]],
    after: '{"a": {"c": 4, "b": 1}, "d": 3}',
  },
];

describe('changed in place, as its author writes, is', () => {
  for (const { what, before, changes, after } of CASES) {
    it(what, async () => {
      assert.equal(await rewritten(before, ...changes), after);
    });
  }
});
