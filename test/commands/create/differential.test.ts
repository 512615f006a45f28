import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { compareKeys } from '../../../src/manifest/yaml-key-order.ts';
import { requirement } from '../../support/requirements.ts';
import { createLine, type CreateResult } from './create-line.ts';
import { randomLine } from './random-line.ts';
import { randomText } from './random-text.ts';
import { startRealKubectl, type RealKubectl } from './real-kubectl.ts';

const SEED = Number(process.env['KSTATIC_SEED'] ?? 1);
const LINES = Number(process.env['KSTATIC_LINES'] ?? 12);

describe('kstatic create and the kubectl of this machine', { skip: requirement('kubectl') }, () => {
  let kubectl: RealKubectl;
  before(async () => {
    kubectl = await startRealKubectl();
  });
  after(() => {
    kubectl.stop();
  });

  for (let line = 0; line < LINES; line += 1) {
    it(`print the same of random text, seed ${SEED + line}`, async () => {
      const random = randomText(SEED + line);
      const names = inOneOrder(Array.from({ length: 14 }, () => random.name()));
      const annotations = names.map((name) => `--annotations=${name}=${random.value()}`);
      const environment = Array.from({ length: 12 }, () => `--env=A=${random.value()}`);
      const words = Array.from({ length: 40 }, () => random.value());
      const format = random.pick(['yaml', 'yaml', 'yaml', 'json']);
      const typed = ['x', '--image=busybox', `-o=${format}`, ...annotations, ...environment, '--', ...words];

      const ours = await createLine(typed);

      assert.deepEqual(withoutWarnings(ours), await kubectl.run(typed));
    });

    it(`answer the same to a random command line, seed ${SEED + line}`, async () => {
      const typed = randomLine(randomText(SEED + line));

      const ours = await createLine(typed);

      assert.deepEqual(withoutWarnings(ours), await kubectl.run(typed), typed.join(' '));
    });
  }
});

// go-yaml's order is none for some names (`0k` < `10` < `0328` < `0k`): kubectl prints those another way every time.
function inOneOrder(names: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const name of new Set(names)) {
    const pairs = kept.flatMap((left) => kept.map((right) => [left, right] as const));
    if (!pairs.some(([left, right]) => isCycle(left, right, name) || isCycle(right, left, name))) kept.push(name);
  }
  return kept;
}

function isCycle(...[first, second, third]: readonly [string, string, string]): boolean {
  return compareKeys(first, second) < 0 && compareKeys(second, third) < 0 && compareKeys(third, first) < 0;
}

function withoutWarnings(result: CreateResult): CreateResult {
  return { ...result, stderr: result.stderr.replace(/^Warning: .*\n/gm, '') };
}
