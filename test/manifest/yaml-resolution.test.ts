import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { isReadAsString } from '../../src/manifest/yaml-resolution.ts';

describe('isReadAsString', () => {
  const others: readonly (readonly [what: string, ...texts: readonly string[]])[] = [
    ['booleans', 'y', 'N', 'yes', 'Off', 'TRUE', 'false'],
    ['null', '', '~', 'null', 'Null', 'NULL'],
    ['whole numbers', '0', '-1', '+1', '007', '08', '0x1F', '0X1f', '0o17', '0b11', '-0b11', '1_000', '0_'],
    ['whole numbers of 64 bits', '18446744073709551615', '-0x8000000000000000', '0xFFFFFFFFFFFFFFFF'],
    ['numbers that are too great for that', '99999999999999999999', '077777777777777777777777777'],
    ['binary numbers with a sign in a place of its own', '0b-1', '0b+1'],
    ['floats', '1.5', '.5', '5.', '-.5', '1e3', '1E+3', '.5e3', '.6_94', '.6e1_0', '1e-400', '.inf', '-.INF', '.NaN'],
    ['numbers to the base 60', '1:30', '190:20:30', '-1:2:3.4', '1_0:59'],
    ['dates', '2001-01-01', '2001-1-1', '2000-02-29', '0000-01-01'],
    ['times', '2001-01-01T00:00:00Z', '2001-1-1t1:2:3.45+24:60', '2001-01-01   23:59:59,5'],
  ];
  const strings: readonly (readonly [what: string, ...texts: readonly string[]])[] = [
    ['words that look like booleans', 'tRUE', 'yEs', 'nULL', 'inf', 'nan', '.', '..', '='],
    [
      'digits that are no number of their kind',
      '0x',
      '0xg',
      '0b2',
      '0o8',
      '1__x',
      '_1',
      '1e',
      '1e1.',
      '.6_',
      '.6__9',
      '._6',
    ],
    ['numbers that do not fit', '1e400', '0x10000000000000000', '+0x8000000000000000', '-0x8000000000000001'],
    ['binary numbers that are none', '0b-', '0b-2', '-0b-1'],
    ['what would be a time with a minute past 59', '60:60', '1:2x', '8080:80'],
    ['days that there are not', '2001-02-29', '2001-13-01', '2001-00-01', '2001-01-32', '99999-01-01'],
    ['times that there are not', '2001-01-01T24:00:00Z', '2001-01-01T00:60:00Z', '2001-01-01T00:00:00+25:00'],
    ['half times', '2001-01-01T00:00Z', '2001-01-01T00:00:00', '2001-01-01 00:00:00Z', '2001-01'],
  ];

  for (const [what, ...texts] of others) {
    it(`is false for ${what}`, () => {
      assert.deepEqual(texts.filter(isReadAsString), []);
    });
  }
  for (const [what, ...texts] of strings) {
    it(`is true for ${what}`, () => {
      assert.deepEqual(texts.filter(isReadAsString), texts);
    });
  }
});
