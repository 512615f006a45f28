import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planWaves } from '../../src/fleet/plan-waves.ts';

const sizes = (nodeCount: number, serial: string) => planWaves(nodeCount, { serial, maxFail: undefined }).sizes;
const mostFailures = (nodeCount: number, maxFail: string | undefined, serial?: string) =>
  planWaves(nodeCount, { serial, maxFail }).mostFailures;

describe('the waves of --serial', () => {
  for (const [serial, nodeCount, expected] of [
    ['1', 3, [1, 1, 1]],
    ['2', 5, [2, 2, 1]],
    ['3', 3, [3]],
    ['5', 3, [3]],
    ['007', 10, [7, 3]],
    ['999999999', 4, [4]],
    ['1,5,20%', 30, [1, 5, 6, 6, 6, 6]],
    ['1,5,20%', 12, [1, 5, 2, 2, 2]],
    ['1,5,20%', 4, [1, 3]],
    ['1,2', 8, [1, 2, 2, 2, 1]],
    ['3,1', 6, [3, 1, 1, 1]],
    ['2,100%', 9, [2, 7]],
    ['100%', 7, [7]],
    ['50%', 5, [2, 2, 1]],
    ['30%', 10, [3, 3, 3, 1]],
    // Rounded down, to one at least.
    ['33%', 3, [1, 1, 1]],
    ['20%', 4, [1, 1, 1, 1]],
    ['1%', 3, [1, 1, 1]],
    ['99%', 3, [2, 1]],
    ['58%', 50, [29, 21]],
    ['1', 1, [1]],
    ['1,5,20%', 0, []],
    ['25%,1', 300, [75, ...Array.from({ length: 225 }, () => 1)]],
  ] as const) {
    it(`${serial} of ${nodeCount} nodes are ${expected.slice(0, 8).join(' ') || 'none'}`, () => {
      assert.deepEqual(sizes(nodeCount, serial), expected);
    });
  }

  it('are one, of all nodes, without it', () => {
    for (const maxFail of [undefined, '0', '3', '10%']) {
      assert.deepEqual(planWaves(300, { serial: undefined, maxFail }).sizes, [300]);
    }
  });

  for (const serial of [
    '0',
    '0%',
    '00',
    'abc',
    '1,,2',
    ',1',
    '1,',
    '',
    '-3',
    '+3',
    '150%',
    '101%',
    '1.5',
    '1.5%',
    '1, 2',
    ' 1',
    '%',
    '5%%',
    '%5',
    '1e3',
    '0x10',
    '1,0,2',
    '9999999999',
    '٣',
    '1\n',
  ]) {
    it(`${JSON.stringify(serial)} are refused, with the whole value`, () => {
      assert.throws(() => sizes(10, serial), {
        name: 'UsageError',
        message: `Invalid serial value (${serial}). Must be numbers of nodes or percentages of all nodes, none of them zero, such as "1,5,20%".`,
      });
    });
  }
});

describe('the failures of --max-fail', () => {
  for (const [maxFail, nodeCount, expected] of [
    ['0', 10, 0],
    ['3', 10, 3],
    ['30', 10, 30],
    ['0%', 10, 0],
    ['10%', 30, 3],
    // Rounded down, and never up to one.
    ['10%', 29, 2],
    ['10%', 9, 0],
    ['99%', 3, 2],
    ['100%', 3, 3],
  ] as const) {
    it(`${maxFail} of ${nodeCount} nodes are ${expected}`, () => {
      assert.equal(mostFailures(nodeCount, maxFail), expected);
      assert.equal(mostFailures(nodeCount, maxFail, '1,5,20%'), expected);
    });
  }

  it('are none with --serial, and without limit without, unless they are given', () => {
    assert.equal(mostFailures(10, undefined, '100%'), 0);
    assert.equal(mostFailures(10, undefined), undefined);
  });

  for (const maxFail of ['', 'abc', '-1', '1.5', '150%', '1,2', '%', '10 %', '9999999999']) {
    it(`${JSON.stringify(maxFail)} are refused`, () => {
      assert.throws(() => mostFailures(10, maxFail), {
        name: 'UsageError',
        message: `Invalid max-fail value (${maxFail}). Must be a number of nodes or a percentage of all nodes, such as "2" or "10%".`,
      });
    });
  }
});
