import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TextLines } from '../../../src/manifest/reading/text-lines.ts';

describe('a place in a text', () => {
  it('is a line and a column, in characters, however many bytes or halves they have', () => {
    const text = 'é😀: 1\r\n😀😀b: 😀\rc';
    const lines = new TextLines(text);

    assert.deepEqual(lines.place(0), { line: 1, column: 1 });
    assert.deepEqual(lines.place(1), { line: 1, column: 2 });
    assert.deepEqual(lines.place(text.indexOf(':')), { line: 1, column: 3 });
    assert.deepEqual(lines.place(text.indexOf('b')), { line: 2, column: 3 });
    assert.deepEqual(lines.place(text.indexOf('\r', 10)), { line: 2, column: 7 });
    assert.deepEqual(lines.place(text.indexOf('c')), { line: 3, column: 1 });
    assert.deepEqual(lines.place(text.length), { line: 3, column: 2 });
  });

  it('is found at once in a line as long as the text', { timeout: 20_000 }, () => {
    const lines = new TextLines('😀'.repeat(1_000_000));

    const columns = Array.from({ length: 100_000 }, (_, index) => lines.place(20 * index).column);

    assert.equal(columns.at(-1), 999_991);
  });
});
