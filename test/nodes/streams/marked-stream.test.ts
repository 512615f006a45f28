import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MarkedStream } from '../../../src/nodes/streams/marked-stream.ts';

interface Seen {
  readonly bytes: string;
  readonly status: number | undefined;
  readonly hasBegun: boolean;
  readonly noise: string;
}

/** What comes out of a stream that arrives in pieces of this size. */
function read(text: string, size: number): Seen {
  let bytes = '';
  let status: number | undefined;
  let hasBegun = false;
  const stream = new MarkedStream({
    mark: 'abab',
    onBytes: (chunk) => {
      bytes += Buffer.from(chunk).toString('latin1');
    },
    onBegin: () => {
      hasBegun = true;
    },
    onEnd: (ended) => {
      status = ended;
    },
  });
  const all = Buffer.from(text, 'latin1');
  for (let index = 0; index < all.length; index += size) stream.read(all.subarray(index, index + size));
  const { noise } = stream;
  stream.close();
  return { bytes, status, hasBegun, noise };
}

const NO_END = { status: undefined, hasBegun: true };

describe('a marked stream', () => {
  for (const size of [1, 2, 3, 7, 1000]) {
    it(`is the program's own bytes, though it arrive ${String(size)} at a time`, () => {
      const own = 'a\x00\xff\x01\x01abab\x01ababab\x01abab=x\x01abab=1234\n';

      const seen = read(`Welcome!\n\x01abab+${own}\x01abab.more\x01abab=137\x01Connection closed.`, size);

      assert.deepEqual(seen, { bytes: `${own}more`, status: 137, hasBegun: true, noise: 'Welcome!\n' });
    });

    it(`keeps nothing back where it breaks off, ${String(size)} at a time`, () => {
      assert.deepEqual(read('\x01abab+text\x01abab=13', size), { ...NO_END, bytes: 'text\x01abab=13', noise: '' });
      assert.deepEqual(read('\x01abab+text\x01', size), { ...NO_END, bytes: 'text\x01', noise: '' });
    });

    it(`is all noise where nothing begins, ${String(size)} at a time`, () => {
      const noise = 'This account is not available.\n';

      assert.deepEqual(read(noise, size), { bytes: '', status: undefined, hasBegun: false, noise });
    });
  }

  it('passes on at once what is no mark', () => {
    const passed: string[] = [];
    const stream = new MarkedStream({
      mark: 'abab',
      onBytes: (chunk) => passed.push(Buffer.from(chunk).toString()),
      onBegin: () => undefined,
      onEnd: () => undefined,
    });

    for (const piece of ['\x01abab+', 'login: ', 'x\x01', 'y']) stream.read(Buffer.from(piece));

    assert.deepEqual(passed, ['login: ', 'x', '\x01y']);
  });
});
