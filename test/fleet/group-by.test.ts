import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupBy } from '../../src/fleet/group-by.ts';

describe('groups', () => {
  it('come in the order of their first values, and keep the order of all', () => {
    const groups = groupBy(['pear', 'apple', 'plum', 'apricot'], (fruit) => fruit[0]);

    assert.deepEqual(
      [...groups],
      [
        ['p', ['pear', 'plum']],
        ['a', ['apple', 'apricot']],
      ],
    );
  });

  it('are none of nothing', () => {
    assert.deepEqual([...groupBy([], (value) => value)], []);
  });
});
