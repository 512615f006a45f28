import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { addQuantities, readQuantity, type Quantity } from '../../src/manifest/quantity-value.ts';

describe('quantities are added', () => {
  const sums: readonly (readonly [first: string, second: string, sum: string])[] = [
    ['1', '500m', '1500m'],
    ['500m', '500m', '1'],
    ['1Gi', '1G', '2073741824'],
    ['1G', '1Gi', '2073741824'],
    ['1536Mi', '512Mi', '2Gi'],
    ['0.5Ki', '0.5Ki', '1Ki'],
    ['512', '512', '1024'],
    ['0', '1Ki', '1Ki'],
    ['1Ki', '0', '1Ki'],
    ['1e3', '1', '1001'],
    ['1e3', '1k', '2e3'],
    ['-1', '1', '0'],
    ['-2Ki', '1Ki', '-1Ki'],
  ];
  for (const [first, second, sum] of sums) {
    it(`${first} and ${second} to ${sum}`, () => {
      assert.equal(addQuantities(quantity(first), quantity(second)).text, sum);
    });
  }
});

function quantity(text: string): Quantity {
  const reading = readQuantity(text);
  assert.ok('nano' in reading);
  return reading;
}
