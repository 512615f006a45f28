import { Failure } from '../../../src/errors/failure.ts';
import type { PlainObject } from '../../../src/manifest/plain-value.ts';
import { jsonOf } from '../../../src/manifest/plain-to-json.ts';
import { GoTemplateFailure, printGoTemplate } from '../../../src/print/go-template/print-go-template.ts';
import { bytesOf, textOf } from '../../../src/print/go-template/go-text.ts';
import { builtProgram } from '../../support/kubernetes.ts';
import { outputOf } from '../../support/run-program.ts';

/** A template and what it is to print. */
export interface TemplateRequest {
  readonly template: string;
  readonly value: PlainObject;
  readonly allowMissingKeys: boolean;
}

/** What went to standard output, and what is said of a failure; '' for none. */
export interface TemplateAnswer {
  readonly printed: string;
  readonly error: string;
}

/** What kstatic answers. */
export function ourAnswer({ template, value, allowMissingKeys }: TemplateRequest): TemplateAnswer {
  try {
    return { printed: printGoTemplate(template, jsonOf(value), { allowMissingKeys }), error: '' };
  } catch (error) {
    if (error instanceof GoTemplateFailure) return { printed: error.printed, error: error.message };
    if (error instanceof Failure) return { printed: '', error: error.message };
    throw error;
  }
}

/** What kubectl's own code answers (test/kubernetes/template). */
export async function kubectlsAnswers(requests: readonly TemplateRequest[]): Promise<readonly TemplateAnswer[]> {
  const lines = requests.map(({ template, ...request }) => {
    return `${JSON.stringify({ ...request, template: bytesOf(template).toString('base64') })}\n`;
  });
  const answered = await outputOf(await builtProgram('template'), [], { stdin: lines.join('') });
  return answered.trimEnd().split('\n').map(readAnswer);
}

function readAnswer(line: string): TemplateAnswer {
  const answer: unknown = JSON.parse(line);
  if (typeof answer !== 'object' || answer === null || !('printed' in answer) || !('error' in answer)) {
    throw new Error(`the program said ${line}`);
  }
  return { printed: decode(answer.printed), error: decode(answer.error) };
}

function decode(bytes: unknown): string {
  return typeof bytes === 'string' ? textOf(Buffer.from(bytes, 'base64')) : '';
}
