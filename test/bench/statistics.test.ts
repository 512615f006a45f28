import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparePairs, formatComparisons, isWithinBound } from './statistics.ts';

describe('a comparison', () => {
  const pairs = [
    { peer: 100, own: 110 },
    { peer: 1000, own: 1200 },
    { peer: 100, own: 130 },
    { peer: 90, own: 90 },
  ];

  it('takes the ratio of each pair, so that a slow moment of the machine slows both', () => {
    const { ratio } = comparePairs('create', 1.2, pairs);

    assert.deepEqual(ratio, { median: 1.15, least: 1, greatest: 1.3 });
  });

  it('holds the median against the bound', () => {
    assert.equal(isWithinBound(comparePairs('create', 1.15, pairs)), true);
    assert.equal(isWithinBound(comparePairs('create', 1.14, pairs)), false);
  });

  it('prints medians with the least and the greatest', () => {
    const comparisons = [comparePairs('create', 1.2, pairs), comparePairs('list', 1.1, [{ peer: 50, own: 65.4 }])];

    assert.equal(
      formatComparisons(comparisons),
      `SECONDS  PEER                 KSTATIC              RATIO             BOUND
create   0.100 (0.090-1.000)  0.120 (0.090-1.200)  1.15 (1.00-1.30)  1.20   ok
list     0.050 (0.050-0.050)  0.065 (0.065-0.065)  1.31 (1.31-1.31)  1.10   TOO SLOW
`,
    );
  });
});
