/**
 * What Go has against a JSON text that ends where something else is due: it tries a blank there first, which is told
 * where none can stand (encoding/json, scanner.go, eof).
 */
export function problemAtEnd(context: string): string {
  return NO_BLANKS.test(context) ? `invalid character ' ' ${context}` : 'unexpected end of JSON input';
}

/** Within numbers, words and escapes. */
const NO_BLANKS = /^(?:in (?:numeric literal|exponent|literal|string escape|\\u)|after decimal point)/;
