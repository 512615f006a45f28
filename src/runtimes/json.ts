/** Parses JSON that a program printed; undefined where it is none. */
export function parseJson(content: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(content));
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Parses JSON that a program printed a line each; undefined where a line is none. */
export function parseJsonLines(content: Uint8Array): readonly unknown[] {
  const lines = new TextDecoder().decode(content).split('\n');
  return lines.map((line) => parseJson(new TextEncoder().encode(line)));
}

/** Follows keys into an object; undefined where one is missing. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}

/** As `at`, for a text; '' where there is none. */
export function textAt(value: unknown, ...keys: readonly string[]): string {
  const text = at(value, ...keys);
  return typeof text === 'string' ? text : '';
}

/** As `at`, for an object that holds texts; anything else in it is left out. */
export function textsAt(value: unknown, ...keys: readonly string[]): Readonly<Record<string, string>> {
  const texts = at(value, ...keys);
  if (!isObject(texts)) return {};
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])),
  );
}

/** As `at`, for a list; undefined where there is none. */
export function listAt(value: unknown, ...keys: readonly string[]): readonly unknown[] | undefined {
  const list = at(value, ...keys);
  return Array.isArray(list) ? list : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
