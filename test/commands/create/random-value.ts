import { POD_TABLE } from '../../../src/manifest/typed/pod-table.ts';
import { TypeTable, type GoField } from '../../../src/manifest/typed/type-table.ts';
import type { RandomText } from './random-text.ts';

const TABLE = new TypeTable(POD_TABLE);

const STRANGE = [
  'null',
  'true',
  '5',
  '-1.5',
  '"x"',
  '""',
  '[]',
  '{}',
  '[null]',
  '{"a":1}',
  '[{"name":"x"}]',
  '1e2',
] as const;

const INTEGERS = [
  ...(['0', '1', '-1', '80', '443', '65536', '2147483647', '2147483648', '-2147483649', '9007199254740993'] as const),
  ...([
    '9223372036854775807',
    '9223372036854775808',
    '1.0',
    '1e2',
    '80.5',
    '-0',
    '1e400',
    '1E3',
    '100',
    '1000',
  ] as const),
] as const;

const TEXTS = [
  ...(['x', 'x', 'web', 'a', 'b', 'busybox', '/a', '/b', 'Always', 'Never', 'cpu', '', 'y', '10', 'é', '<&>'] as const),
  ...([
    'a b',
    'a\\nb',
    ' a',
    'a\\u0041',
    '\\u2028',
    '\\ud83d\\ude00',
    '\\ud800',
    '\\t',
    '#',
    'node:1',
    '1.5',
    'null',
  ] as const),
] as const;

const QUANTITIES = [
  ...([
    '100m',
    '1000m',
    '0.5',
    '1024Mi',
    '1.5Gi',
    '1000k',
    '1.1Gi',
    '1e3',
    '+5',
    '01',
    '5.',
    '128974848',
    '0',
    '-1',
  ] as const),
  ...([
    '1Gib',
    'abc',
    '',
    ' 1',
    '1e',
    '.5',
    '0.0001',
    '1n',
    '12345678901234567890',
    '1E',
    '1e-3',
    '0.1u',
    '1Ei',
  ] as const),
] as const;

const TIMES = [
  ...([
    '2024-01-02T03:04:05Z',
    '2024-01-02T03:04:05.678Z',
    '2024-01-02T03:04:05+02:00',
    '2024-02-30T00:00:00Z',
  ] as const),
  ...([
    '0001-01-01T00:00:00Z',
    '2024-01-02',
    'now',
    '',
    '2024-13-01T00:00:00Z',
    '2024-01-02T3:04:05Z',
    'null',
  ] as const),
  ...([
    '2024-01-02T03:04:05',
    '2024-01-02T25:04:05Z',
    '2024-01-02T03:04:05-25:00',
    '2024-01-02t03:04:05z',
    '24-01',
  ] as const),
  ...([
    '2024-01-02T03:04:60Z',
    '2024-01-02T03:61:00Z',
    '2024-01-02T03:04:05Zx',
    '2024-01-02T03:04:05,5Z',
    'é',
  ] as const),
] as const;

/** A JSON text for a type of a Pod, mostly one that fits; `directives` puts those of a strategic merge into it. */
export function randomValue(random: RandomText, type: string, directives = false, depth = 0): string {
  return new ValueMaker(random, directives).value(type, depth);
}

class ValueMaker {
  readonly #random: RandomText;
  readonly #directives: boolean;

  constructor(random: RandomText, directives: boolean) {
    this.#random = random;
    this.#directives = directives;
  }

  value(name: string, depth: number): string {
    const { pick, below } = this.#random;
    if (below(40) === 0) return pick(STRANGE);
    const type = TABLE.typeOf(name);
    switch (type.form) {
      case 'pointer':
        return this.value(type.of, depth);
      case 'list':
        return `[${this.#several(3, () => this.value(type.of, depth + 1)).join(',')}]`;
      case 'map':
        return `{${this.#several(3, () => `"${pick(TEXTS)}":${this.value(type.of, depth + 1)}`).join(',')}}`;
      case 'struct':
        return this.#struct([...type.fields.values()], depth);
      case 'own':
        return this.#own(type.name);
      case 'scalar':
        return this.#scalar(type.scalar);
    }
  }

  #struct(fields: readonly GoField[], depth: number): string {
    const { below } = this.#random;
    const count = depth > 5 ? 1 : 1 + below(3);
    const chosen = Array.from({ length: count }, () => fields[below(fields.length)]);
    const names = fields.filter(({ name }) => ['name', 'mountPath', 'containerPort'].includes(name));
    const named = below(8) === 0 ? chosen : [...names, ...chosen];
    const texts = named.flatMap((field) => (field === undefined ? [] : [this.#field(field, depth)]));
    return `{${[...texts, ...this.#extras(fields)].join(',')}}`;
  }

  #field(field: GoField, depth: number): string {
    const { below } = this.#random;
    const name = below(60) === 0 ? field.name.toUpperCase() : field.name;
    if (below(30) === 0) return `"${name}":null`;
    if (field.name === 'name') return `"${name}":"${this.#random.pick(['x', 'x', 'a', 'b', 'x.y'])}"`;
    const value = this.value(field.type, depth + 1);
    return below(50) === 0 ? `"${name}":${value},"${name}":${this.value(field.type, depth + 1)}` : `"${name}":${value}`;
  }

  #extras(fields: readonly GoField[]): readonly string[] {
    const { below, pick } = this.#random;
    const unknown = below(15) === 0 ? [`"unknown":${pick(STRANGE)}`] : [];
    if (!this.#directives || below(5) > 0) return unknown;
    const field = fields[below(fields.length)]?.name ?? '';
    return [
      ...unknown,
      pick([
        '"$patch":"delete"',
        '"$patch":"replace"',
        '"$patch":"merge"',
        '"$patch":"nope"',
        `"$retainKeys":["name","${field}"]`,
        '"$retainKeys":5',
        `"$setElementOrder/${field}":[{"name":"x"},{"name":"a"}]`,
        '"$setElementOrder/containers":[{"name":"a"},{"name":"x"},{"name":"b"}]',
        `"$deleteFromPrimitiveList/${field}":["a"]`,
      ]),
    ];
  }

  #own(name: string): string {
    const { pick, below } = this.#random;
    switch (name) {
      case 'api/resource.Quantity':
        return below(4) === 0 ? pick(INTEGERS) : `"${pick(QUANTITIES)}"`;
      case 'util/intstr.IntOrString':
        return below(2) === 0 ? pick(INTEGERS) : `"${pick(TEXTS)}"`;
      case 'meta/v1.Time':
        return `"${pick(TIMES)}"`;
      default:
        return pick(STRANGE);
    }
  }

  #scalar(scalar: string): string {
    const { pick, below } = this.#random;
    if (scalar === 'bool') return pick(['true', 'false']);
    if (scalar !== 'string') return below(6) === 0 ? pick(INTEGERS) : pick(['0', '1', '2', '80', '1000']);
    return below(12) === 0 ? JSON.stringify(this.#random.value()) : `"${pick(TEXTS)}"`;
  }

  #several(most: number, make: () => string): readonly string[] {
    return Array.from({ length: this.#random.below(most + 1) }, make);
  }
}
