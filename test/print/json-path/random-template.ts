import type { JsonValue } from '../../../src/manifest/json-value.ts';
import { randomText, type RandomText } from '../../commands/create/random-text.ts';
import type { PathRequest } from './path-answer.ts';

/** Something to look for paths in: of every kind of value, with what is missing, null, empty and of another kind. */
const OBJECTS: readonly [JsonValue, JsonValue, JsonValue] = [
  {
    kind: 'List',
    items: [
      {
        metadata: { name: 'web', labels: { app: 'web', 'a.b/c': 'dotted' }, generation: 3 },
        spec: {
          containers: [
            { name: 'web', ports: [{ containerPort: 80 }, { containerPort: 2000001000, protocol: 'UDP' }], args: [] },
            { name: 'log', ready: true, weight: 0.5, args: ['-c', 'echo "hi" && <x>'] },
          ],
          priority: 1000000,
          ratio: 1.5e-7,
        },
      },
      { metadata: { name: 'etcd', labels: {}, generation: 12 }, spec: { containers: [{ name: 'é中', ready: false }] } },
      { metadata: { name: 'off', labels: null }, spec: null },
    ],
    a: [0, 1, 2, 3, 4, 5.5, -7, 1e21, null, 'x', 'web', true, [1, [2]], { name: 'deep', a: [1] }, {}],
    b: { a: { b: { a: ['one'] } } },
    name: 'top',
    ready: false,
  },
  { metadata: { name: 'pod', labels: { run: 'x' } }, spec: { containers: [{ name: 'x', image: 'busybox' }] } },
  {},
];

const NAMES = [
  'items',
  'metadata',
  'name',
  'labels',
  'spec',
  'containers',
  'ports',
  'containerPort',
  'a',
  'b',
  'ready',
] as const;
const ODD_NAMES = [
  'missing',
  'priority',
  'generation',
  'args',
  'weight',
  'ratio',
  'kind',
  'protocol',
  'app',
  'é',
  '',
  '-',
] as const;
const TEXTS = ['', ' ', '\n', 'text', '{"\\n"}', "{'\\t'}", '{" "}', 'é$', '}', '@', '"', '.', '[0]'] as const;
const QUOTED = [
  '"web"',
  "'etcd'",
  '"x\\ty"',
  "'\\u00e9'",
  '"\\U0001f600"',
  "'\\x41\\101'",
  '"a\\"b"',
  "'a\\\\'",
  '"\\q"',
  '""',
] as const;
const LITERALS = [
  '0',
  '1',
  '-7',
  '+3',
  '3.5',
  '80',
  '1000000',
  '0.5',
  'true',
  'false',
  '1.2.3',
  '99999999999999999999',
] as const;
const OPERATORS = ['==', '!=', '<', '<=', '>', '>=', '=', '!', '<>', '=='] as const;
const SLICES = [
  '0',
  '1',
  '-1',
  '-2',
  '*',
  '0:2',
  '1:',
  ':-1',
  '-3:',
  '::2',
  '0:4:3',
  '5',
  '3:1',
  ':',
  '',
  '-',
  'x',
  '1:1',
  '::0',
] as const;
const BREAKAGE = [
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '"',
  "'",
  '\\',
  '.',
  '..',
  '$',
  '@',
  '?',
  ',',
  ' ',
  '\n',
  '\t',
  '#',
  '٣',
  '|',
] as const;

/** Templates, each with what it is to print and how. */
export function randomRequests(seed: number, count: number): readonly PathRequest[] {
  return Array.from({ length: count }, (_, index) => {
    const random = randomText(seed * 1_000_003 + index * 7919);
    return {
      template: randomTemplate(random),
      objects: random.pick([[OBJECTS[0]], [OBJECTS[0]], [OBJECTS[0]], [OBJECTS[1], OBJECTS[0], OBJECTS[2]]]),
      allowsMissingKeys: random.pick([true, true, false]),
      isAsJson: random.pick([false, false, false, true]),
      wholeNumbers: random.pick(['int64', 'float64']),
    };
  });
}

/** A template in kubectl's dialect of JSONPath, and now and then something that is hardly one. */
function randomTemplate(random: Pick<RandomText, 'pick'>): string {
  const { pick } = random;
  const parts = repeat(pick([1, 1, 2, 3]), () => part(random)).join('');
  return pick([true, true, true, true, false]) ? parts : broken(parts, random);
}

type Random = Pick<RandomText, 'pick'>;

function part(random: Random): string {
  return random.pick([
    () => `{${path(random, 3)}}`,
    () => `{${path(random, 3)}}`,
    () => random.pick(TEXTS),
    () => `{range ${path(random, 2)}}${repeat(random.pick([0, 1, 2]), () => part(random)).join('')}{end}`,
    () => `{range .items[*]}{.metadata.name}${part(random)}{end}`,
    () => `{${random.pick(['end', 'range', 'foo', 'range @', ...LITERALS, ...QUOTED])}}`,
    () => `{range .a[1:3]}{range $.items[*]}{@}{end}${part(random)}{end}`,
  ])();
}

function path(random: Random, depth: number): string {
  const start = random.pick(['', '', '@', '$', ' ', '.items[*]', '.items[*].spec.containers[*]', '.a', '.items']);
  return start + repeat(random.pick([0, 1, 1, 2, 2, 3, 4]), () => step(random, depth)).join('');
}

function step(random: Random, depth: number): string {
  const { pick } = random;
  return pick([
    () => `.${pick(NAMES)}`,
    () => `.${pick(NAMES)}`,
    () => `.${pick(NAMES)}`,
    () => `.${pick(ODD_NAMES)}`,
    () => `['${pick([...NAMES, 'a.b/c', 'a\\.b/c', 'x}y', ''])}']`,
    () => pick(['.labels.a\\.b/c', ".metadata.labels['a\\.b/c']", '.*', '.*', ' ', 'items', 'true']),
    () => `..${pick(NAMES)}`,
    () => pick(['..', '...', '..*', "..['name']", '..[0]']),
    () => `[${pick(SLICES)}]`,
    () => `[${pick(SLICES)}]`,
    () => `[${repeat(pick([2, 3]), () => unionPart(random)).join(pick([',', ', ']))}]`,
    () => (depth > 0 ? filter(random, depth - 1) : '[*]'),
    () => (depth > 0 ? filter(random, depth - 1) : '[*]'),
  ])();
}

function unionPart(random: Random): string {
  return random.pick([
    (): string => `'${random.pick(NAMES)}'`,
    (): string => `'${random.pick(NAMES)}'`,
    (): string => random.pick(SLICES),
    (): string => filter(random, 0).slice(1, -1),
  ])();
}

function filter(random: Random, depth: number): string {
  const { pick } = random;
  const side = (): string =>
    pick([
      (): string => `@.${pick(NAMES)}`,
      (): string => `@.metadata.${pick(NAMES)}`,
      (): string => `@${path(random, depth)}`,
      (): string => '@',
      (): string => pick(QUOTED),
      (): string => pick(LITERALS),
    ])();
  return `[?(${side()}${pick([false, true, true]) ? pick(['', ' ']) + pick(OPERATORS) + pick(['', ' ']) + side() : ''})]`;
}

/** A character less, or another one. */
function broken(text: string, { pick }: Random): string {
  const characters = Array.from(text);
  const place = characters.findIndex(() => pick([true, ...repeat(characters.length, () => false)]));
  return characters.toSpliced(Math.max(place, 0), pick([0, 1]), pick(['', ...BREAKAGE])).join('');
}

function repeat<Item>(times: number, make: () => Item): readonly Item[] {
  return Array.from({ length: times }, make);
}
