import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Container, ResourceRequirements } from '../../../src/kubelet/api/pod-types.ts';
import { defaultPod } from '../../../src/kubelet/defaults/default-pod.ts';
import { readQuantity, type Quantity } from '../../../src/manifest/quantity-value.ts';

type Amounts = Readonly<Record<string, string>>;

describe('resources are filled in', () => {
  const cases: readonly (readonly [what: string, limits: Amounts, requests: Amounts, filledIn: Amounts])[] = [
    ['with requests made of limits', { cpu: '1', memory: '1Gi' }, { memory: '1Mi' }, { cpu: '1', memory: '1Mi' }],
    ['with parts of a thousandth rounded away from nothing', {}, { cpu: '1100u' }, { cpu: '2m' }],
    ['with what is less than nothing rounded away from it, too', {}, { cpu: '-1100u' }, { cpu: '-2m' }],
    ['with an exponent where there was one', {}, { cpu: '11e-4' }, { cpu: '2e-3' }],
    ['with fractions of binary amounts in decimals', {}, { memory: '0.0001Ki' }, { memory: '103m' }],
  ];
  for (const [what, limits, requests, filledIn] of cases) {
    it(what, () => {
      const container = { name: 'web', resources: { limits: quantities(limits), requests: quantities(requests) } };

      const { spec } = defaultPod({ spec: { containers: [container], initContainers: [container] } });

      const expected = [filledIn, filledIn];
      assert.deepEqual([...(spec?.containers ?? []), ...(spec?.initContainers ?? [])].map(requestsOf), expected);
    });
  }

  it('with limits alone where there are no requests', () => {
    const { spec } = defaultPod({ spec: { containers: [{ resources: { limits: quantities({ cpu: '1' }) } }] } });

    assert.deepEqual(spec?.containers?.map(requestsOf), [{ cpu: '1' }]);
  });

  it('but not of ephemeral containers and of the Pod as a whole, which are but rounded', () => {
    const resources = { limits: quantities({ cpu: '1100u' }) };

    const { spec = {} } = defaultPod({ spec: { ephemeralContainers: [{ resources }], resources } });

    const rounded = { limits: quantities({ cpu: '2m' }) };
    assert.deepEqual(
      spec.ephemeralContainers?.map((container) => shown(container.resources)),
      [shown(rounded)],
    );
    assert.deepEqual(shown(spec.resources), shown(rounded));
  });
});

function requestsOf({ resources }: Container): Amounts {
  return texts(resources?.requests);
}

function shown(resources: ResourceRequirements | undefined): unknown {
  return { limits: texts(resources?.limits), hasRequests: resources?.requests !== undefined };
}

function texts(amounts: Readonly<Record<string, Quantity>> | undefined): Amounts {
  return Object.fromEntries(Object.entries(amounts ?? {}).map(([name, { text }]) => [name, text]));
}

function quantities(amounts: Amounts): Readonly<Record<string, Quantity>> {
  return Object.fromEntries(
    Object.entries(amounts).map(([name, text]) => {
      const quantity = readQuantity(text);
      assert.ok('nano' in quantity);
      return [name, quantity];
    }),
  );
}
