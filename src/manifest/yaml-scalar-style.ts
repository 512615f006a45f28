import { isReadAsString } from './yaml-resolution.ts';

export type YamlScalarStyle = 'plain' | 'single quoted' | 'double quoted' | 'literal';

// YAML 1.1's line ends: besides the usual ones NEL, LS and PS.
const LINE_BREAK = /[\r\n\u0085\u2028\u2029]/;
const SPACE_OR_BREAK_AT_AN_END = /^[ \r\n\u0085\u2028\u2029]|[ \r\n\u0085\u2028\u2029]$/;
const BREAK_THEN_SPACE = /[\r\n\u0085\u2028\u2029] /;
const SPACE_THEN_BREAK = / [\r\n\u0085\u2028\u2029]/;

// What go-yaml v2 only writes as an escape: control characters, the byte order mark, and all beyond the first plane.
const NOT_PRINTABLE = /[^\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

// Where a bare word would be taken for a part of YAML itself.
const INDICATORS: readonly RegExp[] = [
  /^(?:---|\.\.\.)/,
  /^[#,[\]{}&*!|>'"%@`]/,
  /^[-?](?:[ \t]|$)/,
  /:(?:[ \t]|$)/,
  /[\0 \t\r\n\u0085\u2028\u2029]#/,
];

/** Chooses the style that go-yaml v2 gives to a string (stringv of encode.go, then select_scalar_style of emitterc.go). */
export function scalarStyle(text: string): YamlScalarStyle {
  if (text.includes('\n')) return isLiteralAllowed(text) ? 'literal' : 'double quoted';
  if (!isReadAsString(text)) return 'double quoted';
  if (isPlainAllowed(text)) return 'plain';
  return isSingleQuotedAllowed(text) ? 'single quoted' : 'double quoted';
}

/** Whether the text can stand before a `:` on one line; longer keys, and those of several lines, get a `?`. */
export function isSimpleKey(text: string): boolean {
  // No character takes more than three bytes for each of its units.
  return !LINE_BREAK.test(text) && (text.length <= 42 || Buffer.byteLength(text) <= 128);
}

export function isLineBreak(character: string): boolean {
  return LINE_BREAK.test(character);
}

/** Whether a double-quoted text has the character as it is; line ends and quotes are not the question here. */
export function isPrintable(character: string): boolean {
  return !NOT_PRINTABLE.test(character);
}

function isPlainAllowed(text: string): boolean {
  return (
    isSingleQuotedAllowed(text) &&
    !LINE_BREAK.test(text) &&
    !SPACE_OR_BREAK_AT_AN_END.test(text) &&
    !INDICATORS.some((indicator) => indicator.test(text))
  );
}

function isSingleQuotedAllowed(text: string): boolean {
  return !BREAK_THEN_SPACE.test(text) && !SPACE_THEN_BREAK.test(text) && !NOT_PRINTABLE.test(text);
}

function isLiteralAllowed(text: string): boolean {
  return !text.endsWith(' ') && !SPACE_THEN_BREAK.test(text) && !NOT_PRINTABLE.test(text);
}
