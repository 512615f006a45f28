import type { RandomText } from './random-text.ts';
import { randomValue } from './random-value.ts';

/** The words that give `create` a random patch, of one of the three types, that applies or does not. */
export function randomOverrides(random: RandomText): readonly string[] {
  const { pick, below } = random;
  const type = pick(['merge', 'merge', 'strategic', 'strategic', 'json', 'json']);
  const patch = type === 'json' ? jsonPatch(random) : objectPatch(random, type === 'strategic');
  const text = below(25) === 0 ? broken(random, patch) : patch;
  const named = below(100) === 0 ? pick(['', 'foo', 'Merge']) : type;
  return type === 'merge' && below(2) === 0
    ? [`--overrides=${text}`]
    : [`--overrides=${text}`, `--override-type=${named}`];
}

function objectPatch(random: RandomText, directives: boolean): string {
  const { pick, below } = random;
  if (below(40) === 0)
    return pick(['null', '[]', '{}', '5', '"x"', '[null]', '[{"a":null}]', 'true', '', ' ', '{"spec":5}']);
  const parts = Array.from({ length: 1 + below(3) }, () =>
    pick<() => string>([
      () => `"spec":${randomValue(random, 'core/v1.PodSpec', directives)}`,
      () => `"spec":${randomValue(random, 'core/v1.PodSpec', directives)}`,
      () => `"spec":{"containers":[${randomValue(random, 'core/v1.Container', directives)}]}`,
      () => `"metadata":${randomValue(random, 'meta/v1.ObjectMeta', directives)}`,
      () => `"status":${randomValue(random, 'core/v1.PodStatus', directives)}`,
      () => (below(4) === 0 ? typeMeta(random) : '"apiVersion":"v1"'),
    ])(),
  );
  return `{${parts.join(',')}}`;
}

function typeMeta({ pick }: RandomText): string {
  return pick([
    '"kind":"Pod"',
    '"kind":"Foo"',
    '"kind":null',
    '"kind":""',
    '"kind":5',
    '"Kind":"Foo"',
    '"KIND":true',
    '"apiVersion":null',
    '"apiVersion":""',
    '"apiVersion":"a/b/c"',
    '"apiVersion":"apps/v1"',
    '"apiVersion":"apps/v1","kind":"Deployment"',
    '"apiVersion":"batch/v1","kind":"Job"',
    '"apiVersion":"rbac.authorization.k8s.io/v1","kind":"Role"',
    '"kind":"Service"',
    '"kind":"Secret","data":{"a":"YQ==","b":""}',
    '"kind":"Secret","data":{"a":"Y!Q="}',
    '"kind":"ConfigMap","data":{"a":"b\\nc"}',
    '"kind":"PodList"',
    '"kind":"List","items":[{"a":1}]',
    '"kind":"Node"',
    '"apiVersion":"/"',
    '"apiVersion":"v2"',
  ]);
}

const PATHS = [
  ...(['/spec/containers/0', '/spec/containers/0/image', '/spec/containers/-', '/spec/containers/1'] as const),
  ...(['/spec/containers/-1', '/spec/containers/-2', '/spec/containers/x', '/spec/containers'] as const),
  ...(['/spec/hostNetwork', '/spec/volumes', '/spec/nope/deep', '/metadata/labels/run', '/metadata/labels'] as const),
  ...([
    '/metadata/annotations/a~1b',
    '/metadata/annotations',
    '/metadata/labels/a~0b',
    '/status',
    '/spec',
    '',
  ] as const),
  ...(['spec', '/', '//', '/kind', '/apiVersion', '/spec/restartPolicy', '/spec/containers/0/resources'] as const),
  ...(['/spec/containers/0/ports/0', '/spec/containers/0/args/-', '/spec/containers/0/args/0', '/a/b'] as const),
  ...([
    '/spec/containers/00',
    '/spec/containers/+0',
    '/spec/containers/99999999999999999999',
    '/metadata/name',
  ] as const),
] as const;

function jsonPatch(random: RandomText): string {
  const { pick, below } = random;
  if (below(40) === 0)
    return pick(['null', '{}', '5', '"x"', 'true', '[null]', '["a"]', '[5]', '[[]]', '', ' ', '[{}]']);
  return `[${Array.from({ length: below(4) }, () => operation(random)).join(',')}]`;
}

function operation(random: RandomText): string {
  const { pick, below } = random;
  const ops = ['add', 'add', 'add', 'replace', 'replace', 'remove', 'test', 'copy', 'move'] as const;
  const op = below(50) === 0 ? pick(['"nope"', '5', 'null', '""']) : `"${pick(ops)}"`;
  const path = below(50) === 0 ? pick(['5', 'null', '[]']) : `"${pick(PATHS)}"`;
  const from = below(50) === 0 ? pick(['5', 'null']) : `"${pick(PATHS)}"`;
  const value = pick<() => string>([
    () => '"busybox"',
    () => '"x"',
    () => 'true',
    () => 'null',
    () => '{}',
    () => '[]',
    () => '["a","b"]',
    () => '{"run":"x"}',
    () => randomValue(random, 'core/v1.Container'),
    () => randomValue(random, 'core/v1.PodSpec'),
    () => randomValue(random, '[]core/v1.Volume'),
  ])();
  return `{"op":${op},"path":${path},"from":${from}${below(15) === 0 ? '' : `,"value":${value}`}}`;
}

/** The text with a character too much, too little, or another. */
function broken({ pick, below }: RandomText, text: string): string {
  const at = below(text.length + 1);
  const character = pick(['{', '}', '[', ']', '"', ',', ':', 'x', '\\', '\n', 'é', '1', '-', '.', 'e', 'n', '']);
  return text.slice(0, at) + character + text.slice(at + below(2));
}
