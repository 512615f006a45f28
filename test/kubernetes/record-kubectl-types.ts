import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

// Records which types kubectl decodes into and what they are made of, as kubectl-types/ tells, at the version that its
// go.mod names: those of a Pod in one table, all others of kubectl's scheme in a second.
//   npx tsx test/kubernetes/record-kubectl-types.ts

interface Field {
  readonly name: string;
  readonly type: string;
  readonly omitEmpty?: boolean;
  readonly omitZero?: boolean;
  readonly via?: readonly string[];
  readonly patchStrategy?: string;
  readonly patchMergeKey?: string;
}

interface Definition {
  readonly struct?: boolean;
  readonly fields?: readonly Field[];
  readonly of?: string;
}

interface Answer {
  readonly kinds: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, Definition>>;
}

const MODULE = fileURLToPath(new URL('kubectl-types/', import.meta.url));
const TYPED = fileURLToPath(new URL('../../src/manifest/typed/', import.meta.url));

const run = (...words: readonly string[]): string =>
  execFileSync('go', words, { cwd: MODULE, encoding: 'utf8', maxBuffer: 1 << 26 });
const version = run('list', '-m', '-f', '{{.Version}}', 'k8s.io/kubectl').trim();
const answer: unknown = JSON.parse(run('run', '.'));
if (!isAnswer(answer)) throw new Error('kubectl-types has answered something else');
const { kinds, types } = answer;

const ofPods = reachableFrom('core/v1.Pod');
await write(
  'pod-table.ts',
  `/** The types that a Pod is made of. \`readTypeTable\` says how to read a row. */
export const POD_TABLE: Readonly<Record<string, string>> = {
${rowsOf((name) => ofPods.has(name))}
};
`,
);
await write(
  'other-table.ts',
  `/** The types that everything but a Pod is made of, beyond those of \`POD_TABLE\`. */
export const OTHER_TABLE: Readonly<Record<string, string>> = {
${rowsOf((name) => !ofPods.has(name))}
};

/** The type of each kind, by group, version and kind. */
export const KINDS: Readonly<Record<string, string>> = {
${sorted(Object.entries(kinds))
  .map(([kind, name]) => `  '${kind}': '${name}',`)
  .join('\n')}
};
`,
);

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'kinds' in value && 'types' in value;
}

function reachableFrom(root: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [root];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const definition = types[name];
    if (definition === undefined || found.has(name)) continue;
    found.add(name);
    const used = [...(definition.fields ?? []).map(({ type }) => type), definition.of ?? ''];
    waiting.push(...used.flatMap((type) => type.split(/[*[\]]|map(?=\[)/)));
  }
  return found;
}

function rowsOf(isWanted: (name: string) => boolean): string {
  return sorted(Object.entries(types).filter(([name]) => isWanted(name)))
    .map(([name, definition]) => `  '${name}': '${rowOf(definition)}',`)
    .join('\n');
}

function rowOf({ struct, fields, of }: Definition): string {
  return struct === true ? `{${(fields ?? []).map(cellOf).join('; ')}}` : (of ?? '');
}

function cellOf({ name, type, omitEmpty, omitZero, via, patchStrategy, patchMergeKey }: Field): string {
  return [
    `${name}${omitEmpty === true ? '?' : ''}${omitZero === true ? '!' : ''}`,
    type,
    ...(via === undefined ? [] : [`via=${via.join('.')}`]),
    ...(patchStrategy === undefined ? [] : [`patch=${patchStrategy}`]),
    ...(patchMergeKey === undefined ? [] : [`key=${patchMergeKey}`]),
  ].join(' ');
}

function sorted<Value>(entries: readonly (readonly [string, Value])[]): readonly (readonly [string, Value])[] {
  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
}

async function write(name: string, text: string): Promise<void> {
  const head = `// Made by test/kubernetes/record-kubectl-types.ts from k8s.io/kubectl ${version}: not to be edited by hand.\n/* eslint-disable max-lines -- a table */\n\n`;
  writeFileSync(
    join(TYPED, name),
    await format(head + text, { parser: 'typescript', singleQuote: true, printWidth: 120, trailingComma: 'all' }),
  );
}
