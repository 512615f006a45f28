import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { parseQuantity } from '../../src/manifest/quantity.ts';

describe('parseQuantity', () => {
  const canonical: Readonly<Record<string, string>> = {
    '100m': '100m',
    '256Mi': '256Mi',
    '1000m': '1',
    '0.5': '500m',
    '.5': '500m',
    '5.': '5.',
    '1024Mi': '1Gi',
    '1.5Gi': '1536Mi',
    '512Ki': '512Ki',
    '0.5Ki': '512',
    '1000k': '1M',
    '1.1Gi': '1181116006400m',
    '100000m': '100',
    '1e3': '1e3',
    '1e2': '100',
    '12E6': '12E6',
    '+5': '+5',
    '-5': '-5',
    '01': '01',
    '00': '0',
    '0': '0',
    '0.0': '0',
    m: '0',
    '128974848': '128974848',
    '1n': '1n',
    '0.1n': '1n',
    '1e-99999': '1e-9',
    '8Ei': '9223372036854775807',
    '1E': '1E',
    '1.0Ki': '1Ki',
    '1023.5Ki': '1048064',
    // The sign shows which of its two ways Kubernetes took.
    '+100000000000000001': '+100000000000000001',
    '+1000000000000000001': '1000000000000000001',
    '+1e-9': '+1e-9',
    '+1e-12': '1e-9',
    '+12345678901Ki': '+12345678901Ki',
    '+123456789013Ki': '123456789013Ki',
    '+8Ki': '8Ki',
    '+9Ki': '+9Ki',
    '+12345Gi': '+12345Gi',
    '+123457Gi': '123457Gi',
  };
  for (const [text, expected] of Object.entries(canonical)) {
    it(`puts ${text} as ${expected}`, () => {
      assert.deepEqual(parseQuantity(text), { canonical: expected });
    });
  }

  const wrongForm = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
  const problems: Readonly<Record<string, string>> = {
    '': wrongForm,
    abc: wrongForm,
    '1.2.3': wrongForm,
    '1 ': wrongForm,
    '1e': "unable to parse quantity's suffix",
    '1Kib': wrongForm,
    '1k3': "unable to parse quantity's suffix",
    '5i': "unable to parse quantity's suffix",
    Pi: 'unable to parse numeric part of quantity',
  };
  for (const [text, problem] of Object.entries(problems)) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parseQuantity(text), { problem });
    });
  }
});
