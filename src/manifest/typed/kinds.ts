import { goQuote } from '../../command-line/flags/go-quote.ts';
import { Failure } from '../../errors/failure.ts';
import { compactJson, goKindOf, JsonObject, textOf, type JsonTree } from '../json-tree.ts';
import { POD_TABLE } from './pod-table.ts';
import { TypeTable } from './type-table.ts';

/** The type that an object is decoded into, and the table that knows it. */
export interface KindType {
  readonly type: string;
  readonly table: TypeTable;
}

/** The name of kubectl's scheme, which is where its source makes it. */
const SCHEME = 'pkg/scheme/scheme.go:28';

/**
 * Finds the type of the kind that an object says it is (apimachinery, runtime/serializer/json: Decode, Interpret). The
 * tables of all kinds but Pod are loaded only for one of those.
 *
 * @throws Failure 'invalid' where it says none, or one that kubectl does not know
 */
export async function findKindType(tree: JsonTree): Promise<KindType> {
  const { kind, apiVersion } = readTypeMeta(tree);
  const { group, version } = parseGroupVersion(apiVersion);
  if (kind === '') throw new Failure('invalid', `Object 'Kind' is missing in '${compactJson(tree)}'`);
  if (version === '') throw new Failure('invalid', `Object 'apiVersion' is missing in '${compactJson(tree)}'`);
  if (kind === 'Pod' && apiVersion === 'v1') return podType();

  const { KINDS, OTHER_TABLE } = await import('./other-table.ts');
  const groupVersion = group === '' ? version : `${group}/${version}`;
  const type = Object.hasOwn(KINDS, `${groupVersion}/${kind}`) ? KINDS[`${groupVersion}/${kind}`] : undefined;
  if (type !== undefined) return { type, table: new TypeTable({ ...POD_TABLE, ...OTHER_TABLE }) };
  throw new Failure(
    'invalid',
    version === '__internal'
      ? `no kind ${goQuote(kind)} is registered for the internal version of group ${goQuote(group)} in scheme "${SCHEME}"`
      : `no kind ${goQuote(kind)} is registered for version ${goQuote(groupVersion)} in scheme "${SCHEME}"`,
  );
}

/** The type of a Pod. */
export function podType(): KindType {
  return { type: 'core/v1.Pod', table: new TypeTable(POD_TABLE) };
}

interface TypeMeta {
  readonly kind: string;
  readonly apiVersion: string;
}

const STRUCT =
  'struct { APIVersion string "json:\\"apiVersion,omitempty\\""; Kind string "json:\\"kind,omitempty\\"" }';

// Here, and only here, Kubernetes asks Go's own decoder, to which `KIND` is as good as `kind`.
function readTypeMeta(tree: JsonTree): TypeMeta {
  if (!(tree instanceof JsonObject)) {
    throw mismatch(`${goKindOf(tree)} into Go value of type ${STRUCT}`);
  }
  const found = { kind: '', apiVersion: '' };
  let problem: Failure | undefined;
  for (const [name, value] of tree.fields) {
    const field = NAMES.get(name.toLowerCase());
    if (field === undefined || value === null) continue;
    const text = textOf(value);
    if (text !== undefined) found[field] = text;
    else problem ??= mismatch(`${goKindOf(value)} into Go struct field .${field} of type string`);
  }
  if (problem !== undefined) throw problem;
  return found;
}

const NAMES: ReadonlyMap<string, keyof TypeMeta> = new Map([
  ['kind', 'kind'],
  ['apiversion', 'apiVersion'],
]);

function mismatch(words: string): Failure {
  return new Failure('invalid', `couldn't get version/kind; json parse error: json: cannot unmarshal ${words}`);
}

function parseGroupVersion(text: string): { readonly group: string; readonly version: string } {
  const parts = text.split('/');
  if (parts.length > 2) throw new Failure('invalid', `unexpected GroupVersion string: ${text}`);
  const [first = '', second] = parts;
  return second === undefined ? { group: '', version: first } : { group: first, version: second };
}
