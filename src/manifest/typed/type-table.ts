/** A type of Go's, as its decoder and encoder see it. A name stands for another type in the table. */
export type GoType =
  | { readonly form: 'pointer' | 'list' | 'map'; readonly of: string }
  | { readonly form: 'struct'; readonly fields: ReadonlyMap<string, GoField> }
  | { readonly form: 'scalar'; readonly scalar: string }
  /** A type that reads and writes its JSON itself. */
  | { readonly form: 'own'; readonly name: string };

export interface GoField {
  readonly name: string;
  readonly type: string;
  readonly omitsEmpty: boolean;
  readonly omitsZero: boolean;
  /** The embedded structs in which the field stands. */
  readonly embeddedIn: readonly string[];
  readonly patchStrategies: readonly string[];
  readonly patchMergeKey: string;
}

/** The types that are known, by name: `core/v1.Pod`. */
export class TypeTable {
  readonly #rows: Readonly<Record<string, string>>;
  readonly #types = new Map<string, GoType>();

  /**
   * A row of the table is what a type is made of: `{FIELD TYPE [via=EMBEDDED] [patch=STRATEGIES] [key=MERGEKEY]; …}` for
   * a struct, where `?` after a field's name is `omitempty` and `!` is `omitzero`; another type; or `itself`.
   */
  constructor(rows: Readonly<Record<string, string>>) {
    this.#rows = rows;
  }

  /** What the type is: `*core/v1.Probe`, `[]string`, `map[string]string`, `core/v1.PullPolicy`. */
  typeOf(name: string): GoType {
    const known = this.#types.get(name);
    if (known !== undefined) return known;
    const type = this.#read(name);
    this.#types.set(name, type);
    return type;
  }

  #read(name: string): GoType {
    const row = this.#rows[name];
    if (row === undefined) return readExpression(name);
    if (row === 'itself') return { form: 'own', name };
    if (!row.startsWith('{')) return this.typeOf(row);
    const fields = row === '{}' ? [] : row.slice(1, -1).split('; ').map(readField);
    return { form: 'struct', fields: new Map(fields.map((field) => [field.name, field])) };
  }
}

function readExpression(expression: string): GoType {
  if (expression.startsWith('*')) return { form: 'pointer', of: expression.slice(1) };
  // Go writes bytes as text, in base 64.
  if (expression === '[]uint8') return { form: 'own', name: expression };
  if (expression.startsWith('[]')) return { form: 'list', of: expression.slice(2) };
  if (expression.startsWith('map[')) return { form: 'map', of: expression.slice(expression.indexOf(']') + 1) };
  return { form: 'scalar', scalar: expression };
}

function readField(text: string): GoField {
  const [head = '', type = '', ...options] = text.split(' ');
  const option = (name: string): string =>
    options.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  return {
    name: head.replace(/[?!]+$/, ''),
    type,
    omitsEmpty: head.includes('?'),
    omitsZero: head.includes('!'),
    embeddedIn: option('via').split('.').filter(Boolean),
    patchStrategies: option('patch').split(',').filter(Boolean),
    patchMergeKey: option('key'),
  };
}

/** How Go's messages name the type: `v1.PodSpec`, `[]v1.Container`, `map[string]string`. */
export function goTypeName(name: string): string {
  return name.replaceAll(/[\w.-]+\//g, '');
}
