import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quoteWord, quoteWordOnOneLine } from '../../../src/nodes/conversation/quote.ts';
import { requirement } from '../../support/requirements.ts';
import { outputOf } from '../../support/run-program.ts';

/** Every character of one byte and of two that a word can hold, alone and between letters; and what shells stumble over. */
const WORDS = [
  ...Array.from({ length: 0x7f }, (_, index) => String.fromCharCode(index + 1)),
  ...Array.from({ length: 0x7f }, (_, index) => `a${String.fromCharCode(index + 1)}b`),
  Array.from({ length: 0x7ff }, (_, index) => String.fromCodePoint(index + 1)).join(''),
  '',
  "'",
  "''",
  `'"'"'`,
  "it's",
  "\\'",
  '-n',
  '$HOME `id` $(id) !! * ? [a] ~ {a,b} #',
  'ends in newlines\n\n',
  '\n',
  '日本語 \u{1f600}',
];

describe('a word quoted for the shell', () => {
  it('stands between single quotes, and its own are put outside of them', () => {
    assert.equal(quoteWord("it's"), `'it'\\''s'`);
  });

  it('is on one line where that is asked for', () => {
    assert.equal(quoteWordOnOneLine('a\nb'), `'a'"$newline"'b'`);
  });

  it('cannot hold NUL, which would cut it short unseen', () => {
    assert.throws(() => quoteWord('a\0b'), new TypeError('a word for the shell cannot hold NUL'));
  });

  for (const shell of [['dash'], ['bash'], ['busybox', 'sh'], ['zsh', '--emulate', 'sh']] as const) {
    const needs = requirement(shell[0] === 'busybox' ? 'busybox' : 'shells');

    it(`reaches a program as it was, through ${shell.join(' ')}`, { skip: needs }, async () => {
      const read = await throughShell(shell, WORDS.map(quoteWord));

      assert.deepEqual(read, WORDS);
    });

    it(`reaches it on one line, too, through ${shell.join(' ')}`, { skip: needs }, async () => {
      const quoted = WORDS.map(quoteWordOnOneLine);

      assert.deepEqual(
        quoted.filter((word) => word.includes('\n')),
        [],
      );
      assert.deepEqual(await throughShell(shell, quoted), WORDS);
    });
  }
});

/** What a program is given for these words of a script. */
async function throughShell(
  [shell, ...words]: readonly string[],
  quoted: readonly string[],
): Promise<readonly string[]> {
  const script = `newline='\n'\nprintf '%s\\0' ${quoted.join(' ')}`;
  const output = await outputOf(shell ?? 'sh', [...words, '-c', script]);
  return output.split('\0').slice(0, -1);
}
