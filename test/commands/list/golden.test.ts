import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { temporaryDirectory } from '../../support/temporary-directory.ts';
import { FILES, LINES } from './lines.ts';
import { listedPods } from './listed-pods.ts';
import { printLine, type LineResult } from './print-line.ts';

/** What kubectl get printed; test/golden/kubectl-get/record.mjs recorded it. */
interface GoldenLine extends LineResult {
  readonly words: readonly string[];
  readonly pods: number;
}

const CASES_FILE = new URL('../../golden/kubectl-get/cases.json', import.meta.url);

describe('kstatic list prints as kubectl get did', () => {
  const recording = readRecording();

  it('in all lines that there are', () => {
    assert.deepEqual(
      recording.cases.map(({ words, pods }) => [words, pods]),
      LINES.map(({ words, pods }) => [words, pods.length]),
    );
  });

  for (const [index, { words, pods }] of LINES.entries()) {
    it(`line ${index}: ${words.join(' ')}`, async (t) => {
      const directory = temporaryDirectory(t);
      for (const [name, text] of Object.entries(FILES)) writeFileSync(join(directory, name), text);

      const ours = await printLine(words, listedPods(pods), directory);

      const golden = recording.cases[index];
      assert.deepEqual(ours, { stdout: golden?.stdout, stderr: golden?.stderr, exit: golden?.exit });
    });
  }
});

interface Recording {
  readonly cases: readonly GoldenLine[];
}

function readRecording(): Recording {
  const recorded: unknown = JSON.parse(readFileSync(CASES_FILE, 'utf8'));
  assert.ok(isRecording(recorded));
  return recorded;
}

function isRecording(value: unknown): value is Recording {
  return typeof value === 'object' && value !== null && 'cases' in value && Array.isArray(value.cases);
}
