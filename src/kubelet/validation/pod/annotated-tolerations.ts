import type { Toleration } from '../../api/pod-types.ts';

type Reading =
  | { readonly tolerations: readonly Toleration[]; readonly problem?: never }
  | { readonly tolerations?: never; readonly problem: string };

/**
 * Reads tolerations as an annotation holds them (core/helper, GetTolerationsFromPodAnnotations): JSON, which Go puts
 * into its own type, where names of fields count without their case and null leaves what is there.
 */
export function readTolerations(text: string): Reading {
  const parsed = parseMarked(text);
  if (parsed === undefined) return { problem: 'must be JSON' };
  if (parsed.value === null) return { tolerations: [] };
  const items: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [undefined];
  const tolerations = items.map(readToleration);
  return tolerations.every((toleration) => toleration !== undefined)
    ? { tolerations }
    : { problem: 'must be a list of tolerations, of texts and a whole number of seconds' };
}

/** JSON whose texts and numbers are both texts, with a mark in front: JavaScript would not tell `1.0` from `1` later. */
function parseMarked(text: string): { readonly value: unknown } | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const marked = text.replaceAll(/"([^"\\]*(?:\\.[^"\\]*)*)"|-?\d[\d.eE+-]*/g, (token, inner: string | undefined) =>
    inner === undefined ? `"${NUMBER}${token}"` : `"${TEXT}${inner}"`,
  );
  return { value: JSON.parse(marked) };
}

const NUMBER = '#';
const TEXT = '=';

/** Undefined for what Go cannot put into a toleration. */
function readToleration(item: unknown): Toleration | undefined {
  if (item === null) return {};
  if (typeof item !== 'object' || Array.isArray(item)) return undefined;
  let toleration: Toleration | undefined = {};
  for (const [name, value] of Object.entries(item)) {
    toleration &&= withField(toleration, name.slice(TEXT.length), value);
  }
  return toleration;
}

function withField(toleration: Toleration, name: string, value: unknown): Toleration | undefined {
  const field = TEXT_FIELDS.find((known) => isField(known, name));
  if (field !== undefined) {
    if (!isText(value)) return undefined;
    return value === null ? toleration : { ...toleration, [field]: value.slice(TEXT.length) };
  }
  if (!isField('tolerationSeconds', name)) return toleration;
  if (!isWholeNumber(value)) return undefined;
  return { ...toleration, tolerationSeconds: value === null ? undefined : Number(value.slice(NUMBER.length)) };
}

const TEXT_FIELDS = ['key', 'operator', 'value', 'effect'] as const;

function isField(field: string, name: string): boolean {
  return new RegExp(`^${field}$`, 'iu').test(name);
}

function isText(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && value.startsWith(TEXT));
}

function isWholeNumber(value: unknown): value is string | null {
  if (value === null) return true;
  if (typeof value !== 'string' || !/^#-?\d+$/.test(value)) return false;
  const number = BigInt(value.slice(NUMBER.length));
  return BigInt.asIntN(64, number) === number;
}
