/** A YAML or JSON mapping, with keys that are looked at where they matter. */
export type Mapping = Readonly<Record<string, unknown>>;

/** What a text holds, or why it cannot be read. */
export type DocumentReading =
  { readonly document: Mapping; readonly problem?: never } | { readonly document?: never; readonly problem: string };

/** Loads the parser, which takes some milliseconds, ahead of its first use: while a node is being asked. */
export async function loadParser(): Promise<void> {
  await import('js-yaml');
}

/**
 * Reads YAML (1.1, as Go's readers do, JSON included); of several documents the first. The parser is loaded only here:
 * most commands never need one.
 */
export async function parseDocument(content: Uint8Array): Promise<DocumentReading> {
  const { loadAll, YAML11_SCHEMA, YAMLException } = await import('js-yaml');
  const text = new TextDecoder().decode(content);
  // Behind the first document may stand anything: the kubelet never looks there.
  const first = /^(?:---[ \t\n])?[^]*?(?=\n(?:---|\.\.\.)[ \t\r\n])/.exec(text)?.[0] ?? text;
  try {
    const [document] = loadAll(first, { schema: YAML11_SCHEMA, json: true });
    return isMapping(document) ? { document } : { problem: 'is no mapping of keys to values' };
  } catch (error) {
    if (error instanceof YAMLException) return { problem: `is neither YAML nor JSON: ${error.reason}` };
    throw error;
  }
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
