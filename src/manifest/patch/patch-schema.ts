import { goQuote } from '../../command-line/flags/go-quote.ts';
import { Failure } from '../../errors/failure.ts';
import type { GoType, GoField, TypeTable } from '../typed/type-table.ts';

/** The Go type that a patch is merged into. */
export interface PatchSchema {
  readonly type: string;
  readonly table: TypeTable;
}

/** How a field is merged: the schema of what it holds, of an item where that is a list. */
export interface FieldSchema {
  readonly schema: PatchSchema;
  /** `merge`, `replace` or nothing. */
  readonly strategy: string;
  readonly mergeKey: string;
}

/** @throws Failure 'invalid' where the type has no such field (strategicpatch/meta.go, LookupPatchMetadataForStruct) */
export function structField({ type, table }: PatchSchema, name: string): FieldSchema {
  const field = findField(type, table, name);
  return {
    schema: { type: field.type, table },
    strategy: field.patchStrategies.find((strategy) => strategy !== 'retainKeys') ?? '',
    mergeKey: field.patchMergeKey,
  };
}

/** As `structField`, for a field that holds a list (LookupPatchMetadataForSlice). */
export function listField(schema: PatchSchema, name: string): FieldSchema {
  const field = structField(schema, name);
  const { table, type } = field.schema;
  const found = table.typeOf(type);
  if (found.form === 'list' || found.form === 'pointer') return { ...field, schema: { type: found.of, table } };
  // Bytes are a list to Go.
  if (found.form === 'own' && found.name === '[]uint8') return { ...field, schema: { type: 'uint8', table } };
  throw new Failure('invalid', `expected slice or array type, but got: ${kindOfSchema(schema)}`);
}

/** The kind of the schema's type (PatchMetaFromStruct.Name). */
export function kindOfSchema({ type, table }: PatchSchema): string {
  return kindOf(table.typeOf(type));
}

function findField(type: string, table: TypeTable, name: string): GoField {
  const direct = table.typeOf(type);
  const structName = direct.form === 'pointer' ? direct.of : type;
  const struct = table.typeOf(structName);
  if (struct.form !== 'struct') {
    throw new Failure(
      'invalid',
      `merging an object in json but data type is not struct, instead is: ${kindOf(struct)}`,
    );
  }
  const lowerCase = name.toLowerCase();
  const field =
    struct.fields.get(name) ?? [...struct.fields.values()].find((each) => each.name.toLowerCase() === lowerCase);
  if (field !== undefined) return field;
  throw new Failure(
    'invalid',
    `unable to find api field in struct ${structName.replace(/.*\./, '')} for the json field ${goQuote(name)}`,
  );
}

/** The kind of a type as Go's reflection names it. */
function kindOf(type: GoType): string {
  switch (type.form) {
    case 'pointer':
      return 'ptr';
    case 'list':
      return 'slice';
    case 'own':
      return type.name === '[]uint8' ? 'slice' : 'struct';
    case 'scalar':
      return type.scalar;
    default:
      return type.form;
  }
}
