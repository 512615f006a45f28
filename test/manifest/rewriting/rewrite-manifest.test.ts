import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPlainList, plainObjectOf, withoutFields, type PlainValue } from '../../../src/manifest/plain-value.ts';
import { readYaml } from '../../../src/manifest/reading/read-yaml.ts';
import { rewriteManifest } from '../../../src/manifest/rewriting/rewrite-manifest.ts';

type Way = readonly (string | number)[];

/** A change: what is to stand at the end of a way; undefined takes away what stands there. */
type Change = readonly [way: Way, value: PlainValue | undefined];

async function rewritten(before: string, ...changes: readonly Change[]): Promise<string> {
  const reading = await readYaml(Buffer.from(before));
  assert.equal(reading.problem, undefined);
  const wanted = changes.reduce<PlainValue>((value, [way, to]) => withChange(value, way, to), reading.value ?? null);
  return Buffer.from(await rewriteManifest(Buffer.from(before), wanted)).toString();
}

function withChange(value: PlainValue, [step, ...rest]: Way, to: PlainValue | undefined): PlainValue {
  if (step === undefined) return to ?? null;
  const isTakenAway = rest.length === 0 && to === undefined;
  if (isPlainList(value)) {
    const index = Number(step);
    return value.toSpliced(index, 1, ...(isTakenAway ? [] : [withChange(value[index] ?? null, rest, to)]));
  }
  const object = plainObjectOf(value);
  const others = withoutFields(object, String(step));
  return isTakenAway ? others : { ...others, [step]: withChange(object[step] ?? {}, rest, to) };
}

const WEB = `# The shop's front.
apiVersion: v1
kind: Pod
metadata:
  name: web  # as the load balancer knows it
spec:
  # all that runs
  containers:
  # the server
  - name: web
    image: "nginx:1.27" # pinned
    args: ["--quiet", "--port=80"]
    # tty: true

  # what it logs
  - name: logs
    image: busybox
    env:
    - name: LEVEL
      value: "1"
    # only here
    - name: COLOR
      value: 'no'
  hostNetwork: true
# the end
`;

describe('a manifest is changed in place:', () => {
  it('another text is written in the quotes of the old one', async () => {
    const text = await rewritten(WEB, [['spec', 'containers', 0, 'image'], 'nginx:1.28']);

    assert.equal(text, WEB.replace('"nginx:1.27" # pinned', '"nginx:1.28" # pinned'));
  });

  it('a text that would be read as something else gets quotes', async () => {
    const text = await rewritten(WEB, [['spec', 'containers', 1, 'image'], '1.5'], [['metadata', 'name'], 'on']);

    assert.equal(text, WEB.replace('image: busybox', 'image: "1.5"').replace('name: web  #', 'name: "on"  #'));
  });

  it('an argument is added within brackets as the others are written', async () => {
    const args = ['--quiet', '--color', '--port=8080'];
    const text = await rewritten(WEB, [['spec', 'containers', 0, 'args'], args]);

    assert.equal(text, WEB.replace('["--quiet", "--port=80"]', '["--quiet", "--color", "--port=8080"]'));
  });

  it('a field is added behind the last, in front of comments that are not its own', async () => {
    const text = await rewritten(WEB, [['spec', 'containers', 0, 'ports'], [{ containerPort: 80, name: 'http' }]]);

    assert.equal(
      text,
      WEB.replace('    # tty: true\n', '    ports:\n    - containerPort: 80\n      name: http\n    # tty: true\n'),
    );
  });

  it('an item is taken away with its own comments', async () => {
    const text = await rewritten(WEB, [['spec', 'containers', 1, 'env', 1], undefined]);

    assert.equal(text, WEB.replace("    # only here\n    - name: COLOR\n      value: 'no'\n", ''));
  });

  it('the first item is taken away, and not the comment of the next', async () => {
    const text = await rewritten(WEB, [['spec', 'containers', 1, 'env', 0], undefined]);

    assert.equal(text, WEB.replace('    - name: LEVEL\n      value: "1"\n', ''));
  });

  it('the first field of an item is taken away', async () => {
    const text = await rewritten(WEB, [['spec', 'containers', 1, 'env', 1, 'name'], undefined]);

    assert.equal(text, WEB.replace("    - name: COLOR\n      value: 'no'\n", "    - value: 'no'\n"));
  });

  it('the first container is taken away with the blank line below', async () => {
    const text = await rewritten(WEB, [['spec', 'containers', 0], undefined]);

    assert.equal(text, WEB.replace(/ {2}# the server\n[^]* {4}# tty: true\n\n/, ''));
  });

  it('what becomes empty says so', async () => {
    const text = await rewritten(WEB, [['spec', 'containers', 1, 'env'], []], [['metadata', 'labels'], {}]);

    assert.equal(
      text,
      WEB.replace(/ {4}env:\n[^]* {6}value: 'no'\n/, '    env: []\n').replace(
        'name: web  # as the load balancer knows it\n',
        'name: web  # as the load balancer knows it\n  labels: {}\n',
      ),
    );
  });

  it('containers change places with all that is theirs', async () => {
    const reading = await readYaml(Buffer.from(WEB));
    const { containers } = plainObjectOf(plainObjectOf(reading.value)['spec']);
    const reversed = isPlainList(containers) ? containers.toReversed() : [];
    const text = await rewritten(WEB, [['spec', 'containers'], reversed]);

    assert.equal(
      text,
      `# The shop's front.
apiVersion: v1
kind: Pod
metadata:
  name: web  # as the load balancer knows it
spec:
  # all that runs
  containers:
  # what it logs
  - name: logs
    image: busybox
    env:
    - name: LEVEL
      value: "1"
    # only here
    - name: COLOR
      value: 'no'

  # the server
  - name: web
    image: "nginx:1.27" # pinned
    args: ["--quiet", "--port=80"]
    # tty: true
  hostNetwork: true
# the end
`,
    );
  });

  it('nothing is changed where nothing is to be, not even what is odd', async () => {
    const odd = Buffer.from(`\ufeff%YAML 1.1\r\n---\t# x\r\na: [1,\r\n  b ]\r\na: yes\r\n...\r\nwhat: ever`);
    const reading = await readYaml(odd);

    assert.equal(await rewriteManifest(odd, reading.value ?? null), odd);
  });
});

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

describe('a manifest is not changed at all', () => {
  for (const { what, before, wanted } of [
    { what: 'where nothing of it stays', before: Buffer.from('a: 1\n'), wanted: { b: 1 } },
    { what: 'where it is UTF-16', before: Buffer.from('\ufeffa: 1\n', 'utf16le'), wanted: { a: 2 } },
    {
      what: 'where it holds bytes that are no text',
      before: Buffer.from('{"a": "\xff"}', 'latin1'),
      wanted: { a: '2' },
    },
  ]) {
    it(what, async () => {
      await assert.rejects(rewriteManifest(before, wanted), {
        name: 'Failure',
        kind: 'invalid',
        message: 'the text cannot be changed in part',
        hint: 'kstatic edit opens it in an editor',
      });
    });
  }

  it('where it cannot be read', async () => {
    await assert.rejects(rewriteManifest(Buffer.from('a: [\n'), {}), { message: /did not find/ });
  });
});
