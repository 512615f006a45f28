import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseGoDuration } from '../../../src/command-line/flags/go-duration.ts';

describe('a duration', () => {
  for (const [text, milliseconds] of [
    ['10s', 10_000],
    ['1m30s', 90_000],
    ['1h0m0s', 3_600_000],
    ['1.5s', 1500],
    ['.5s', 500],
    ['1.s', 1000],
    ['250ms', 250],
    ['1us', 0.001],
    ['1µs', 0.001],
    ['1μs', 0.001],
    ['5000000ns', 5],
    ['-1s', -1000],
    ['+1s', 1000],
    ['0', 0],
    ['-0', 0],
    ['-9223372036854775808ns', -9223372036854.775808],
  ] as const) {
    it(`${text} is ${milliseconds} ms`, () => {
      assert.deepEqual(parseGoDuration(text), { milliseconds });
    });
  }

  for (const text of [
    '',
    '10',
    '1 s',
    's',
    '.s',
    '1d',
    '1s ',
    '1m-30s',
    '--1s',
    '1e3s',
    'ten',
    '9223372036854775808ns',
  ]) {
    it(`${JSON.stringify(text)} is none`, () => {
      assert.ok('problem' in parseGoDuration(text));
    });
  }
});
