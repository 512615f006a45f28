import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LogReader, type LogSelection } from '../../../src/runtimes/logs/log-reader.ts';

const ALL: LogSelection = {
  since: undefined,
  tailLines: undefined,
  limitBytes: undefined,
  hasTimestamps: false,
  isFollowing: false,
};

const FILE = `2026-01-02T03:04:05.000000001Z stdout F one
2026-01-02T03:04:05.100000000Z stderr F two
2026-01-02T03:04:06.000000000Z stdout P thr
2026-01-02T03:04:06.000000002Z stdout F ee
2026-01-02T03:04:07.000000000+01:00 stdout F${' '}
2026-01-02T03:04:08.000000000Z stdout F six
`;

/** What a file of these bytes gives, which arrive in pieces of so many. */
function read(file: string | Buffer, selection: Partial<LogSelection> = {}, pieceLength = 1_000_000): string {
  const reader = new LogReader({ ...ALL, ...selection });
  const bytes = Buffer.from(file);
  const output: Buffer[] = [];
  for (let start = 0; start < bytes.length; start += pieceLength) {
    output.push(reader.read(bytes.subarray(start, start + pieceLength)));
  }
  output.push(reader.end());
  return Buffer.concat(output).toString('latin1');
}

describe('LogReader', () => {
  it('gives what both streams wrote, in order, with parts of a line joined', () => {
    assert.equal(read(FILE), 'one\ntwo\nthree\n\nsix\n');
  });

  it('gives the same wherever the bytes were cut', () => {
    for (const length of [1, 2, 3, 7, 50]) assert.equal(read(FILE, {}, length), read(FILE), String(length));
  });

  it('gives bytes as they are', () => {
    const line = Buffer.concat([
      Buffer.from('2026-01-02T03:04:05Z stdout F '),
      Buffer.from([0, 0xff, 0x1b, 0x0d]),
      Buffer.from('\n'),
    ]);

    assert.equal(read(line), '\0\xff\x1b\r\n');
  });

  it('puts the time in front of lines, with nine digits and in the zone in which it was noted', () => {
    const file = FILE.replace('05.100000000Z', '05.1Z').replace('08.000000000Z', '08+00:00');

    assert.equal(
      read(file, { hasTimestamps: true }),
      '2026-01-02T03:04:05.000000001Z one\n' +
        '2026-01-02T03:04:05.100000000Z two\n' +
        '2026-01-02T03:04:06.000000000Z three\n' +
        '2026-01-02T03:04:07.000000000+01:00 \n' +
        '2026-01-02T03:04:08.000000000Z six\n',
    );
  });

  it('leaves out what is older, to the nanosecond and whatever the zone', () => {
    const at = (time: string, nanoseconds: bigint) => BigInt(Date.parse(time)) * 1_000_000n + nanoseconds;

    assert.equal(read(FILE, { since: at('2026-01-02T03:04:05Z', 1n) }), 'one\ntwo\nthree\nsix\n');
    assert.equal(read(FILE, { since: at('2026-01-02T03:04:05Z', 2n) }), 'two\nthree\nsix\n');
  });

  it('ends after so many bytes, times included', () => {
    assert.equal(read(FILE, { limitBytes: 6 }), 'one\ntw');
    assert.equal(read(FILE, { limitBytes: 6 }, 1), 'one\ntw');
    assert.equal(read(FILE, { limitBytes: 33, hasTimestamps: true }), '2026-01-02T03:04:05.000000001Z on');
  });

  it('ends after so many lines of the file, also where they are not shown, unless it is followed', () => {
    const since = BigInt(Date.parse('2026-01-02T03:04:05.05Z')) * 1_000_000n;

    assert.equal(read(FILE, { tailLines: 2 }), 'one\ntwo\n');
    assert.equal(read(FILE, { tailLines: 2, since }), 'two\n');
    assert.equal(read(FILE, { tailLines: 0 }), '');
    assert.equal(read(FILE, { tailLines: 2, isFollowing: true }), read(FILE));
  });

  it('counts a last line without an end, and drops it where the file is begun anew', () => {
    const reader = new LogReader(ALL);

    assert.equal(read(FILE.trimEnd()), 'one\ntwo\nthree\n\nsix');
    assert.equal(reader.read(Buffer.from('2026-01-02T03:04:05Z stdout F o')).toString(), '');
    reader.forgetUnended();
    assert.equal(reader.read(Buffer.from('2026-01-02T03:04:05Z stdout F two\n')).toString(), 'two\n');
  });

  it("reads a Docker Engine's JSON", () => {
    const file =
      '{"log":"caf\\u00e9 \\u003c\\n","stream":"stdout","time":"2026-01-02T03:04:05.5Z"}\n' +
      '{"log":"part ","stream":"stderr","time":"2026-01-02T03:04:06Z"}\n' +
      '{"log":"and end\\n","stream":"stderr","time":"2026-01-02T03:04:07.000000007Z"}\n';

    assert.equal(Buffer.from(read(file), 'latin1').toString(), 'café <\npart and end\n');
    assert.equal(
      Buffer.from(read(file, { hasTimestamps: true }), 'latin1').toString(),
      '2026-01-02T03:04:05.500000000Z café <\n2026-01-02T03:04:06.000000000Z part and end\n',
    );
  });

  it('passes over lines that are no log, but not a file that is none', () => {
    const [first = '', ...rest] = FILE.split('\n');
    const wrong = [
      'nonsense',
      '2026-02-30T03:04:05Z stdout F no such day',
      '2026-01-02T03:04:05Z stdin F no such stream',
      '2026-01-02T03:04:05Z stdout',
      '{"log":"of another format\\n","stream":"stdout","time":"2026-01-02T03:04:05Z"}',
    ];

    assert.equal(read([first, ...wrong, ...rest].join('\n')), read(FILE));
    for (const line of wrong.slice(0, 4)) {
      assert.throws(() => read(`${line}\n${FILE}`), {
        kind: 'node',
        message: `failed to get parse function: unsupported log format: ${JSON.stringify(`${line}\n`)}`,
      });
    }
  });

  it('does not wait for ever for the end of a line', () => {
    const reader = new LogReader(ALL);
    const piece = Buffer.alloc(8 * 1024 * 1024, 'x');
    reader.read(piece);
    reader.read(piece);

    assert.throws(() => reader.read(piece), { kind: 'node', message: 'the log holds a line without an end' });
  });
});
