import { Failure } from '../errors/failure.ts';
import { isJsonStruct, type JsonStruct, type JsonValue } from '../manifest/json-value.ts';
import { goYaml2, rereadAsYaml } from '../manifest/reread-json.ts';
import { writeYaml } from '../manifest/write-yaml.ts';

/**
 * Prints an object as `kubectl -o yaml` does: as JSON, read as YAML, written as YAML.
 *
 * @throws Failure 'invalid' for text that YAML cannot hold
 */
export function printYaml(object: JsonValue): string {
  return writeYaml(rereadAsYaml(object, goYaml2));
}

/**
 * Prints the name of an object as `kubectl -o name` does, `pod/web`, `deployment.apps/web`, with no line end.
 *
 * @throws Failure 'invalid' for a list, of which kubectl prints no name
 */
export function printName(object: JsonStruct): string {
  const [kind, apiVersion] = [textOf(object['kind']), textOf(object['apiVersion'])];
  const [version, group] = apiVersion.split('/').reverse();
  if (object['items'] !== undefined) {
    throw new Failure('invalid', `list types are not supported by name printing: *${version ?? ''}.${kind}`);
  }
  const metadata = object['metadata'];
  const name = textOf(isJsonStruct(metadata) ? metadata['name'] : undefined);
  const resource = kind.toLowerCase() + (group === undefined ? '' : `.${group}`);
  return `${resource}/${name === '' ? '<unknown>' : name}`;
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
