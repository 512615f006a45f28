import { isPlainObject, type PlainObject } from '../manifest/plain-value.ts';
import { readYaml } from '../manifest/reading/read-yaml.ts';

/** What a text holds, or why it cannot be read. */
export type DocumentReading =
  | { readonly document: PlainObject; readonly problem?: never }
  | { readonly document?: never; readonly problem: string };

/** Reads a configuration file as a kubelet reads its manifests: YAML or JSON, of several documents the first. */
export async function parseDocument(content: Uint8Array): Promise<DocumentReading> {
  const { value, problem } = await readYaml(content);
  if (problem !== undefined) return { problem: `is neither YAML nor JSON: ${problem.message}` };
  return isPlainObject(value) ? { document: value } : { problem: 'is no mapping of keys to values' };
}
