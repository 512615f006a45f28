import { exactNumber, type YamlScalar } from '../yaml-resolution.ts';

/**
 * Whether YAML 1.1 reads a bare word as something else than it looks like: than YAML 1.2 reads it (its core schema), as
 * most programs do by now.
 */
export function looksOther(text: string, { type, value }: YamlScalar): boolean {
  if (type === 'string' || type === 'null') return false;
  if (type === 'boolean') return !LOOKS_BOOLEAN.test(text);
  return !Number.isNaN(value) && looksLike(text) !== value;
}

const LOOKS_BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;

function looksLike(text: string): number | bigint | undefined {
  if (/^[-+]?[0-9]+$/.test(text)) return wholeNumber(text);
  if (/^0o[0-7]+$|^0x[0-9a-fA-F]+$/.test(text)) return exactNumber(BigInt(text));
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text)) return Number(text);
  const infinity = /^([-+]?)\.(?:inf|Inf|INF)$/.exec(text);
  return infinity === null ? undefined : infinity[1] === '-' ? -Infinity : Infinity;
}

/** A number too great for 64 bits is a float to go-yaml. */
function wholeNumber(text: string): number | bigint {
  const exact = exactNumber(BigInt(text.replace(/^\+/, '')));
  return BigInt.asUintN(64, BigInt(exact)) === exact || typeof exact === 'number' ? exact : Number(text);
}
