import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requirement } from '../../support/requirements.ts';
import { compareReadings } from './differences.ts';

// A seed that stays, so that what fails fails again; `npx tsx test/kubernetes/compare-reading.ts` takes any.
const SEED = 20_260_101;
const COUNT = 3000;

describe('random files', { skip: requirement('go') }, () => {
  it('are read, or refused, as the code of the kubelet does it', async () => {
    const { differences, accepted } = await compareReadings(SEED, COUNT);

    assert.deepEqual(differences, []);
    // What both refuse says little.
    assert.ok(accepted > COUNT / 4, `only ${String(accepted)} of ${String(COUNT)} can be read at all`);
  });
});
