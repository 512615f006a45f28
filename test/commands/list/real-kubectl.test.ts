import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';

import { currentKubectl } from '../../support/current-kubectl.mjs';
import { requirement } from '../../support/requirements.ts';
import { FILES, LINES, randomLine, type ListLine } from './lines.ts';
import { listedPods } from './listed-pods.ts';
import { printLine } from './print-line.ts';
import { startKubectlGet, type RealKubectlGet } from './real-kubectl-get.ts';

const SEED = Number(process.env['KSTATIC_SEED'] ?? 1);
const RANDOM_LINES = Number(process.env['KSTATIC_LINES'] ?? 40);

describe('kstatic list and a real kubectl get', { skip: requirement('currentKubectl') }, () => {
  let kubectl: RealKubectlGet;
  before(async () => {
    kubectl = await startKubectlGet(currentKubectl() ?? 'kubectl');
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(kubectl.directory, name), text);
  });
  after(() => {
    kubectl.stop();
  });

  const compare = async ({ words, pods }: ListLine): Promise<void> => {
    const rows = listedPods(pods);

    const ours = await printLine(words, rows, kubectl.directory);

    assert.deepEqual(ours, await kubectl.get(words, rows), words.join(' '));
  };

  for (const [index, line] of LINES.entries()) {
    it(`print the same, line ${index}: ${line.words.join(' ')}`, () => compare(line));
  }

  for (let seed = SEED; seed < SEED + RANDOM_LINES; seed += 1) {
    it(`print the same of a random line, seed ${seed}`, () => compare(randomLine(seed)));
  }
});
