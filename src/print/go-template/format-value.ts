import { pad, PLAIN, type Directive } from './directive.ts';
import { formatComplex, formatFloat } from './format-float.ts';
import { formatInteger } from './format-integer.ts';
import { formatText } from './format-text.ts';
import { elementsOf, typeName, type GoMap, type GoSlice, type GoValue } from './go-value.ts';
import { GoError } from './go-error.ts';

/** Formats an operand of Printf by a verb (printArg in Go's fmt/print.go). */
export function formatOperand(value: GoValue | undefined, verb: string, directive: Directive): string {
  if (value === undefined) {
    return verb === 'T' || verb === 'v' ? pad('<nil>', directive) : `%!${verb}(<nil>)`;
  }
  if (verb === 'T') return formatText(typeName(value), 's', directive) ?? '';
  if (verb === 'p' && isContainer(value)) throw new GoError('%p prints an address, and kstatic has none to print');
  if (verb === 'w' || verb === 'p') return badVerb(value, verb, directive);
  return formatValue(value, verb, directive);
}

/** Formats operands as Go's Sprint does: a space stands between two of which neither is text. */
export function sprint(values: readonly (GoValue | undefined)[]): string {
  const parts = values.map((value, index) => {
    const isApart = index > 0 && value?.kind !== 'string' && values[index - 1]?.kind !== 'string';
    return (isApart ? ' ' : '') + formatOperand(value, 'v', PLAIN);
  });
  return parts.join('');
}

function formatValue(value: GoValue, verb: string, directive: Directive): string {
  if (value.kind === 'map') return formatMap(value, verb, directive);
  if (value.kind === 'slice') return formatSlice(value, verb, directive);
  return formatScalar(value, verb, directive) ?? badVerb(value, verb, directive);
}

function formatScalar(
  value: Exclude<GoValue, GoMap | GoSlice>,
  verb: string,
  directive: Directive,
): string | undefined {
  switch (value.kind) {
    case 'bool':
      return verb === 't' || verb === 'v' ? pad(String(value.value), directive) : undefined;
    case 'integer':
      return formatInteger(value.value, ...integerForm(value.type === 'uint8', verb, directive));
    case 'float64':
      return formatFloat(value.value, verb, directive);
    case 'complex128':
      return formatComplex(value, verb, directive);
    case 'string':
      return formatText(value.value, verb, directive);
  }
}

// `%#v` shows a byte as Go's source would have it.
function integerForm(isByte: boolean, verb: string, directive: Directive): readonly [string, Directive] {
  return isByte && verb === 'v' && directive.sharpV ? ['x', { ...directive, sharp: true }] : [verb, directive];
}

function formatMap(map: GoMap, verb: string, directive: Directive): string {
  const isSource = directive.sharpV;
  const entries = [...map.entries].map(([key, field]) => {
    return `${formatValue({ kind: 'string', value: key }, verb, directive)}:${formatElement(field, verb, directive)}`;
  });
  return isSource ? `${typeName(map)}{${entries.join(', ')}}` : `map[${entries.join(' ')}]`;
}

function formatSlice(slice: GoSlice, verb: string, directive: Directive): string {
  const elements = elementsOf(slice).map((element) => formatElement(element, verb, directive));
  return directive.sharpV ? `${typeName(slice)}{${elements.join(', ')}}` : `[${elements.join(' ')}]`;
}

// A nil inside of something is shown by every verb alike.
function formatElement(value: GoValue | undefined, verb: string, directive: Directive): string {
  if (value !== undefined) return formatValue(value, verb, directive);
  return directive.sharpV ? 'interface {}(nil)' : '<nil>';
}

function badVerb(value: GoValue, verb: string, directive: Directive): string {
  return `%!${verb}(${typeName(value)}=${formatValue(value, 'v', directive)})`;
}

function isContainer(value: GoValue): boolean {
  return value.kind === 'map' || value.kind === 'slice';
}
