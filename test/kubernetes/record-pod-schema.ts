import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

// Records what a Pod is made of from Kubernetes' own OpenAPI (api/openapi-spec/swagger.json of k8s.io/kubernetes, at the
// version that go.mod names) into src/kubelet/api: the types, and the table that decoding goes by.
//   npx tsx test/kubernetes/record-pod-schema.ts

interface Property {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly items?: Property;
  readonly additionalProperties?: Property;
}

interface Definition {
  readonly properties?: Readonly<Record<string, Property>>;
}

const MODULE = fileURLToPath(new URL('.', import.meta.url));
const API = fileURLToPath(new URL('../../src/kubelet/api/', import.meta.url));
const PREFIX = '#/definitions/';
const ROOT = 'io.k8s.api.core.v1.Pod';

/** Definitions without fields of their own, by what Go reads them as. */
const SCALARS: Readonly<Record<string, string>> = {
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time': 'Time',
  'io.k8s.apimachinery.pkg.api.resource.Quantity': 'Quantity',
  'io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1': 'any',
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': 'IntOrString',
};

const SCALAR_TYPES: Readonly<Record<string, string>> = {
  any: 'PlainValue',
  int32: 'number',
  int64: 'number',
  Time: 'string',
  IntOrString: 'number | string',
};

const { version, swagger } = readSwagger();
const types = closure();
await write('pod-schema.ts', schemaText());
await write('pod-types.ts', typesText());

interface Swagger {
  readonly definitions: Readonly<Record<string, Definition>>;
}

function readSwagger(): { readonly version: string; readonly swagger: Swagger } {
  const listed = execFileSync('go', ['list', '-m', '-json', 'k8s.io/kubernetes'], { cwd: MODULE, encoding: 'utf8' });
  const { Dir, Version } = moduleOf(JSON.parse(listed));
  const read: unknown = JSON.parse(readFileSync(join(Dir, 'api/openapi-spec/swagger.json'), 'utf8'));
  if (!isSwagger(read)) throw new Error('swagger.json has no definitions');
  return { version: Version, swagger: read };
}

function moduleOf(listed: unknown): { readonly Dir: string; readonly Version: string } {
  const fields = new Map<string, unknown>(Object.entries(listed ?? {}));
  return { Dir: String(fields.get('Dir')), Version: String(fields.get('Version')) };
}

function isSwagger(value: unknown): value is Swagger {
  return typeof value === 'object' && value !== null && 'definitions' in value;
}

/** The Pod's definition and all that it leads to, sorted by name: each field with its type in short. */
function closure(): readonly (readonly [name: string, fields: readonly (readonly [string, string])[]])[] {
  const found = new Map<string, readonly (readonly [string, string])[]>();
  const waiting = [ROOT];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(shortName(name))) continue;
    const properties = Object.entries(swagger.definitions[name]?.properties ?? {});
    waiting.push(...properties.flatMap(([, property]) => referencesOf(property)));
    found.set(
      shortName(name),
      properties.map(([field, property]) => [field, shortType(property)] as const),
    );
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
}

function referencesOf({ $ref, items, additionalProperties }: Property): readonly string[] {
  const inner = items ?? additionalProperties;
  if (inner !== undefined) return referencesOf(inner);
  const name = $ref?.slice(PREFIX.length);
  return name === undefined || name in SCALARS ? [] : [name];
}

function shortType({ $ref, type, format: width, items, additionalProperties }: Property): string {
  if (items !== undefined) return `[]${shortType(items)}`;
  if (additionalProperties !== undefined) return `{}${shortType(additionalProperties)}`;
  if ($ref === undefined) return type === 'integer' ? (width ?? 'int64') : (type ?? 'any');
  const name = $ref.slice(PREFIX.length);
  return SCALARS[name] ?? shortName(name);
}

function shortName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function schemaText(): string {
  const rows = types.map(([name, fields]) => {
    const cells = fields.map(([field, type]) => `${key(field)}: '${type}'`);
    return `  ${name}: { ${cells.join(', ')} },`;
  });
  return `${head()}
/**
 * What each type of a Pod is made of: a field's name and its type, \`[]\` in front of a list's, \`{}\` in front of a map's.
 */
export const POD_SCHEMA: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${rows.join('\n')}
};
`;
}

function typesText(): string {
  const interfaces = types.map(([name, fields]) => {
    const lines = fields.map(([field, type]) => `  readonly ${key(field)}?: ${typeText(type)} | undefined;`);
    return `export interface ${name} {\n${lines.join('\n')}\n}\n`;
  });
  return `${head()}
import type { PlainValue } from '../../manifest/plain-value.ts';
import type { Quantity } from '../../manifest/quantity-value.ts';

${interfaces.join('\n')}`;
}

function typeText(type: string): string {
  if (type.startsWith('[]')) return `readonly ${elementText(type.slice(2))}[]`;
  if (type.startsWith('{}')) return `Readonly<Record<string, ${typeText(type.slice(2))}>>`;
  return SCALAR_TYPES[type] ?? type;
}

function elementText(type: string): string {
  const text = typeText(type);
  return text.includes(' ') ? `(${text})` : text;
}

function key(field: string): string {
  return /^[A-Za-z_]\w*$/.test(field) ? field : `'${field}'`;
}

function head(): string {
  return `// Made by test/kubernetes/record-pod-schema.ts from the OpenAPI of k8s.io/kubernetes ${version}: not to be edited by hand.
`;
}

async function write(name: string, text: string): Promise<void> {
  writeFileSync(
    join(API, name),
    await format(text, { parser: 'typescript', singleQuote: true, printWidth: 120, trailingComma: 'all' }),
  );
}
