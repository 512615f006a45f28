import type { JsonValue } from '../manifest/json-value.ts';
import { rereadAsYaml } from '../manifest/reread-json.ts';
import { writeYaml } from '../manifest/write-yaml.ts';

/**
 * Prints an object as `kubectl -o yaml` does: as JSON, read as YAML, written as YAML.
 *
 * @throws Failure 'invalid' for text that YAML cannot hold
 */
export function printYaml(object: JsonValue): string {
  return writeYaml(rereadAsYaml(object));
}

/** Prints the name of an object as `kubectl -o name` does: `pod/web`, with no line end. */
export function printName(object: { readonly kind: string; readonly metadata: { readonly name: string } }): string {
  return `${object.kind.toLowerCase()}/${object.metadata.name}`;
}
