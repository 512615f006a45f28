import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { escapeTerminal } from '../../src/print/escape.ts';

describe('escapeTerminal', () => {
  it('shows the escape character and the carriage return as kubectl does', () => {
    assert.equal(escapeTerminal('\u001b[31mred\u001b[0m\rover'), '^[[31mred^[[0m\\rover');
  });

  it('shows the other control characters, C1 among them', () => {
    assert.equal(escapeTerminal('\u0000\u0007\b\f\u007f\u009b2J'), '^@^G^H^L^?\\u009b2J');
  });

  it('shows what turns the direction of writing', () => {
    assert.equal(escapeTerminal('web\u202elmay.\u2066x\u2069'), 'web\\u202elmay.\\u2066x\\u2069');
  });

  it('leaves lines, tabs and every letter alone', () => {
    assert.equal(escapeTerminal('a\n\tä 日本 😀 \u00a0'), 'a\n\tä 日本 😀 \u00a0');
  });
});
