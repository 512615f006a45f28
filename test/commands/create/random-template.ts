import type { RandomText } from './random-text.ts';

const PATHS = [
  ...(['.metadata.name', '.metadata.labels', '.spec.containers[0].image', '.spec.containers[*].name'] as const),
  ...(['.kind', '.spec', '.status', '.nope', '..name', '.spec.containers', '.spec.containers[-1:]'] as const),
  ...(['.metadata.annotations', '.spec.containers[*].ports[*].containerPort', '.spec.containers[5]'] as const),
] as const;

const FIELDS = [
  ...(['.metadata.name', '.metadata.labels', '.metadata.labels.run', '.kind', '.spec', '.status', '.nope'] as const),
  ...(['.nope.deep', '.spec.containers', '.spec.containers.name', '.', '.metadata', '.spec.restartPolicy'] as const),
  ...(['(index .spec.containers 0)', '(index .spec.containers 0).image', '(index .metadata.labels "run")'] as const),
] as const;

/** The words that ask for a template of either kind. */
export function randomTemplate(random: RandomText): readonly string[] {
  const { pick, below } = random;
  const strict = below(5) === 0 ? [`--allow-missing-template-keys=${pick(['false', 'true'])}`] : [];
  const words = pick<() => readonly string[]>([
    () => [`-o=${pick(['jsonpath', 'jsonpath', 'JSONPATH', 'jsonpath-as-json'])}=${jsonPath(random)}`],
    () => [`-o=go-template=${goTemplate(random)}`],
    () => [`--template=${goTemplate(random)}`],
    () => [`-o=${pick(['jsonpath', 'go-template', 'template', 'yaml'])}`, `--template=${goTemplate(random)}`],
    () => [`-o=${pick(['jsonpath-file', 'go-template-file', 'templatefile'])}=/nonexistent/${pick(['a', 'b'])}`],
  ])();
  return [...words, ...strict];
}

function jsonPath(random: RandomText): string {
  const { pick } = random;
  return several(random, () =>
    pick<() => string>([
      () => `{${pick(PATHS)}}`,
      () => `{${pick(PATHS)}}{"\\n"}`,
      () => `{range .spec.containers[*]}{.name}{"\\t"}{.image}{end}`,
      () => '{.spec.containers[?(@.name=="x")].image}',
      () => 'text',
      () => `{${pick(PATHS)}`,
    ])(),
  );
}

function goTemplate(random: RandomText): string {
  const { pick } = random;
  return several(random, () =>
    pick<() => string>([
      () => `{{${pick(FIELDS)}}}`,
      () => `{{if ${pick(FIELDS)}}}yes{{else}}no{{end}}`,
      () => `{{range ${pick(FIELDS)}}}<{{.}}>{{else}}none{{end}}`,
      () => `{{range $key, $value := ${pick(FIELDS)}}}{{$key}}={{$value}};{{end}}`,
      () => `{{with ${pick(FIELDS)}}}{{.}}{{end}}`,
      () => `{{printf "%v %q\\n" ${pick(FIELDS)} ${pick(FIELDS)}}}`,
      () => `{{len ${pick(FIELDS)}}}`,
      () => `{{eq ${pick(FIELDS)} "x"}}`,
      () => `{{and ${pick(FIELDS)} ${pick(FIELDS)}}}`,
      () => `{{not ${pick(FIELDS)}}}`,
      () => 'text\n',
      () => `{{${pick(FIELDS)}`,
    ])(),
  );
}

function several({ below }: RandomText, make: () => string): string {
  return Array.from({ length: 1 + below(3) }, make).join('');
}
