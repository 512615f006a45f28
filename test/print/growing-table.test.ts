import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { growingTable } from '../../src/print/table.ts';

describe('a table that grows', () => {
  it('has its headers once, and no column narrower than it was, as kubectl get -w prints it', () => {
    const print = growingTable(['NAME', 'READY']);

    const texts = [print([]), print([['web', '1/1']]), print([['a-longer-name', '0/1']]), print([['web', '1/1']])];

    assert.deepEqual(texts, ['', 'NAME   READY\nweb    1/1\n', 'a-longer-name   0/1\n', 'web             1/1\n']);
  });
});
