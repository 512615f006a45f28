import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { humanDuration } from '../../src/print/duration.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const AGES: readonly (readonly [milliseconds: number, age: string])[] = [
  [-2 * SECOND, '<invalid>'],
  [-1999, '0s'],
  [-1, '0s'],
  [0, '0s'],
  [999, '0s'],
  [119 * SECOND, '119s'],
  [2 * MINUTE, '2m'],
  [5 * MINUTE + 23 * SECOND, '5m23s'],
  [10 * MINUTE - 1, '9m59s'],
  [10 * MINUTE + 30 * SECOND, '10m'],
  [3 * HOUR - 1, '179m'],
  [3 * HOUR, '3h'],
  [3 * HOUR + 5 * MINUTE, '3h5m'],
  [8 * HOUR, '8h'],
  [2 * DAY - 1, '47h'],
  [2 * DAY, '2d'],
  [3 * DAY + 4 * HOUR, '3d4h'],
  [8 * DAY + 4 * HOUR, '8d'],
  [729 * DAY, '729d'],
  [730 * DAY, '2y'],
  [740 * DAY, '2y10d'],
  [8 * 365 * DAY, '8y'],
  [9 * 365 * DAY + 100 * DAY, '9y'],
];

describe('humanDuration', () => {
  for (const [milliseconds, age] of AGES) {
    it(`writes ${String(milliseconds)} ms as ${age}`, () => {
      assert.equal(humanDuration(milliseconds), age);
    });
  }
});
