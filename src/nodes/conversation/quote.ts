/**
 * Quotes a word for a POSIX shell.
 *
 * @throws TypeError for a NUL, which no argument of a program can hold
 */
export function quoteWord(word: string): string {
  if (word.includes('\0')) throw new TypeError('a word for the shell cannot hold NUL');
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** Quotes a word so that it stays on one line: a newline becomes `"$newline"`, a variable that every program sets. */
export function quoteWordOnOneLine(word: string): string {
  return quoteWord(word).replaceAll('\n', `'"$newline"'`);
}
