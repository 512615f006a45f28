import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FrameReader, type Arrival } from '../../../src/nodes/conversation/frame-reader.ts';

const MARK = 'f00d';

/** Reads these chunks and writes down what arrived. */
function read(...chunks: readonly (string | Buffer)[]): readonly string[] {
  const arrived: string[] = [];
  const reader = new FrameReader(MARK, (arrival) => {
    arrived.push(tell(arrival));
  });
  for (const chunk of chunks) reader.read(Buffer.from(chunk));
  return arrived;
}

function tell(arrival: Arrival): string {
  if (arrival.kind === 'noise') return `noise ${JSON.stringify(arrival.text)}`;
  const { word, fields, content } = arrival.frame;
  const bytes = content === undefined ? '' : ` (${JSON.stringify(Buffer.from(content).toString('latin1'))})`;
  return `${[word, ...fields].join(' ')}${bytes}`;
}

describe('what a node writes', () => {
  it('is a frame where a line begins with the mark', () => {
    assert.deepEqual(read('f00d ready\nf00d stat 0 644\n'), ['ready', 'stat 0 644']);
  });

  it('is a frame with content where bytes follow, and a line that ends them', () => {
    assert.deepEqual(read('f00d+ content 3\nhello,\n world\nf00d.\n'), ['content 3 ("hello,\\n world")']);
  });

  it('is content of any bytes', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));

    const [frame] = read(Buffer.concat([Buffer.from('f00d+ content 0\n'), bytes, Buffer.from('\nf00d.\n')]));

    assert.equal(frame, `content 0 (${JSON.stringify(bytes.toString('latin1'))})`);
  });

  for (const content of ['', '\n', '\n\n', 'no end of line', 'f00 d', 'ends in f00d', '\nf00', '\n\nf00 d.\n']) {
    it(`is content that is ${JSON.stringify(content)}`, () => {
      const frame = `names (${JSON.stringify(content)})`;

      assert.deepEqual(read(`f00d+ names\n${content}\nf00d.\nf00d end 0\n`), [frame, 'end 0']);
    });
  }

  it('is noise where it is anything else', () => {
    assert.deepEqual(read('Welcome!\n\nf00 ready\n f00d ready\nf00d end 0\n'), [
      'noise "Welcome!"',
      'noise ""',
      'noise "f00 ready"',
      'noise " f00d ready"',
      'end 0',
    ]);
  });

  it('is read the same wherever its bytes are cut', () => {
    const text = Buffer.from('Willkömmen\n\nf00d ready\nf00d+ content 0 a\nhello,\n world\nf00d.\nf00d end 12\n');
    const whole = read(text);

    assert.deepEqual(whole, ['noise "Willkömmen"', 'noise ""', 'ready', 'content 0 a ("hello,\\n world")', 'end 12']);
    for (let cut = 0; cut <= text.length; cut += 1) {
      assert.deepEqual(read(text.subarray(0, cut), text.subarray(cut)), whole, `cut at ${cut}`);
    }
    assert.deepEqual(read(...[...text].map((byte) => Buffer.from([byte]))), whole, 'cut at every byte');
  });

  it('is not yet a frame while its line has no end', () => {
    assert.deepEqual(read('f00d end 0'), []);
  });

  it('is no content where its end does not come: the script was killed', () => {
    assert.deepEqual(read('f00d+ content 0\nhalf of\nf00d end 137\n'), ['end 137']);
    assert.deepEqual(read('f00d+ content 0\nhalf of\nf00d+ content 1\nwhole\nf00d.\n'), ['content 1 ("whole")']);
  });

  it('is nothing where content ends that never began', () => {
    assert.deepEqual(read('f00d.\nf00d end 1\n'), ['end 1']);
  });

  it('may be 10 MiB, in chunks of a pipe', () => {
    const content = Buffer.alloc(10 * 1024 * 1024, 'x');
    const chunks = Array.from({ length: 160 }, (_, index) => content.subarray(index * 65_536, (index + 1) * 65_536));

    const [frame] = read('f00d+ content 0\n', ...chunks, '\nf00d.\n');

    assert.ok(frame === `content 0 ("${content.toString()}")`);
  });

  for (const start of ['', 'f00d+ content 0\n']) {
    it(`is refused where it never ends, after ${JSON.stringify(start)}`, () => {
      const endless = Buffer.alloc(1024 * 1024, 'x');

      assert.throws(
        () => read(start, ...Array.from({ length: 66 }, () => endless)),
        new RangeError('more bytes than any answer has'),
      );
    });
  }
});
