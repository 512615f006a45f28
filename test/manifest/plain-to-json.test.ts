import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonOf, seenJsonOf } from '../../src/manifest/plain-to-json.ts';
import type { PlainValue } from '../../src/manifest/plain-value.ts';

describe('what was read becomes ready to be written', () => {
  it('with maps for objects', () => {
    assert.deepEqual(jsonOf({ a: [1, { b: null }] }), new Map([['a', [1, new Map([['b', null]])]]]));
  });

  it('without the fields that the kubelet never sees', () => {
    assert.deepEqual(seenJsonOf({ a: [null, { b: null }] }), new Map([['a', [null, new Map()]]]));
  });

  it('but is refused where it is deeper than anybody can write', () => {
    let deep: PlainValue = 1;
    for (let depth = 0; depth < 10_000; depth += 1) deep = [deep];

    assert.throws(() => jsonOf(deep), { kind: 'invalid', message: 'a value of more than 1000 levels is not printed' });
  });
});
