/**
 * Orders the keys of a mapping as go-yaml v2 does (sorter.go): by the first character that differs, where numbers count
 * as numbers (`a2` before `a10`) and whatever is no letter comes before letters.
 */
export function compareKeys(left: string, right: string): number {
  const [leftCharacters, rightCharacters] = [[...left], [...right]];
  const shorter = Math.min(leftCharacters.length, rightCharacters.length);
  for (let position = 0; position < shorter; position += 1) {
    if (leftCharacters[position] !== rightCharacters[position]) {
      return compareFrom(position, leftCharacters, rightCharacters);
    }
  }
  return leftCharacters.length - rightCharacters.length;
}

function compareFrom(position: number, left: readonly string[], right: readonly string[]): number {
  const [leftCharacter = '', rightCharacter = ''] = [left[position], right[position]];
  const [leftIsLetter, rightIsLetter] = [isLetter(leftCharacter), isLetter(rightCharacter)];
  if (leftIsLetter !== rightIsLetter) return rightIsLetter ? -1 : 1;
  return (
    (leftIsLetter ? 0 : compareNumbers(position, left, right)) || codePoint(leftCharacter) - codePoint(rightCharacter)
  );
}

function compareNumbers(position: number, left: readonly string[], right: readonly string[]): number {
  // A nought that continues a number (`10` and `1`) must not be read as a number of its own.
  const isNoughtNext = left[position] === '0' || right[position] === '0';
  const continuesNumber = isNoughtNext && followsNonZeroDigit(left, position);

  const leftNumber = numberAt(left, position, continuesNumber);
  const rightNumber = numberAt(right, position, continuesNumber);
  if (leftNumber.value !== rightNumber.value) return leftNumber.value < rightNumber.value ? -1 : 1;
  return leftNumber.end - rightNumber.end;
}

function followsNonZeroDigit(characters: readonly string[], position: number): boolean {
  for (let before = position - 1; before >= 0; before -= 1) {
    const character = characters[before] ?? '';
    if (!isDigit(character)) return false;
    if (character !== '0') return true;
  }
  return false;
}

function numberAt(
  characters: readonly string[],
  start: number,
  continuesNumber: boolean,
): { readonly value: bigint; readonly end: number } {
  let value = continuesNumber ? 1n : 0n;
  let end = start;
  for (; end < characters.length; end += 1) {
    const character = characters[end] ?? '';
    if (!isDigit(character)) break;
    // Go's numbers are 64 bits wide, and wrap around.
    value = BigInt.asIntN(64, value * 10n + BigInt(codePoint(character) - codePoint('0')));
  }
  return { value, end };
}

// To compile a class of Unicode takes a third of a millisecond, and names are ASCII nearly always.
function isLetter(character: string): boolean {
  return character < '\u0080' ? /^[A-Za-z]$/.test(character) : /^\p{L}$/u.test(character);
}

function isDigit(character: string): boolean {
  return character < '\u0080' ? /^[0-9]$/.test(character) : /^\p{Nd}$/u.test(character);
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
