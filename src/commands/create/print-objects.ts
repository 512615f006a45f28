import { Failure } from '../../errors/failure.ts';
import { isJsonList, isJsonStruct, type JsonStruct, type JsonValue } from '../../manifest/json-value.ts';
import { writeJson } from '../../manifest/write-json.ts';
import { printName, printYaml } from '../../print/manifest.ts';
import type { CreatedObjects } from './objects.ts';
import type { CreateOptions } from './options.ts';

type Write = (text: string) => void;

/**
 * Prints the objects as `kubectl run` does: what is wrong with the Service is told once the Pod is printed, and what is
 * written by the time that something fails stands.
 *
 * @throws Failure for an object that the format cannot hold, or a template that does not fit it
 */
export async function printObjects(options: CreateOptions, objects: CreatedObjects, write: Write): Promise<void> {
  const print = await printerFor(options, write);
  const problem = printService(options, objects.service, print, write);
  print(objects.object);
  if (problem !== undefined) throw problem;
}

function printService(
  { isSeparatedTwice }: CreateOptions,
  service: CreatedObjects['service'],
  print: Print,
  write: Write,
): Failure | undefined {
  if (service === undefined || service instanceof Failure) return service;
  try {
    print(service);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  if (isSeparatedTwice) write('---\n');
  return undefined;
}

type Print = (object: JsonStruct) => void;

async function printerFor({ format, showsManagedFields }: CreateOptions, write: Write): Promise<Print> {
  const whole = (object: JsonStruct): JsonStruct => (showsManagedFields ? object : withoutManagedFields(object));
  switch (format.kind) {
    case 'yaml':
      return yamlPrinter(whole, write);
    case 'json':
      return (object) => write(writeJson(whole(object)));
    case 'kyaml': {
      const { printKyaml } = await import('../../print/kyaml.ts');
      return (object) => write(printKyaml(whole(object)));
    }
    case 'printed':
      return (object) => format.print(object, write);
    case 'name':
      return (object) => write(`${printName(object)}\n`);
    case 'text':
      return (object) => write(`${printName(object)} created (dry run)\n`);
    case 'wide':
      throw new Error('create asks for no table');
  }
}

/** kubectl's printer parts documents by a line of its own, in front of each but the first that it was to print. */
function yamlPrinter(whole: (object: JsonStruct) => JsonStruct, write: Write): Print {
  let isFirst = true;
  return (object) => {
    if (!isFirst) write('---\n');
    isFirst = false;
    write(printYaml(whole(object)));
  };
}

/** The object, or each of a list, without what an API server notes of who wrote it (printers/managedfields.go). */
function withoutManagedFields(object: JsonStruct): JsonStruct {
  const { metadata, items } = object;
  return {
    ...object,
    ...(isJsonStruct(metadata) && { metadata: { ...metadata, managedFields: undefined } }),
    ...(isList(items) && { items: items.map((item) => (isJsonStruct(item) ? withoutManagedFields(item) : item)) }),
  };
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return value !== undefined && value !== null && typeof value === 'object' && isJsonList(value);
}
