import type { PlainValue } from '../plain-value.ts';
import { isReadAsString } from '../yaml-resolution.ts';
import { scalarStyle } from '../yaml-scalar-style.ts';
import type { Quote } from './file-style.ts';

export type PlainScalar = Exclude<PlainValue, object> | null;

export interface ScalarChoices {
  readonly isJson: boolean;
  /** Whether it stands within brackets or braces. */
  readonly isFlow: boolean;
  /** How it is best written. */
  readonly style: 'plain' | Quote;
  /** The quotes that it gets where it needs some. */
  readonly quote: Quote;
}

/** Writes a scalar on one line, so that it is read as what it is. */
export function writeScalar(value: PlainScalar, { isJson, isFlow, style, quote }: ScalarChoices): string {
  if (typeof value !== 'string') return String(value);
  if (isJson) return JSON.stringify(value);
  if (style === 'plain' && isPlainAllowed(value, isFlow)) return value;
  return (style === 'plain' ? quote : style) === 'single quoted' && isSingleQuotedAllowed(value)
    ? `'${value.replaceAll("'", "''")}'`
    : doubleQuoted(value);
}

/** Writes the key of a field. */
export function writeKey(key: string, choices: ScalarChoices): string {
  const isMerge = key === '<<' && choices.style === 'plain';
  return writeScalar(key, isMerge ? { ...choices, style: choices.quote } : choices);
}

/**
 * Whether a text is best written line by line behind a `|`: not one with empty lines at its end, of which those below it
 * would become a part. One with tabs can be, which go-yaml reads there but does not write.
 */
export function isLiteralAllowed(text: string): boolean {
  if (/^\t|[\u0085\u2028\u2029]|^\n*$|\n\n$/.test(text)) return false;
  return scalarStyle(withinFirstPlane(text.replaceAll('\t', '-'))) === 'literal';
}

function isPlainAllowed(text: string, isFlow: boolean): boolean {
  if (!isReadAsString(text) || (isFlow && FLOW_INDICATORS.test(text))) return false;
  return scalarStyle(withinFirstPlane(text)) === 'plain';
}

const FLOW_INDICATORS = /[,?[\]{}]/;

/** go-yaml writes no character beyond the first plane as it is, but reads all. */
function withinFirstPlane(text: string): string {
  return text.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '-');
}

function isSingleQuotedAllowed(text: string): boolean {
  return !NOT_AS_IT_IS.test(text) && !/[\t\r\n]/.test(text);
}

/** JSON's escapes are YAML's, too; it only has to escape more. */
function doubleQuoted(text: string): string {
  return JSON.stringify(text).replaceAll(new RegExp(NOT_AS_IT_IS, 'g'), (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** What YAML does not allow, takes for a line end, or nobody can see. */
const NOT_AS_IT_IS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]/;
