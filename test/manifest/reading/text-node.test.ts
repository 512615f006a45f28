import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readYaml } from '../../../src/manifest/reading/read-yaml.ts';

describe('a way through a text', () => {
  it('leads to the last of two fields with one key, to items, and as far as it goes', async () => {
    const reading = await readYaml(Buffer.from('a: 1\nb: [x, {c: 1}]\na: 2\n"0": y\n'));

    assert.ok(reading.problem === undefined);
    assert.deepEqual(reading.locate(['a']), { line: 3, column: 1 });
    assert.deepEqual(reading.locate(['b', 1, 'c']), { line: 2, column: 9 });
    assert.deepEqual(reading.locate(['b', 2]), { line: 2, column: 1 });
    assert.deepEqual(reading.locate(['b', 0, 'd']), { line: 2, column: 5 });
    assert.deepEqual(reading.locate(['0']), { line: 4, column: 1 });
    assert.deepEqual(reading.locate([]), { line: 1, column: 1 });
  });

  it('is short however many fields there are', { timeout: 20_000 }, async () => {
    const text = Array.from({ length: 100_000 }, (_, index) => `k${String(index)}: v\n`).join('');
    const reading = await readYaml(Buffer.from(text));

    assert.ok(reading.problem === undefined);
    for (let index = 0; index < 100_000; index += 1) {
      assert.equal(reading.locate([`k${String(index)}`]).line, index + 1);
    }
  });
});
