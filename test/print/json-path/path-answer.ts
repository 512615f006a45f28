import { Failure } from '../../../src/errors/failure.ts';
import type { JsonValue } from '../../../src/manifest/json-value.ts';
import { jsonPathPrinter } from '../../../src/print/json-path/print-json-path.ts';
import { builtProgram } from '../../support/kubernetes.ts';
import { outputOf } from '../../support/run-program.ts';

/** What a template is to print; `test/kubernetes/jsonpath/main.go` reads it. */
export interface PathRequest {
  readonly template: string;
  readonly objects: readonly JsonValue[];
  readonly allowsMissingKeys: boolean;
  readonly isAsJson: boolean;
  readonly wholeNumbers: 'int64' | 'float64';
}

/** What is wrong with the template, or what it printed: all that it ever did, for maps have no order in Go. */
export type PathAnswer = { readonly problem: string } | { readonly printed: readonly string[] };

/** So often a template is carried out that goes through the fields of maps, to see all that it might print. */
const TIMES = 300;

/** Asks client-go's own code. */
export async function askGo(requests: readonly PathRequest[]): Promise<readonly PathAnswer[]> {
  const stdin = requests
    .map((request) => `${JSON.stringify({ ...request, times: isOfMaps(request) ? TIMES : 1 })}\n`)
    .join('');
  const answers = await outputOf(await builtProgram('jsonpath'), [], { stdin });
  return answers
    .trimEnd()
    .split('\n')
    .map((line) => readAnswer(JSON.parse(line)));
}

function readAnswer(answer: unknown): PathAnswer {
  if (typeof answer === 'object' && answer !== null && 'problem' in answer) return { problem: String(answer.problem) };
  if (typeof answer === 'object' && answer !== null && 'printed' in answer && Array.isArray(answer.printed)) {
    return { printed: answer.printed.map(String) };
  }
  throw new TypeError(`the judge answered ${JSON.stringify(answer)}`);
}

/** Asks kstatic. */
export function askKstatic({ template, objects, ...options }: PathRequest): PathAnswer {
  let printed = '';
  try {
    const print = jsonPathPrinter(template, options);
    for (const object of objects) print(object, (text) => (printed += text));
    return { printed: [printed] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const reason = error.cause instanceof Error ? error.cause.message : error.message;
    return error.kind === 'usage' ? { problem: reason } : { printed: [`${printed}error: ${reason}`] };
  }
}

/** Whether kstatic's answer is one that Go might give. */
export function agrees(ours: PathAnswer, go: PathAnswer, request: PathRequest): boolean {
  if ('problem' in ours || 'problem' in go) return JSON.stringify(ours) === JSON.stringify(go);
  const [text = ''] = ours.printed;
  if (go.printed.includes(text)) return true;
  // Of a map's fields kstatic prints one order, and Go happened to print others.
  return isOfMaps(request) && go.printed.some((other) => inOrder(other) === inOrder(text));
}

function isOfMaps({ template }: PathRequest): boolean {
  return /\.\*|\.\./.test(template);
}

function inOrder(text: string): string {
  return Array.from(text).sort().join('');
}
