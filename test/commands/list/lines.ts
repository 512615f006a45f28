import type { PlainObject } from '../../../src/manifest/plain-value.ts';
import { randomText, type RandomText } from '../create/random-text.ts';
import { manyPods, PODS } from './listed-pods.ts';

/** Words behind `kstatic list`, and the pods that there are. */
export interface ListLine {
  readonly words: readonly string[];
  readonly pods: readonly PlainObject[];
}

/** Files of templates, by their names, in the directory where a line is run. */
export const FILES: Readonly<Record<string, string>> = {
  'path.txt': '{range .items[*]}{.metadata.name}{"\\n"}{end}',
  'columns.txt': 'NAME  IMAGE\n{metadata.name} .spec.containers[*].image\n',
  'one-line.txt': 'NAME\n',
  'uneven.txt': 'NAME IMAGE\n.metadata.name\n',
  'empty.txt': '',
  'template.txt': '{{range .items}}{{.metadata.name}},{{end}}',
};

/** A line for each thing that formats, templates and sorts can be told, or told wrongly. */
export const LINES: readonly ListLine[] = [
  ...[
    [],
    ['-o', 'wide'],
    ['-o', 'json'],
    ['-o', 'yaml'],
    ['-o', 'kyaml'],
    ['-o', 'name'],
    ['-o', 'JSON'],
    ['-o', 'Yaml'],
    ['-o', 'WIDE'],
    ['-o', 'table'],
    ['-o', ''],
    ['--no-headers'],
    ['--show-labels'],
    ['--show-labels', '-o', 'wide'],
    ['--show-labels', '-o', 'json'],
    ['--show-labels', '-o', 'jsonpath={.kind}'],
    ['-o', 'jsonpath'],
    ['-o', 'jsonpath='],
    ['-o', 'jsonpath={.kind}'],
    ['-o', 'jsonpath', '--template', '{.kind}'],
    ['-o', 'jsonpath={.kind}', '--template', '{.apiVersion}'],
    ['-o', 'json', '--template', '{{.kind}}'],
    ['--template', '{{.kind}}'],
    ['-o', '', '--template', '{{.kind}}'],
    ['-o', 'template={{.kind}}'],
    ['-o', 'go-template'],
    ['-o', 'go-template={{.kind'],
    ['-o', 'go-template={{.items.x}}'],
    ['-o', 'go-template-file=template.txt'],
    ['-o', 'templatefile', '--template', 'template.txt'],
    ['-o', 'templatefile=none.txt'],
    ['-o', 'jsonpath-file=path.txt'],
    ['-o', 'jsonpath-file=none.txt'],
    ['-o', 'jsonpath-file=.'],
    ['-o', 'jsonpath-as-json={.items[*].metadata.name}'],
    ['-o', 'jsonpath={.items[0]}'],
    ['-o', 'jsonpath={.items[*].metadata.labels}'],
    ['-o', 'jsonpath={.x}', '--allow-missing-template-keys=false'],
    ['-o', 'jsonpath={.items[*].spec.ratio}', '--allow-missing-template-keys=false'],
    ['-o', 'jsonpath={.items[0][0]}'],
    ['-o', 'jsonpath={.kind'],
    ['-o', 'Jsonpath={.kind}'],
    ['-o', 'custom-columns'],
    ['-o', 'custom-columns='],
    ['-o', 'custom-columns=NAME'],
    ['-o', 'custom-columns=NAME:.metadata.name,IMAGES:.spec.containers[*].image,X:.x'],
    ['-o', 'custom-columns=NAME:.metadata.name', '--no-headers'],
    ['-o', 'custom-columns=A:metadata.name,B:{metadata.name},C:{.metadata.name},D:'],
    ['-o', 'custom-columns=A:{.metadata.name}{.x}'],
    ['-o', 'custom-columns=A:.metadata.name,B:.spec['],
    ['-o', 'custom-columns=NOTE:.spec.note,NAME:.metadata.name,NULL:.spec.nothing,MAP:.spec.map'],
    ['-o', 'custom-columns=A:.metadata.labels,B:.spec.containers[0].ports,C:.spec.ratio,D:.spec.priority'],
    ['-o', 'custom-columns=A:.spec.containers[1].name'],
    ['-o', 'custom-columns', '--template', 'NAME:.metadata.name'],
    ['-o', 'custom-columns-file=columns.txt'],
    ['-o', 'custom-columns-file=columns.txt', '--no-headers'],
    ['-o', 'custom-columns-file=one-line.txt'],
    ['-o', 'custom-columns-file=uneven.txt'],
    ['-o', 'custom-columns-file=empty.txt'],
    ['-o', 'custom-columns-file=none.txt'],
    ['-o', 'custom-columns-file=.'],
    ...[
      '.metadata.name',
      '{.spec.priority}',
      'metadata.labels.weight',
      '.spec.hostNetwork',
      '.metadata.namespace',
    ].flatMap((path) => [
      ['--sort-by', path, '-o', 'name'],
      ['--sort-by', path, '-o', 'json'],
    ]),
    ...['.metadata.name', '{.spec.priority}', '.metadata.labels.weight', '.spec.nothing', '.spec.map'].map((path) => [
      '--sort-by',
      path,
    ]),
    ...['.x', '.spec', '{.a}{.b}', '.a[', '{.a', '.spec.containers[0][0]', '.spec.containers[5]'].map((path) => [
      '--sort-by',
      path,
      '-o',
      'name',
    ]),
  ].map((words) => ({ words, pods: PODS })),
  ...[
    ['-o', 'name'],
    ['-o', 'json'],
    ['-o', 'jsonpath={range .items[*]}{.metadata.name}{end}.'],
    ['-o', 'jsonpath={.items[0]}'],
    ['-o', 'custom-columns=NAME:.metadata.name'],
    ['--sort-by', '.metadata.name', '-o', 'name'],
  ].map((words) => ({ words, pods: [] })),
  ...[12, 13, 49, 50, 130].flatMap((count) =>
    ['.spec.priority', '.metadata.labels.app', '.metadata.labels.group'].map((path) => ({
      words: ['--sort-by', path, '-o', 'name'],
      pods: manyPods(count),
    })),
  ),
];

const NAMES = ['metadata', 'spec', 'name', 'labels', 'app', 'containers', 'image', 'ports', 'priority', 'x'] as const;
const STEPS = [
  '[*]',
  '[0]',
  '[-1:]',
  '[5]',
  '[?(@.name=="web")]',
  '[?(@.containerPort>80)]',
  '[:1]',
  '[0',
  '}',
] as const;
const SORTS = [
  '.metadata.name',
  '.spec.priority',
  '.metadata.labels.app',
  '.metadata.labels.weight',
  '.x',
  '.spec',
] as const;

/** A line of which one cannot know what it asks for; it never goes through the fields of a map, which has no order in Go. */
export function randomLine(seed: number): ListLine {
  const random = randomText(seed * 7919);
  const { pick } = random;
  const words = pick([
    () => ['-o', `jsonpath=${template(random)}`],
    () => ['-o', `jsonpath-as-json=${template(random)}`],
    () => ['-o', `jsonpath=${template(random)}`, '--allow-missing-template-keys=false'],
    () => ['-o', `custom-columns=${columns(random)}`],
    () => ['-o', `custom-columns=${columns(random)}`, '--no-headers'],
    () => ['-o', pick(['name', 'json', 'yaml', 'kyaml']), '--sort-by', pick([path(random), ...SORTS])],
    () => ['-o', `custom-columns=N:.metadata.name`, '--sort-by', pick([path(random), ...SORTS])],
  ])();
  const pods = pick([PODS, PODS, PODS.slice(0, 1), [], manyPods(pick([11, 14, 60]))]);
  // Where there is nothing to sort, kubectl does not look at what it is to sort by; kstatic does before it asks a node.
  return { words, pods: pods.length === 0 && words.includes('--sort-by') ? PODS : pods };
}

type Random = Pick<RandomText, 'pick'>;

function template(random: Random): string {
  const { pick } = random;
  return pick([
    () => `{.items[*]${path(random)}}`,
    () => `{${path(random)}}`,
    () => `{range .items[*]}{${path(random)}}${pick(['{"\\n"}', ' ', '\n'])}{end}`,
    () =>
      `${pick(['', 'text '])}{.items[?(@${path(random)}${pick(['==', '!=', '<', '>='])}${pick(['"web"', '5', 'true'])})]}`,
  ])();
}

function columns(random: Random): string {
  return Array.from({ length: random.pick([1, 2, 3]) }, (_, index) => `C${index}:${path(random)}`).join(',');
}

function path({ pick }: Random): string {
  const steps = Array.from({ length: pick([1, 2, 3, 4]) }, () => `.${pick(NAMES)}${pick(['', '', '', ...STEPS])}`);
  return pick([steps.join(''), `.spec.containers[*]${steps[0] ?? ''}`, `.metadata${steps[0] ?? ''}`]);
}
