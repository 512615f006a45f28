import assert from 'node:assert/strict';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';

import { currentKubectl } from '../../support/current-kubectl.mjs';
import { requirement } from '../../support/requirements.ts';
import { describeText } from './describe-text.ts';
import { BRANCHES, randomPod } from './described-pods.ts';
import { startKubectlDescribe, type RealKubectlDescribe } from './real-kubectl-describe.ts';

const SEED = Number(process.env['KSTATIC_SEED'] ?? 1);
const RANDOM_PODS = Number(process.env['KSTATIC_PODS'] ?? 40);

describe('the text of a Pod and a real kubectl describe', { skip: requirement('currentKubectl') }, () => {
  let kubectl: RealKubectlDescribe;
  before(async () => {
    kubectl = await startKubectlDescribe(currentKubectl() ?? 'kubectl');
  });
  after(() => {
    kubectl.stop();
  });

  for (const [what, pod] of Object.entries(BRANCHES)) {
    it(`are the same: ${what}`, async () => {
      assert.equal(describeText(pod), await kubectl.describe(pod));
    });
  }

  for (let seed = SEED; seed < SEED + RANDOM_PODS; seed += 1) {
    it(`are the same of a random Pod, seed ${String(seed)}`, async () => {
      const pod = randomPod(seed);
      const expected = await kubectl.describe(pod);
      // What makes kubectl crash it cannot be compared in.
      if (expected !== undefined) assert.equal(describeText(pod), expected);
    });
  }
});
