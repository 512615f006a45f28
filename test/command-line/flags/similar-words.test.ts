import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closestWord } from '../../../src/command-line/flags/similar-words.ts';

const FIELDS = ['os', 'tty', 'image', 'imagePullPolicy', 'args'];

describe('closestWord', () => {
  it('is the word that was meant, but for its case or two letters', () => {
    for (const [typed, meant] of [
      ['imagee', 'image'],
      ['IMAGE', 'image'],
      ['imagPullPolici', 'imagePullPolicy'],
      ['arg', 'args'],
      ['so', undefined],
    ] as const) {
      assert.equal(closestWord(typed, FIELDS), meant, typed);
    }
  });

  it('is none that has less than half of the letters', () => {
    for (const typed of ['x', 'yyy', 'foo', 'volumes']) assert.equal(closestWord(typed, FIELDS), undefined, typed);
  });
});
