import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readYaml } from '../../../src/manifest/reading/read-yaml.ts';

/** What a text holds, and whether something follows that the kubelet drops. */
async function read(text: string): Promise<unknown> {
  const reading = await readYaml(Buffer.from(text));
  if (reading.problem !== undefined) return reading;
  const { value, hasMoreDocuments } = reading;
  return { value, hasMoreDocuments };
}

describe('a text is read as the kubelet reads it:', () => {
  for (const { what, text, value } of [
    {
      what: 'words of YAML 1.1 that are booleans',
      text: 'a: yes\nb: off\nc: n\n',
      value: { a: true, b: false, c: false },
    },
    { what: 'numbers with a zero in front, to the base 8', text: 'mode: 0644\n', value: { mode: 420 } },
    { what: 'a number with a zero in front that is none to the base 8', text: 'a: 08\n', value: { a: 8 } },
    { what: 'no numbers to the base 60', text: 'port: 1:30\n', value: { port: '1:30' } },
    { what: 'numbers to the base 2, and with underscores', text: 'a: [0b101, 1_000]\n', value: { a: [5, 1000] } },
    { what: 'numbers that no float holds', text: 'a: 9007199254740993\n', value: { a: 9_007_199_254_740_993n } },
    { what: 'a date as the text that it was', text: 'day: 2001-01-01\n', value: { day: '2001-01-01' } },
    {
      what: 'keys as texts',
      text: '1: a\nyes: b\n1e6: c\n.1: d\n',
      value: { 1: 'a', true: 'b', '1e+06': 'c', 0.1: 'd' },
    },
    { what: 'of a key given twice the last', text: 'a: 1\na: 2\n', value: { a: 2 } },
    { what: 'an alias as what it stands for', text: 'a: &x [1]\nb: *x\n', value: { a: [1], b: [1] } },
    { what: 'what << takes in at its place', text: 'a: 1\n<<: {a: 2, b: 2}\nb: 3\n', value: { a: 2, b: 3 } },
    { what: 'of several maps in << the first', text: '<<: [{a: 1}, {a: 2}]\n', value: { a: 1 } },
    { what: 'tags', text: 'a: !!str 1\nb: !!binary aGk=\nc: !own 1\n', value: { a: '1', b: 'hi', c: '1' } },
    { what: 'JSON', text: '\n {"a": [1, "\\u0061", null]}', value: { a: [1, 'a', null] } },
    { what: 'of a key given twice in JSON the last', text: '{"a": 1, "a": 2}', value: { a: 2 } },
    {
      what: 'an object given twice in JSON as one decoded into the other',
      text: '{"a": {"b": 1, "c": {"d": 1}, "e": 2}, "a": {"b": 2, "c": {"f": 3}, "e": null}}',
      value: { a: { b: 2, c: { d: 1, f: 3 }, e: 2 } },
    },
    {
      what: 'a list given twice in JSON as one decoded into the other',
      text: '{"a": [{"b": 1, "c": 1}, {"b": 2}], "a": [{"b": 3}], "d": [1], "d": null}',
      value: { a: [{ b: 3, c: 1 }], d: null },
    },
    { what: 'half a character in JSON as none', text: '{"a": "\\ud800x"}', value: { a: '\ufffdx' } },
    { what: 'what looks like JSON behind a mark of byte order as YAML', text: '\ufeff{a: 1}', value: { a: 1 } },
    { what: 'a mark of byte order as nothing', text: '\ufeffa: 1\n', value: { a: 1 } },
    { what: 'line ends of Windows', text: '# c\r\n---\r\na: 1\r\n', value: { a: 1 } },
    { what: 'an empty text as null', text: '', value: null },
    { what: 'comments alone as null', text: '# a\n\n  # b\n', value: null },
    { what: 'the document after comments and its mark', text: '# a\n--- # b\na: 1\n', value: { a: 1 } },
  ]) {
    it(what, async () => {
      assert.deepEqual(await read(text), { value, hasMoreDocuments: false });
    });
  }

  for (const { what, text } of [
    { what: 'behind ---', text: 'a: 1\n---\nb: 2\n' },
    { what: 'behind ... and comments', text: 'a: 1\n...\n# c\n---\n- b\n' },
    { what: 'behind --- inside of a block scalar', text: 'a: |\n  x\n---\nb: 2\n' },
  ]) {
    it(`tells that a document follows ${what}`, async () => {
      const { problem, ...reading } = await readYaml(Buffer.from(text));

      assert.equal(problem, undefined);
      assert.equal('hasMoreDocuments' in reading && reading.hasMoreDocuments, true);
    });
  }

  for (const text of ['a: 1\n---\n', 'a: 1\n...\n# the end\n', 'a: 1\n---\n---\n  # c\n']) {
    it(`takes no comment or mark for a document: ${JSON.stringify(text)}`, async () => {
      assert.deepEqual(await read(text), { value: { a: 1 }, hasMoreDocuments: false });
    });
  }
});

describe('a broken text is told with line and column:', () => {
  for (const { what, text, problem } of [
    {
      what: 'wrong indentation',
      text: 'a:\n  b: 1\n   c: 2\n',
      problem: ['mapping values are not allowed in this context', 3, 5],
    },
    { what: 'a tab', text: 'a:\n\tb: 1\n', problem: ['found character that cannot start any token', 2, 1] },
    { what: 'a quote that is not closed', text: 'a: "b\nc: d\n', problem: ['found unexpected end of stream', 1, 4] },
    { what: 'a bracket that is not closed', text: 'a: {b: c\n', problem: ["did not find expected ',' or '}'", 2, 1] },
    { what: 'a colon too many', text: 'a: b: c\n', problem: ['mapping values are not allowed in this context', 1, 5] },
    { what: 'a key without a colon', text: 'a: 1\nb\n', problem: ["could not find expected ':'", 2, 1] },
    { what: 'an alias of nothing', text: 'a: *b\n', problem: ["unknown anchor 'b' referenced", 1, 4] },
    {
      what: 'an anchor that holds itself',
      text: 'a: &a\n  b: *a\n',
      problem: ["anchor 'a' value contains itself", 2, 6],
    },
    { what: 'a tag whose handle is not known', text: 'a: !b!c d\n', problem: ['found undefined tag handle', 1, 4] },
    { what: 'a tag that is not true', text: 'a: !!int x\n', problem: ['cannot decode !!str `x` as a !!int', 1, 4] },
    { what: 'YAML 1.2', text: '%YAML 1.2\n---\na: 1\n', problem: ['found incompatible YAML document', 1, 1] },
    { what: 'NUL', text: 'a: b\0c\n', problem: ['control characters are not allowed', 1, 5] },
    { what: 'a control character', text: 'a: "\u001b[2J"\n', problem: ['control characters are not allowed', 1, 5] },
    { what: 'a number that JSON has not', text: 'a: -.inf\n', problem: ['json: unsupported value: -Inf', 1, 4] },
    { what: 'a key that JSON has not', text: 'a:\n  ~: 1\n', problem: ['unsupported map key', 2, 3] },
    { what: 'a list for a key', text: 'a: 1\n? [b]\n: c\n', problem: ['invalid map key', 2, 3] },
    {
      what: 'a value for << that is no map',
      text: 'a: 1\n<<: 2\n',
      problem: ['map merge requires map or sequence of maps as the value', 2, 1],
    },
    {
      what: 'a place behind characters beyond the first plane',
      text: 'a: {b: "😀", c: *x}\r\n',
      problem: ["unknown anchor 'x' referenced", 1, 16],
    },
    {
      what: 'a word without quotes in JSON',
      text: '{\n "a": b\n}',
      problem: ["invalid character 'b' looking for beginning of value", 2, 7],
    },
    {
      what: 'a comma too many in JSON',
      text: '{"a": 1,}',
      problem: ["invalid character '}' looking for beginning of object key string", 1, 9],
    },
    {
      what: 'a number that begins with 0 in JSON',
      text: '{"a": 01}',
      problem: ["invalid character '1' after object key:value pair", 1, 8],
    },
    { what: 'JSON without its end', text: '{"a":\n [1, true', problem: ['unexpected end of JSON input', 2, 10] },
    {
      what: 'something behind JSON',
      text: '{"a": 1}\nb',
      problem: ["invalid character 'b' after top-level value", 2, 1],
    },
  ]) {
    it(what, async () => {
      const [message, line, column] = problem;

      assert.deepEqual(await read(text), { problem: { message, line, column } });
    });
  }
});

/** Anchors that each repeat the one before. */
function laughs(count: number): string {
  const line = (_: unknown, index: number) =>
    `k${String(index)}: &k${String(index)} [${Array(10)
      .fill(index === 0 ? 'ha' : `*k${String(index - 1)}`)
      .join(', ')}]\n`;
  return Array.from({ length: count }, line).join('');
}

/** Keys of digits come in the order of numbers, the deepest first. */
function aliasChain(length: number): string {
  const key = (index: number) => String(length - index);
  return Array.from(
    { length },
    (_, index) => `${key(index)}: &a${key(index)} [${index === 0 ? '' : `*a${key(index - 1)}`}]\n`,
  ).join('');
}

describe('a text that would cost all memory or time is refused:', () => {
  const tooManyAliases = (line: number, column: number) =>
    ['document contains excessive aliasing', line, column] as const;
  for (const { what, text, problem } of [
    { what: 'aliases of aliases', text: laughs(9), problem: tooManyAliases(4, 20) },
    { what: 'a chain of aliases that leads down', text: aliasChain(20_000), problem: tooManyAliases(300, 17) },
    {
      what: '100,000 brackets',
      text: 'a: ' + '['.repeat(100_000),
      problem: ['exceeded max depth of 10000', 1, 10_004] as const,
    },
    {
      what: '100,000 dashes',
      text: '- '.repeat(100_000),
      problem: ['exceeded max depth of 10000', 1, 20_001] as const,
    },
    {
      what: '100,000 brackets of JSON',
      text: `{"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
      problem: ['exceeded max depth', 1, 10_005] as const,
    },
    {
      what: 'an anchor of many levels within as many more',
      text: `a: &a ${'['.repeat(5000)}${']'.repeat(5000)}\nb: ${'['.repeat(5000)}*a${']'.repeat(5000)}\n`,
      problem: ['exceeded max depth', 2, 4] as const,
    },
    {
      what: '100,000 braces of JSON',
      text: `${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`,
      problem: ['exceeded max depth', 1, 50_001] as const,
    },
    {
      what: 'merges of merges',
      text: `a: &a {${Array.from({ length: 3000 }, (_, index) => `k${String(index)}: 1`).join(', ')}}\nb:\n  <<: [${Array(3000).fill('*a').join(', ')}]\n`,
      problem: tooManyAliases(3, 280),
    },
  ]) {
    it(what, async () => {
      const start = performance.now();

      const [message, line, column] = problem;
      assert.deepEqual(await read(text), { problem: { message, line, column } });

      assert.ok(performance.now() - start < 5000, 'it took too long');
    });
  }

  for (const { what, text } of [
    { what: 'ten million empty lines', text: '\n'.repeat(10e6) },
    { what: 'two million comments', text: '# c\n'.repeat(2e6) },
    { what: 'two million marks', text: '---\n'.repeat(2e6) },
  ]) {
    it(`but ${what} are only an empty document`, async () => {
      assert.deepEqual(await read(text), { value: null, hasMoreDocuments: false });
    });
  }
});

describe('a place in a text is found:', () => {
  const POD = 'kind: Pod\nspec:\n  containers:\n  - name: web\n    image: a\n  - {name: b, env: []}\n';
  for (const { what, text, steps, place } of [
    { what: 'that of a key', text: POD, steps: ['spec', 'containers'], place: [3, 3] },
    { what: 'that of an item', text: POD, steps: ['spec', 'containers', 0], place: [4, 5] },
    { what: 'that of a key in braces', text: POD, steps: ['spec', 'containers', 1, 'env'], place: [6, 15] },
    {
      what: 'for a field that is missing that of its item',
      text: POD,
      steps: ['spec', 'containers', 1, 'image'],
      place: [6, 5],
    },
    {
      what: 'for a field of nothing that of the last key',
      text: POD,
      steps: ['spec', 'volumes', 0, 'name'],
      place: [2, 1],
    },
    { what: 'for the whole its beginning', text: `# c\n---\n${POD}`, steps: [], place: [3, 1] },
    { what: 'that of the second of two keys', text: 'a: 1\na: 2\n', steps: ['a'], place: [2, 1] },
    { what: 'that of a key behind ?', text: '? a\n: b: 1\n', steps: ['a', 'b'], place: [2, 3] },
    { what: 'behind an alias that at its anchor', text: 'a: &x\n  b: 1\nc: *x\n', steps: ['c', 'b'], place: [2, 3] },
    { what: 'of an alias its own', text: 'a: &x {b: 1}\nc: [*x]\n', steps: ['c', 0], place: [2, 5] },
    {
      what: 'of what << took in that where it was written',
      text: 'a: &x {b: 1}\nc:\n  <<: *x\n',
      steps: ['c', 'b'],
      place: [1, 8],
    },
    { what: 'that of a key that is no text', text: 'a: {on: 1, 2: 3}\n', steps: ['a', '2'], place: [1, 12] },
    { what: 'in JSON', text: '{"a":\r\n [1, {"😀": 1, "b": 2}]}', steps: ['a', 1, 'b'], place: [2, 15] },
    { what: 'in UTF-16', text: 'utf16', steps: ['b'], place: [2, 1] },
  ]) {
    it(what, async () => {
      const content = text === 'utf16' ? Buffer.from('\ufeffa: 1\nb: 2\n', 'utf16le') : Buffer.from(text);
      const reading = await readYaml(content);
      const [line, column] = place;

      assert.deepEqual(reading.problem ?? reading.locate(steps), { line, column });
    });
  }
});

describe('whether a whole number is written as a float', () => {
  for (const { text, isFloat } of [
    { text: '{"a": 1.0}', isFloat: true },
    { text: '{"a": 1e3}', isFloat: true },
    { text: '{"a": 1}', isFloat: false },
    // The conversion to JSON makes 1 of it.
    { text: 'a: 1.0', isFloat: false },
  ]) {
    it(`${text}: ${String(isFloat)}`, async () => {
      const reading = await readYaml(Buffer.from(text));

      assert.equal(reading.problem ?? reading.isWholeFloat(['a']), isFloat);
    });
  }
});

describe('what a text says other than it seems to is remarked:', () => {
  for (const { what, text, remarks } of [
    {
      what: 'a key given twice, at the second',
      text: 'a:\n- b: 1\n  c: 2\n  b: 3\n',
      remarks: [
        {
          rule: 'duplicate-key',
          message: 'key "b" is given twice, and the last one counts',
          steps: ['a', 0, 'b'],
          line: 4,
          column: 3,
        },
      ],
    },
    {
      what: 'a key given twice in JSON',
      text: '{"a": 1,\n "a": 2}',
      remarks: [
        {
          rule: 'duplicate-key',
          message: 'key "a" is given twice, and the last one counts',
          steps: ['a'],
          line: 2,
          column: 2,
        },
      ],
    },
    { what: 'but no key that << took in as well', text: '<<: {a: 1}\na: 2\n', remarks: [] },
    {
      what: 'documents behind the first, where they begin',
      text: 'a: 1\n---\nb: 2\n',
      remarks: [
        {
          rule: 'more-documents',
          message: 'only the first document is read, and what follows is dropped',
          steps: [],
          line: 2,
          column: 1,
        },
      ],
    },
    { what: 'but not the end of a document', text: 'a: 1\n...\n# c\n', remarks: [] },
    {
      what: 'a word that is a boolean',
      text: 'a: {b: [x, yes]}\n',
      remarks: [
        {
          rule: 'yaml-1.1',
          message: 'yes is read as true: quote it if a text is meant',
          steps: ['a', 'b', 1],
          line: 1,
          column: 12,
        },
      ],
    },
    {
      what: 'a word for a key',
      text: 'a:\n  on: 1\n',
      remarks: [
        {
          rule: 'yaml-1.1',
          message: 'on is read as true: quote it if a text is meant',
          steps: ['a'],
          line: 2,
          column: 3,
        },
      ],
    },
    {
      what: 'numbers of other bases',
      text: 'a: 0777\nb: 0b11\nc: 1_000\n',
      remarks: [
        {
          rule: 'yaml-1.1',
          message: '0777 is read as 511: quote it if a text is meant',
          steps: ['a'],
          line: 1,
          column: 4,
        },
        {
          rule: 'yaml-1.1',
          message: '0b11 is read as 3: quote it if a text is meant',
          steps: ['b'],
          line: 2,
          column: 4,
        },
        {
          rule: 'yaml-1.1',
          message: '1_000 is read as 1000: quote it if a text is meant',
          steps: ['c'],
          line: 3,
          column: 4,
        },
      ],
    },
    {
      what: 'but nothing that is what it looks like',
      text: "a: [true, 08, 1.5, 1e3, 0x1F, 0o17, 12, 'yes', !!str no, 1:30, 2001-01-01, ~]\n",
      remarks: [],
    },
  ]) {
    it(what, async () => {
      const reading = await readYaml(Buffer.from(text));

      assert.deepEqual(reading.problem ?? reading.remarks(), remarks);
    });
  }
});

describe('a file that is no UTF-8', () => {
  for (const { what, content, reading } of [
    { what: 'is read in UTF-16 with a mark', content: Buffer.from('\ufeffa: ä\n', 'utf16le'), reading: { a: 'ä' } },
    {
      what: 'is read in UTF-16 of the other order',
      content: Buffer.from('\ufeffa: ä\n', 'utf16le').swap16(),
      reading: { a: 'ä' },
    },
    {
      what: 'is refused in Latin-1',
      content: Buffer.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]),
      reading: { message: 'is not UTF-8 text', line: 1, column: 4 },
    },
    {
      what: 'is read without what it is not in JSON',
      content: Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]),
      reading: { '\ufffd': 1 },
    },
    {
      what: 'is read as far as the kubelet looks',
      content: Buffer.concat([Buffer.from(`a: 1\n---\n${'x'.repeat(600)}`), Buffer.from([0xff])]),
      reading: { a: 1 },
    },
  ]) {
    it(what, async () => {
      const { problem, value } = await readYaml(content);

      assert.deepEqual(problem ?? value, reading);
    });
  }
});
