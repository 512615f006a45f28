/** Undoes the escapes of Go's strconv.Quote, of a text without its quotes; a byte that is no text becomes U+FFFD. */
export function unquoteGo(text: string): string {
  return text.replaceAll(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/gs, (_whole, ...groups: unknown[]) => {
    const [byte, short, long, letter] = groups.map((group) => (typeof group === 'string' ? group : undefined));
    if (letter !== undefined) return LETTERS.get(letter) ?? letter;
    const code = parseInt(byte ?? short ?? long ?? '', 16);
    return (byte !== undefined && code > 0x7f) || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  });
}

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);
