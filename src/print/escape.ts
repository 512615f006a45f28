// What a terminal obeys or a reader is fooled by: C0 but tab and newline, DEL, C1, and the marks that turn the
// direction of writing (Unicode UAX #9).
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Makes text from elsewhere safe to print: what could drive the terminal is shown instead. Escape and carriage return
 * look as kubectl shows them (`^[`, `\r`; cli-runtime's printers/terminal.go), the rest is shown likewise.
 */
export function escapeTerminal(text: string): string {
  return text.replace(UNSAFE, visible);
}

/** As `escapeTerminal`, on one line: what holds a newline, as the name of a file may, writes no line of its own. */
export function escapeLine(text: string): string {
  return escapeTerminal(text).replaceAll('\n', '\\n');
}

/**
 * Writes as JSON escapes what Go's encoder leaves as it is although a terminal obeys it, or a reader is fooled by it:
 * DEL, C1 and the marks that turn the direction of writing. They can only stand in strings.
 */
export function escapeJson(json: string): string {
  return json.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function visible(character: string): string {
  if (character === '\r') return '\\r';
  const code = character.charCodeAt(0);
  if (code === 0x7f) return '^?';
  if (code < 0x20) return `^${String.fromCharCode(code + 0x40)}`;
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
