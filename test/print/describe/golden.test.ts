import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { parseJson, textsAt } from '../../../src/runtimes/json.ts';
import { describeText } from './describe-text.ts';
import { RECORDED_PODS } from './described-pods.ts';

/** What kubectl describe printed; test/golden/kubectl-describe/record.mjs recorded it. */
const CASES_FILE = new URL('../../golden/kubectl-describe/cases.json', import.meta.url);

describe('the text of a Pod is what kubectl describe printed', () => {
  const texts = textsAt(parseJson(readFileSync(CASES_FILE)), 'texts');

  it('of all Pods that there are', () => {
    assert.deepEqual(Object.keys(texts), Object.keys(RECORDED_PODS));
  });

  for (const [what, pod] of Object.entries(RECORDED_PODS)) {
    it(what, () => {
      assert.equal(describeText(pod), texts[what]);
    });
  }
});
