import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';

import { requirement } from '../../support/requirements.ts';
import { agrees, askGo, askKstatic } from './path-answer.ts';
import { randomRequests } from './random-template.ts';

const SEED = Number(process.env['KSTATIC_SEED'] ?? 1);
const LINES = Number(process.env['KSTATIC_LINES'] ?? 2000);

describe("kstatic's JSONPath and client-go's", { skip: requirement('go') }, () => {
  it(`print the same by ${LINES} random templates, seed ${SEED}`, async () => {
    const requests = randomRequests(SEED, LINES);

    const answers = await askGo(requests);

    assert.equal(answers.length, LINES);
    const differences = requests.flatMap((request, index) => {
      const [ours, go] = [askKstatic(request), answers[index] ?? { problem: 'no answer' }];
      return agrees(ours, go, request) ? [] : [{ ...request, ours, go }];
    });
    assert.deepEqual(differences, []);
  });
});
