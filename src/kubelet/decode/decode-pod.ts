import type { PlainObject, PlainValue } from '../../manifest/plain-value.ts';
import { isPlainList, isPlainObject } from '../../manifest/plain-value.ts';
import { POD_SCHEMA } from '../api/pod-schema.ts';
import type { Pod } from '../api/pod-types.ts';
import { FieldPath } from '../validation/field-path.ts';
import { decodeScalar, zeroOf, type Decoded } from './decode-scalar.ts';

/** What a Pod's fields became. */
export interface PodDecoding {
  /** The Pod without what Kubernetes does not know; of no use where there are problems. */
  readonly pod: Pod;
  /** Fields that hold what they cannot hold, in the order in which Go comes across them. */
  readonly problems: readonly DecodeProblem[];
  /** Fields that no Pod has; the kubelet drops them in silence. */
  readonly unknown: readonly UnknownField[];
}

export interface DecodeProblem {
  readonly path: FieldPath;
  /** `expected a list, got a string`. */
  readonly message: string;
}

export interface UnknownField {
  readonly path: FieldPath;
  readonly name: string;
  /** The names that the field could have had. */
  readonly known: readonly string[];
}

/**
 * Decodes a Pod as Go's JSON decoder does into the types of k8s.io/api/core/v1 (sigs.k8s.io/json): names of fields count
 * with their case, null is as good as nothing, and what a type does not know is dropped.
 */
export function decodePod(value: PlainObject, isWholeFloat: (path: FieldPath) => boolean): PodDecoding {
  const decoder = new Decoder(isWholeFloat);
  const decoded = decoder.struct(value, 'Pod');
  return { pod: isPod(decoded) ? decoded : {}, problems: decoder.problems, unknown: decoder.unknown };
}

/** What the schema takes for a Pod is one to the types as well: they are made of one source. */
function isPod(decoded: Decoded): decoded is Pod & Decoded {
  return typeof decoded === 'object';
}

/** A step to a value: a field's name, a place in a list, or the key of a map. */
type Step = string | number | { readonly key: string };

class Decoder {
  readonly problems: DecodeProblem[] = [];
  readonly unknown: UnknownField[] = [];
  readonly #isWholeFloat: (path: FieldPath) => boolean;
  /** Where the decoder is. A path is made of it only where there is something to say. */
  readonly #steps: Step[] = [];

  constructor(isWholeFloat: (path: FieldPath) => boolean) {
    this.#isWholeFloat = isWholeFloat;
  }

  struct(value: PlainObject, type: string): Decoded {
    const fields = POD_SCHEMA[type] ?? {};
    const decoded: Record<string, Decoded> = {};
    for (const name of Object.keys(value).sort()) {
      const field = value[name];
      const fieldType = Object.hasOwn(fields, name) ? fields[name] : undefined;
      this.#steps.push(name);
      if (fieldType === undefined) this.unknown.push({ path: this.#path(), name, known: Object.keys(fields) });
      else if (field !== undefined && field !== null) decoded[name] = this.#field(field, fieldType);
      this.#steps.pop();
    }
    return decoded;
  }

  #field(value: PlainValue, type: string): Decoded {
    if (type.startsWith('[]')) return this.#list(value, type.slice(2));
    if (type.startsWith('{}')) return this.#map(value, type.slice(2));
    if (type in POD_SCHEMA) return isPlainObject(value) ? this.struct(value, type) : this.#refuse('an object', value);
    const scalar = decodeScalar(value, type, () => this.#isWholeFloat(this.#path()));
    if (!('problem' in scalar)) return scalar.value;
    this.problems.push({ path: this.#path(), message: scalar.problem });
    return zeroOf(type);
  }

  #list(value: PlainValue, type: string): Decoded {
    if (!isPlainList(value)) return this.#refuse('a list', value);
    return value.map((item, index) => this.#item(item, type, index));
  }

  #map(value: PlainValue, type: string): Decoded {
    if (!isPlainObject(value)) return this.#refuse('an object', value);
    const keys = Object.keys(value).sort();
    return Object.fromEntries(keys.map((key) => [key, this.#item(value[key] ?? null, type, { key })]));
  }

  /** Where a list or a map holds null, Go has the type's zero. */
  #item(value: PlainValue, type: string, step: Step): Decoded {
    if (value === null) return zeroOf(type);
    this.#steps.push(step);
    const decoded = this.#field(value, type);
    this.#steps.pop();
    return decoded;
  }

  #refuse(expected: string, value: PlainValue): Decoded {
    this.problems.push({ path: this.#path(), message: `expected ${expected}, got ${kindOf(value)}` });
    return undefined;
  }

  #path(): FieldPath {
    return this.#steps.reduce<FieldPath | undefined>(follow, undefined) ?? FieldPath.root('');
  }
}

function follow(path: FieldPath | undefined, step: Step): FieldPath {
  if (typeof step === 'string') return path?.child(step) ?? FieldPath.root(step);
  if (path === undefined) return FieldPath.root('');
  return typeof step === 'number' ? path.index(step) : path.key(step.key);
}

/** What a value is, in a word: `a string`. */
function kindOf(value: PlainValue): string {
  if (value === null) return 'null';
  if (isPlainList(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return `a ${typeof value === 'bigint' ? 'number' : typeof value}`;
}
