import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expandNodes } from '../../src/fleet/expand-nodes.ts';

describe('the nodes of -N', () => {
  for (const [texts, nodes] of [
    [['cp1'], ['cp1']],
    [
      ['cp1,cp2', 'cp3'],
      ['cp1', 'cp2', 'cp3'],
    ],
    [['cp1 cp2\n cp3 ,, cp4,'], ['cp1', 'cp2', 'cp3', 'cp4']],
    [['cp[1-3]'], ['cp1', 'cp2', 'cp3']],
    [['cp[08-11]'], ['cp08', 'cp09', 'cp10', 'cp11']],
    [['cp[1,3-4,7]'], ['cp1', 'cp3', 'cp4', 'cp7']],
    [
      ['root@rack[1-2]-cp[1-2]:22'],
      ['root@rack1-cp1:22', 'root@rack1-cp2:22', 'root@rack2-cp1:22', 'root@rack2-cp2:22'],
    ],
    [['cp[5]'], ['cp5']],
    [['[1-2]'], ['1', '2']],
    [['root@[::1]:22,[fe80::1]'], ['root@[::1]:22', '[fe80::1]']],
    [['b,a'], ['b', 'a']],
    [[''], []],
    [[' , '], []],
    [[], []],
  ] as const) {
    it(`${JSON.stringify(texts)} are ${nodes.join(' ') || 'none'}`, () => {
      assert.deepEqual(expandNodes(texts), nodes);
    });
  }

  for (const [text, message] of [
    ['cp[3-1]', 'invalid node "cp[3-1]": [3-1] is not a range'],
    ['cp[a-c]', 'invalid node "cp[a-c]": [a-c] is not a range'],
    ['cp[]', 'invalid node "cp[]": [] is not a range'],
    ['cp[1-]', 'invalid node "cp[1-]": [1-] is not a range'],
    ['cp[1,[2-3]]', 'invalid node "cp[1,[2-3]]": [[2-3] is not a range'],
    ['cp[0-999999999]', 'invalid node "cp[0-999999999]": [0-999999999] is not a range'],
    ['cp[1-9999][1-9999]', 'invalid node "cp[1-9999][1-9999]": it stands for more than 10000 nodes'],
    ['cp[1-3', 'invalid node "cp[1-3": a bracket is not closed'],
    ['cp1,cp[1,2', 'invalid node "cp[1,2": a bracket is not closed'],
    ['cp1,cp2,cp1', 'node "cp1" is named twice'],
    ['cp[1-3],cp2', 'node "cp2" is named twice'],
  ] as const) {
    it(`${text} is refused`, () => {
      assert.throws(() => expandNodes([text]), { name: 'UsageError', message });
    });
  }

  it('may be ten thousand, and that takes no time', () => {
    const start = performance.now();

    assert.equal(expandNodes(['edge[00001-10000]']).length, 10_000);
    assert.ok(performance.now() - start < 500);
  });
});
