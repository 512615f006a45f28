import { isPlainList, isPlainObject, type PlainValue } from '../plain-value.ts';
import type { FileStyle } from './file-style.ts';
import { writeKey, writeScalar, type ScalarChoices } from './write-scalar.ts';

/** How what is within brackets or braces is written. */
export interface FlowStyle {
  readonly file: FileStyle;
  readonly keyStyle: ScalarChoices['style'];
  readonly valueStyle: ScalarChoices['style'];
  /** How the line begins that it stands on, where its parts are to have lines of their own; else they share one. */
  readonly indentation: string | undefined;
}

/** Writes a value within brackets and braces. */
export function writeFlow(value: PlainValue, style: FlowStyle): string {
  if (isPlainList(value)) {
    const inner = deeper(style);
    return bracketed(
      '[',
      value.map((item) => writeFlow(item, inner)),
      ']',
      style,
    );
  }
  if (!isPlainObject(value)) return writeScalar(value, scalarChoices(style, style.valueStyle));
  const inner = deeper(style);
  return bracketed(
    '{',
    Object.entries(value).map(([key, field]) => writeFlowField(key, field, inner)),
    '}',
    style,
  );
}

/** Writes a field as it stands within braces. */
export function writeFlowField(key: string, value: PlainValue, style: FlowStyle): string {
  // Without the blank `a:b` would be one word.
  const gap = style.file.isJson ? style.file.afterColon : style.file.afterColon || ' ';
  return `${writeKey(key, scalarChoices(style, style.keyStyle))}:${gap}${writeFlow(value, style)}`;
}

function scalarChoices({ file }: FlowStyle, style: ScalarChoices['style']): ScalarChoices {
  return { isJson: file.isJson, isFlow: true, style, quote: file.quote };
}

function deeper(style: FlowStyle): FlowStyle {
  const { indentation, file } = style;
  return indentation === undefined ? style : { ...style, indentation: indentation + (file.flowStep ?? '') };
}

function bracketed(open: string, parts: readonly string[], close: string, { file, indentation }: FlowStyle): string {
  if (indentation === undefined || parts.length === 0) return open + parts.join(`,${file.afterComma}`) + close;
  const outside = file.lineBreak + indentation;
  return open + parts.map((part) => outside + (file.flowStep ?? '') + part).join(',') + outside + close;
}
