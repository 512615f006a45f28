import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { defineFlags } from '../../src/command-line/flags/flag-table.ts';
import { walkWords } from '../../src/command-line/walk-words.ts';

const FLAGS = defineFlags({
  output: { type: 'string', shorthand: 'o', usage: '' },
  quiet: { type: 'bool', shorthand: 'q', usage: '' },
  'dry-run': { type: 'string', bareValue: 'unchanged', usage: '' },
});

/** `word`, `flag+value`, `flag?` where the next word is the value, `=value`, `--`. */
function walked(...words: readonly string[]): readonly string[] {
  return walkWords(FLAGS, words).map((word) => {
    if (word.kind === 'value') return `=${word.text}`;
    if (word.kind !== 'flags') return word.text;
    return `${word.names.join('&')}${word.wantsValue ? '?' : ''}${word.value === undefined ? '' : `+${word.value}`}`;
  });
}

describe('walkWords', () => {
  it('tells flags, their values and words apart', () => {
    assert.deepEqual(walked('list', '--output', 'json', 'web', '-q'), ['list', 'output?', '=json', 'web', 'quiet']);
  });

  it('takes a joined value, and a flag that may stand without one', () => {
    assert.deepEqual(walked('--output=a=b', '--dry-run', 'web'), ['output+a=b', 'dry-run', 'web']);
  });

  it('reads clusters as pflag does', () => {
    assert.deepEqual(walked('-qo', 'json', '-qojson', '-o=json', '-q=true'), [
      'quiet&output?',
      '=json',
      'quiet&output+json',
      'output+json',
      'quiet+true',
    ]);
  });

  it('takes _ for - in a long name', () => {
    assert.deepEqual(walked('--dry_run=client'), ['dry-run+client']);
  });

  it('takes everything behind -- for words', () => {
    assert.deepEqual(walked('a', '--', '-q', '--'), ['a', '--', '-q', '--']);
  });

  it('takes a flag that nobody knows for one without a value', () => {
    assert.deepEqual(walked('--bogus', 'web', '-x'), ['bogus', 'web', 'x']);
  });
});
