import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readYaml } from '../../src/manifest/read-yaml.ts';

describe('a text is read as the kubelet reads it:', () => {
  for (const { what, text, value } of [
    { what: 'words of YAML 1.1 that are booleans', text: 'a: yes\nb: off\n', value: { a: true, b: false } },
    { what: 'numbers with a zero in front, to the base 8', text: 'mode: 0644\n', value: { mode: 420 } },
    { what: 'numbers to the base 60', text: 'port: 1:30\n', value: { port: 90 } },
    { what: 'a date as the text that it was', text: 'day: 2001-01-01\n', value: { day: '2001-01-01' } },
    { what: 'of a key given twice the last', text: 'a: 1\na: 2\n', value: { a: 2 } },
    { what: 'an alias as what it stands for', text: 'a: &x [1]\nb: *x\n', value: { a: [1], b: [1] } },
    { what: 'JSON', text: '\n {"a": [1, "\\u0061", null]}', value: { a: [1, 'a', null] } },
    { what: 'a mark of byte order as nothing', text: '\ufeffa: 1\n', value: { a: 1 } },
    { what: 'line ends of Windows', text: '# c\r\n---\r\na: 1\r\n', value: { a: 1 } },
    { what: 'an empty text as null', text: '', value: null },
    { what: 'comments alone as null', text: '# a\n\n  # b\n', value: null },
    { what: 'the document after comments and its mark', text: '# a\n--- # b\na: 1\n', value: { a: 1 } },
  ]) {
    it(what, async () => {
      assert.deepEqual(await readYaml(text), { value, hasMoreDocuments: false });
    });
  }

  for (const { what, text } of [
    { what: 'behind ---', text: 'a: 1\n---\nb: 2\n' },
    { what: 'behind ... and comments', text: 'a: 1\n...\n# c\n---\n- b\n' },
    { what: 'behind --- inside of a block scalar', text: 'a: |\n  x\n---\nb: 2\n' },
  ]) {
    it(`tells that a document follows ${what}`, async () => {
      assert.equal((await readYaml(text)).problem, undefined);
      assert.equal(Object.entries(await readYaml(text)).find(([key]) => key === 'hasMoreDocuments')?.[1], true);
    });
  }

  for (const text of ['a: 1\n---\n', 'a: 1\n...\n# the end\n', 'a: 1\n---\n---\n  # c\n']) {
    it(`takes no comment or mark for a document: ${JSON.stringify(text)}`, async () => {
      assert.deepEqual(await readYaml(text), { value: { a: 1 }, hasMoreDocuments: false });
    });
  }
});

describe('a broken text is told with line and column:', () => {
  for (const { what, text, problem } of [
    { what: 'wrong indentation', text: 'a:\n  b: 1\n   c: 2\n', problem: ['bad indentation of a mapping entry', 3, 5] },
    { what: 'a tab', text: 'a:\n\tb: 1\n', problem: ['tab characters must not be used in indentation', 2, 1] },
    { what: 'a quote that is not closed', text: 'a: "b\nc: d\n', problem: ['deficient indentation', 2, 1] },
    { what: 'a bracket that is not closed', text: 'a: {b: c\n', problem: ['deficient indentation', 2, 1] },
    { what: 'a colon too many', text: 'a: b: c\n', problem: ['bad indentation of a mapping entry', 1, 5] },
    { what: 'an alias of nothing', text: 'a: *b\n', problem: ['unidentified alias "b"', 1, 5] },
    { what: 'a tag that is not known', text: 'a: !b c\n', problem: ['unknown scalar tag !<!b>', 1, 4] },
    { what: 'NUL', text: 'a: b\0c\n', problem: ['null byte is not allowed in input', 1, 5] },
    { what: 'a control character', text: 'a: "\u001b[2J"\n', problem: ['expected valid JSON character', 1, 5] },
    {
      what: 'a word without quotes in JSON',
      text: '{\n "a": b\n}',
      problem: ["not valid JSON: Unexpected token 'b'", 2, 7],
    },
    {
      what: 'a comma too many in JSON',
      text: '{"a": 1,}',
      problem: ['not valid JSON: Expected double-quoted property name', 1, 9],
    },
    {
      what: 'JSON without its end',
      text: '{"a":\n [1, tru',
      problem: ['not valid JSON: Unexpected end of JSON input', 2, 9],
    },
    {
      what: 'something behind JSON',
      text: '{"a": 1}\nb',
      problem: ['not valid JSON: Unexpected non-whitespace character after JSON', 2, 1],
    },
  ]) {
    it(what, async () => {
      const [message, line, column] = problem;

      assert.deepEqual(await readYaml(text), { problem: { message, line, column } });
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
  const aliases = { problem: { message: 'document contains excessive aliasing', line: undefined, column: undefined } };
  const tooDeep = { problem: { message: 'nesting exceeded 100 levels', line: undefined, column: undefined } };
  const tooDeepAt = (line: number, column: number) => ({
    problem: { message: 'nesting exceeded maxDepth (100)', line, column },
  });
  for (const { what, text, reading } of [
    { what: 'aliases of aliases', text: laughs(9), reading: aliases },
    { what: 'an anchor that holds itself in a map', text: 'a: &a\n  b: *a\n', reading: aliases },
    { what: 'an anchor that holds itself in a list', text: 'a: &a [*a]\n', reading: aliases },
    { what: 'a chain of aliases that leads down', text: aliasChain(20_000), reading: aliases },
    { what: '100,000 brackets', text: 'a: ' + '['.repeat(100_000), reading: tooDeepAt(1, 103) },
    { what: '100,000 dashes', text: '- '.repeat(100_000), reading: tooDeepAt(1, 201) },
    { what: '100,000 brackets of JSON', text: `{"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}`, reading: tooDeep },
    { what: '100,000 braces of JSON', text: `${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`, reading: tooDeep },
    {
      what: 'merges of merges',
      text: `a: &a {${Array.from({ length: 3000 }, (_, index) => `k${String(index)}: 1`).join(', ')}}\nb:\n  <<: [${Array(3000).fill('*a').join(', ')}]\n`,
      reading: { problem: { message: 'abnormal merge sequence size', line: 3, column: 3 } },
    },
  ]) {
    it(what, async () => {
      const start = performance.now();

      assert.deepEqual(await readYaml(text), reading);

      assert.ok(performance.now() - start < 5000, 'it took too long');
    });
  }

  for (const { what, text } of [
    { what: 'ten million empty lines', text: '\n'.repeat(10e6) },
    { what: 'two million comments', text: '# c\n'.repeat(2e6) },
    { what: 'two million marks', text: '---\n'.repeat(2e6) },
  ]) {
    it(`but ${what} are only an empty document`, async () => {
      assert.deepEqual(await readYaml(text), { value: null, hasMoreDocuments: false });
    });
  }

  for (const value of ['.nan', '-.inf', '!!set {a}']) {
    it(`and so is what JSON cannot hold: ${value}`, async () => {
      assert.deepEqual(await readYaml(`a: ${value}\n`), {
        problem: { message: 'holds a value that JSON has not', line: undefined, column: undefined },
      });
    });
  }
});
