import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';

import { goldenRequests } from './golden-templates.ts';
import { kubectlsAnswers, ourAnswer, type TemplateAnswer, type TemplateRequest } from './template-answer.ts';

/** What kubectl's own code answered (test/kubernetes/template); KSTATIC_RECORD=1 asks it anew, for which Go has to be here. */
interface GoldenCase extends TemplateAnswer {
  readonly template: string;
  readonly allowMissingKeys: boolean;
}

const CASES = new URL('../../golden/go-template/cases.json', import.meta.url);

describe('go-template prints what kubectl printed', () => {
  before(async () => {
    if (process.env['KSTATIC_RECORD'] === '1') await record();
  });

  it('of every template in test/golden/go-template', () => {
    const requests = goldenRequests();

    const answers = requests.map((request) => caseOf(request, ourAnswer(request)));

    const recorded = goldenCases();
    assert.equal(answers.length, recorded.length);
    // One by one, for all of them together are too much to read.
    for (const [number, answer] of answers.entries()) assert.deepEqual(answer, recorded[number]);
  });
});

async function record(): Promise<void> {
  const requests = goldenRequests();
  const answers = await kubectlsAnswers(requests);
  const cases = requests.flatMap((request, number) => {
    const answer = answers[number];
    return answer === undefined ? [] : [JSON.stringify(caseOf(request, answer))];
  });
  writeFileSync(CASES, `[\n${cases.join(',\n')}\n]\n`);
}

function caseOf({ template, allowMissingKeys }: TemplateRequest, answer: TemplateAnswer): GoldenCase {
  return { template, allowMissingKeys, ...answer };
}

function goldenCases(): readonly GoldenCase[] {
  const cases: unknown = JSON.parse(readFileSync(CASES, 'utf8'));
  if (!Array.isArray(cases) || !cases.every(isGoldenCase)) throw new TypeError(`no cases in ${CASES.pathname}`);
  return cases;
}

function isGoldenCase(value: unknown): value is GoldenCase {
  return typeof value === 'object' && value !== null && 'template' in value && 'printed' in value && 'error' in value;
}
