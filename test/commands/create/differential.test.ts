import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { requirement } from '../../support/requirements.ts';
import { compareCommands } from './compare-commands.ts';
import { startRealKubectl, type RealKubectl } from './real-kubectl.ts';

// `npm run record -- --seed N --count N` tries as many others as one likes.
const SEED = 1;
const LINES = 500;

describe('kstatic create and a kubectl of today', { skip: requirement('currentKubectl') }, () => {
  let kubectl: RealKubectl;
  before(async () => {
    kubectl = await startRealKubectl();
  });
  after(() => {
    kubectl.stop();
  });

  it(`answer the same to ${LINES} random command lines`, async (t) => {
    const { differences, crashes, unsettled } = await compareCommands(kubectl, SEED, LINES);

    t.diagnostic(`${kubectl.name}: it crashes on ${crashes}, and answers ${unsettled} now so, now so`);
    assert.deepEqual(differences, []);
  });
});
