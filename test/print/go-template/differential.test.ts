import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { requirement } from '../../support/requirements.ts';
import { DOCUMENT, randomTemplates } from './random-template.ts';
import { kubectlsAnswers, ourAnswer } from './template-answer.ts';

const SEED = Number(process.env['KSTATIC_SEED'] ?? 1);
const LINES = Number(process.env['KSTATIC_LINES'] ?? 2000);

describe("go-template and kubectl's own code", { skip: requirement('go') }, () => {
  it(`print the same of ${String(LINES)} random templates, seed ${String(SEED)}`, async () => {
    const random = randomTemplates(SEED);
    const requests = Array.from({ length: LINES }, (_, line) => {
      return { template: random(), value: DOCUMENT, allowMissingKeys: line % 3 > 0 };
    });

    const theirs = await kubectlsAnswers(requests);

    assert.equal(theirs.length, LINES);
    for (const [line, request] of requests.entries()) {
      assert.deepEqual(ourAnswer(request), theirs[line], JSON.stringify(request.template));
    }
  });
});
