import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { KSTATIC } from '../support/run-kstatic.ts';
import { makeTemporaryDirectory, removeDirectory } from '../support/temporary-directory.ts';
import { controlPlaneFiles } from './control-plane-files.ts';
import { runPlan } from './pairs.ts';
import { comparePairs } from './statistics.ts';
import type { Comparison } from './statistics.ts';

const BOUND = 3;
const COUNT = 1000;
const PARSE_ONLY = fileURLToPath(new URL('./parse-only.mjs', import.meta.url));

/** How much longer it takes to validate manifests than to read and parse them. */
export async function benchValidate(rounds: number): Promise<readonly Comparison[]> {
  const directory = makeTemporaryDirectory();
  try {
    const texts = Object.values(controlPlaneFiles());
    for (let index = 0; index < COUNT; index += 1) {
      const text = texts[index % texts.length] ?? '';
      writeFileSync(
        join(directory, `${String(index)}.yaml`),
        text.replace('namespace: kube-system', `namespace: n${String(index)}`),
      );
    }
    const peer = [process.execPath, PARSE_ONLY, directory] as const;
    const own = [process.execPath, KSTATIC, 'validate', '-f', directory] as const;
    const pairs = await runPlan([], { rounds, peers: [{ argv: peer, weight: 1 }], own });
    return [comparePairs(`kstatic validate of ${String(COUNT)} : js-yaml parses them`, BOUND, pairs)];
  } finally {
    removeDirectory(directory);
  }
}
