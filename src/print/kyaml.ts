import { Failure } from '../errors/failure.ts';
import type { JsonValue } from '../manifest/json-value.ts';
import { goYaml3, rereadAsYaml } from '../manifest/reread-json.ts';
import { writeKyaml } from '../manifest/write-kyaml.ts';

/**
 * Prints an object as `kubectl -o kyaml` does: as JSON, read as YAML, written as KYAML.
 *
 * @throws Failure 'invalid' for text that YAML cannot hold
 */
export function printKyaml(object: JsonValue): string {
  return writeKyaml(reread(object));
}

function reread(object: JsonValue): JsonValue {
  try {
    return rereadAsYaml(object, goYaml3);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(error.kind, `error decoding: ${error.message}`, { cause: error });
  }
}
