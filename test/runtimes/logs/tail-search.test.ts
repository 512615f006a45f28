import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TailSearch } from '../../../src/runtimes/logs/tail-search.ts';

/** The last lines of a text, looked for in blocks of so many bytes. */
function tail(text: string, lines: number, blockLength: number): string {
  const bytes = Buffer.from(text);
  const search = new TailSearch(lines);
  for (let end = bytes.length; end > 0; end -= blockLength) {
    const start = Math.max(0, end - blockLength);
    const found = search.take(bytes.subarray(start, end));
    if (found !== undefined) return bytes.subarray(start + found).toString();
  }
  return text;
}

describe('TailSearch', () => {
  it('finds the last lines, wherever the blocks are cut', () => {
    for (const length of [1, 2, 3, 5, 100]) {
      assert.equal(tail('a\nbb\n\nccc\n', 2, length), '\nccc\n', String(length));
      assert.equal(tail('a\nbb\n\nccc\n', 4, length), 'a\nbb\n\nccc\n', String(length));
      assert.equal(tail('a\nbb\n\nccc\n', 9, length), 'a\nbb\n\nccc\n', String(length));
    }
  });

  it('does not count a last line without an end', () => {
    assert.equal(tail('a\nbb\ncc', 1, 2), 'bb\ncc');
    assert.equal(tail('a\nbb\ncc', 0, 2), 'cc');
    assert.equal(tail('a\nbb\n', 0, 2), '');
  });
});
