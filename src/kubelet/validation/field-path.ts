/** What leads to a field: its name, its place in a list from 0, or its key in a map. */
type Kind = 'name' | 'index' | 'key';

/** Where a field is, written as Kubernetes does (apimachinery util/validation/field, path.go): `spec.containers[0].image`. */
export class FieldPath {
  readonly #parent: FieldPath | undefined;
  readonly #kind: Kind;
  readonly #step: string | number;

  // Paths are made for every field that is looked at, and hardly ever written: each is one object.
  private constructor(parent: FieldPath | undefined, kind: Kind, step: string | number) {
    this.#parent = parent;
    this.#kind = kind;
    this.#step = step;
  }

  static root(name: string): FieldPath {
    return new FieldPath(undefined, 'name', name);
  }

  child(name: string): FieldPath {
    return new FieldPath(this, 'name', name);
  }

  index(index: number): FieldPath {
    return new FieldPath(this, 'index', index);
  }

  key(key: string): FieldPath {
    return new FieldPath(this, 'key', key);
  }

  /** The names, keys and places from the root on, for finding the field in a text. */
  steps(): readonly (string | number)[] {
    return [...(this.#parent?.steps() ?? []), this.#step];
  }

  toString(): string {
    const before = this.#parent?.toString() ?? '';
    if (this.#kind !== 'name') return `${before}[${this.#step}]`;
    return before === '' ? String(this.#step) : `${before}.${this.#step}`;
  }
}
