import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import type { JsonValue } from '../../../src/manifest/json-value.ts';
import { askKstatic, type PathRequest } from './path-answer.ts';

interface Recording {
  readonly objects: readonly JsonValue[];
  readonly cases: readonly GoldenCase[];
}

/** What client-go 0.37.1 made of a template; test/golden/json-path/record.mjs recorded it. */
interface GoldenCase extends Omit<PathRequest, 'objects'> {
  /** Their places in the recording. */
  readonly objects: readonly number[];
  readonly problem?: string;
  readonly printed?: readonly string[];
}

const CASES_FILE = new URL('../../golden/json-path/cases.json', import.meta.url);

describe('jsonPathPrinter prints as client-go', () => {
  const { objects, cases } = readRecording();

  for (const [index, { problem, printed, ...golden }] of cases.entries()) {
    it(`case ${index}: ${JSON.stringify(golden.template)}`, () => {
      const answer = askKstatic({ ...golden, objects: golden.objects.map((place) => objects[place] ?? null) });

      assert.deepEqual(answer, problem === undefined ? { printed } : { problem });
    });
  }
});

function readRecording(): Recording {
  const recorded: unknown = JSON.parse(readFileSync(CASES_FILE, 'utf8'));
  assert.ok(isRecording(recorded));
  return recorded;
}

function isRecording(value: unknown): value is Recording {
  return typeof value === 'object' && value !== null && 'objects' in value && 'cases' in value;
}
