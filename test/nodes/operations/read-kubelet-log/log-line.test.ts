import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLogLines, type LogLine } from '../../../../src/nodes/operations/read-kubelet-log/log-line.ts';

const CLOCK = { now: new Date('2026-11-25T12:00:00Z'), utcOffset: 0 };

function only(text: string, clock = CLOCK): LogLine {
  const lines = readLogLines(text, clock);
  assert.equal(lines.length, 1);
  const [line] = lines;
  assert.ok(line);
  return line;
}

function valuesOf(body: string): Readonly<Record<string, string>> {
  return Object.fromEntries(only(`I1125 01:10:13.123456    1234 file.go:12] ${body}`).values);
}

describe('readLogLines', () => {
  it('reads a message, its time and its values', () => {
    const text = String.raw`E1125 01:10:13.123456    1234 pod_workers.go:1324] "Error syncing pod, skipping" err="failed to \"StartContainer\" for \"main\"" pod="default/web-cp1" podUID="0a1b"`;

    assert.deepEqual(only(text), {
      at: new Date('2026-11-25T01:10:13.123Z'),
      severity: 'error',
      message: 'Error syncing pod, skipping',
      values: new Map([
        ['err', 'failed to "StartContainer" for "main"'],
        ['pod', 'default/web-cp1'],
        ['podUID', '0a1b'],
      ]),
      text,
    });
  });

  it('tells how bad it is', () => {
    const severities = readLogLines(
      ['I', 'W', 'E', 'F'].map((letter) => `${letter}1125 01:10:13.1 1 a.go:1] "x"`).join('\n'),
      CLOCK,
    ).map(({ severity }) => severity);

    assert.deepEqual(severities, ['info', 'warning', 'error', 'fatal']);
  });

  it('takes the local time, of the last year in which the day was', () => {
    const at = (header: string, now: string, utcOffset = 0): string | undefined =>
      only(`I${header}.5 1 a.go:1] x`, { now: new Date(now), utcOffset }).at?.toISOString();

    assert.equal(at('1231 23:00:00', '2026-01-01T00:00:00Z', -60), '2026-01-01T00:00:00.500Z');
    assert.equal(at('0101 00:30:00', '2025-12-31T23:40:00Z', 60), '2025-12-31T23:30:00.500Z');
    assert.equal(at('0615 10:00:00', '2026-03-01T00:00:00Z'), '2025-06-15T10:00:00.500Z');
    // A clock that was set back by less than a day.
    assert.equal(at('0301 20:00:00', '2026-03-01T00:00:00Z'), '2026-03-01T20:00:00.500Z');
    assert.equal(at('0229 10:00:00', '2026-03-01T00:00:00Z'), '2024-02-29T10:00:00.500Z');
    assert.equal(at('0230 10:00:00', '2026-03-01T00:00:00Z'), undefined);
    assert.equal(at('1301 10:00:00', '2026-03-01T00:00:00Z'), undefined);
  });

  it('undoes what Go quotes', () => {
    assert.deepEqual(valuesOf(String.raw`"m" a="\t\n\"\\" b="\x1b[31m\u202e\U0001f600" c="\xff" d=""`), {
      a: '\t\n"\\',
      b: '\x1b[31m\u202e\u{1f600}',
      c: '\ufffd',
      d: '',
    });
  });

  it('reads what is not quoted', () => {
    assert.deepEqual(
      valuesOf(String.raw`"m" n=3 ok=true none=null list=["a b","]"] object={"a":{"b":"} c"}} word=a"b`),
      {
        n: '3',
        ok: 'true',
        none: 'null',
        list: '["a b","]"]',
        object: '{"a":{"b":"} c"}}',
        word: 'a"b',
      },
    );
  });

  it('reads values of several lines', () => {
    const text = [
      'E1125 01:10:13.1 1 a.go:1] "m" err=<',
      '\tfirst =<',
      '\t >',
      '\t\tsecond',
      ' > note=<',
      '\tother',
      ' > pod="default/web"',
    ];
    const lines = readLogLines([...text, 'I1125 01:10:14.1 1 a.go:1] "next"', '\tof a crash'].join('\n'), CLOCK);

    assert.deepEqual(
      lines.map(({ message }) => message),
      ['m', 'next', '\tof a crash'],
    );
    assert.deepEqual(Object.fromEntries(lines[0]?.values ?? []), {
      err: 'first =<\n >\n\tsecond',
      note: 'other',
      pod: 'default/web',
    });
    assert.equal(lines[0]?.text, text.join('\n'));
  });

  it('leaves a message without form as it is', () => {
    for (const body of ['plain a="b"', '"quoted" and more', '"no end', '']) {
      const { message, values } = only(`W1125 01:10:13.1 1 a.go:1] ${body}`);

      assert.deepEqual([message, values.size], [body, 0]);
    }
    assert.deepEqual(only('panic: out of luck'), {
      at: undefined,
      severity: 'info',
      message: 'panic: out of luck',
      values: new Map(),
      text: 'panic: out of luck',
    });
  });

  it('reads JSON', () => {
    const text = JSON.stringify({
      ts: 1795570281690.25,
      caller: 'kubelet/pod_workers.go:1324',
      msg: 'Error syncing pod, skipping',
      pod: { name: 'web-cp1', namespace: 'default' },
      podUID: '0a1b',
      containers: ['a', { name: 'b', image: 'c' }],
      err: 'no',
    });

    assert.deepEqual(only(text), {
      at: new Date(1795570281690),
      severity: 'error',
      message: 'Error syncing pod, skipping',
      values: new Map([
        ['pod', 'default/web-cp1'],
        ['podUID', '0a1b'],
        ['containers', '["a",{"name":"b","image":"c"}]'],
        ['err', 'no'],
      ]),
      text,
    });
    assert.equal(only('{"ts":1,"msg":"m","v":0}').severity, 'info');
    assert.equal(only('{"ts":1,"msg":"m"').message, '{"ts":1,"msg":"m"');
    assert.equal(only('{"ts":1e300,"msg":"m"}').at, undefined);
  });

  it('reads what journalctl prints, with the time of the journal', () => {
    const lines = readLogLines(
      [
        '1795570281.690821 cp1 kubelet[12]: E1125 01:10:13.1 1 a.go:1] "m" err=<',
        '1795570281.690822 cp1 kubelet[12]: \tone',
        '1795570281.690823 cp1 kubelet[12]:  >',
        '1795570282.000001 cp1 systemd[1]: kubelet.service: Failed.',
      ].join('\n'),
      CLOCK,
    );

    assert.deepEqual(
      lines.map(({ at, text }) => [at?.toISOString(), text]),
      [
        ['2026-11-25T01:31:21.690Z', 'E1125 01:10:13.1 1 a.go:1] "m" err=<\n\tone\n >'],
        ['2026-11-25T01:31:22.000Z', 'kubelet.service: Failed.'],
      ],
    );
    assert.equal(lines[0]?.values.get('err'), 'one');
  });

  it('takes no longer than there is text for what never ends', () => {
    const header = 'I1125 01:10:13.1 1 a.go:1] "m"';
    const startedAt = performance.now();
    for (const junk of [' a=[', ' a="', ' a={"\\', ' a=<\n\t', ' ', '\\"', ' >=<\n']) {
      readLogLines(`${header} k=${junk.repeat(100_000)}`, CLOCK);
      readLogLines(`${header} k=[${junk.repeat(100_000)}`, CLOCK);
    }

    assert.ok(performance.now() - startedAt < 5000);
  });
});
