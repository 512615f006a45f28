import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { compareKeys } from '../../src/manifest/yaml-key-order.ts';

describe('compareKeys', () => {
  const orders: readonly (readonly [why: string, ...keys: readonly string[]])[] = [
    ['puts the shorter of two first', 'a', 'ab', 'abc'],
    ['puts capitals first', 'A', 'B', 'a', 'b'],
    ['puts signs before digits before letters', '-', '.', '_', '1', 'a', 'é'],
    ['counts', 'a1', 'a2', 'a10', 'b'],
    ['puts noughts in front behind the number without', '1', '01', '2', '02'],
    ['knows that a nought may go on with a number', '1', '10', '12', '100', '1002', '10000'],
    ['knows that noughts in front are no such number', 'a000', 'a02'],
    ['counts anew behind a sign', '5.00', '5.2'],
    ['wraps numbers around at 64 bits, as Go does', '9223372036854775808', '1'],
    ['counts in other alphabets', 'a٢', 'a٣'],
    ['goes by code points, not by UTF-16 units', '\uffdc', '\u{10400}'],
  ];

  for (const [why, ...keys] of orders) {
    it(why, () => {
      for (const [position, key] of keys.entries()) {
        for (const later of keys.slice(position + 1)) {
          assert.ok(compareKeys(key, later) < 0, `${key} < ${later}`);
          assert.ok(compareKeys(later, key) > 0, `${later} > ${key}`);
        }
        assert.equal(compareKeys(key, key), 0);
      }
    });
  }
});
