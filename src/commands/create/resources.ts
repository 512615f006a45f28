import { Failure } from '../../errors/failure.ts';
import type { JsonMap } from '../../manifest/json-value.ts';
import { parseQuantity } from '../../manifest/quantity.ts';

/**
 * Reads `cpu=100m,memory=256Mi` as kubectl reads its `--requests` and `--limits`; undefined when empty.
 *
 * @throws Failure for the first that is none
 */
export function parseResources(text: string): JsonMap | undefined {
  if (text === '') return undefined;
  return new Map(
    text.split(',').map((statement) => {
      const [name = '', value, ...more] = statement.split('=');
      if (value === undefined || more.length > 0) {
        throw new Failure('usage', `Invalid argument syntax ${statement}, expected <resource>=<value>`);
      }
      const quantity = parseQuantity(value);
      if ('problem' in quantity) throw new Failure('usage', quantity.problem);
      return [name, quantity.canonical] as const;
    }),
  );
}
