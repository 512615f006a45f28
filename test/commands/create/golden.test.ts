import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { createLine, type CreateResult } from './create-line.ts';

/** What kubectl 1.36 answered to a command line; test/golden/kubectl-run/record.mjs recorded it. */
interface GoldenCase extends CreateResult {
  readonly id: string;
  readonly args: readonly string[];
  readonly implied: readonly string[];
}

/** By id, what product and kubectl differ in on purpose, and why. */
const OTHERWISE_BY_DESIGN: ReadonlyMap<string, string> = new Map([
  ['out-none', 'without -o kstatic prints YAML'],
  ['expose-text', 'without -o kstatic prints YAML'],
  ['err-removed-requests', '--requests, which kubectl has no more, is a flag of kstatic'],
]);

describe('kstatic create answers as kubectl run does', () => {
  for (const golden of goldenCases()) {
    const reason = OTHERWISE_BY_DESIGN.get(golden.id);
    it(reason === undefined ? golden.id : `${golden.id}, but for this: ${reason}`, async () => {
      const answer = await createLine([...golden.implied, ...golden.args]);

      const comparable = { ...answer, stderr: answer.stderr.replace(/(?<![^\n])Warning: [^\n]*\n/g, '') };
      const expected = { stdout: golden.stdout, stderr: inKstaticsWords(golden.stderr), exit: golden.exit };
      if (reason !== undefined) assert.notDeepEqual(comparable, expected);
      else assert.deepEqual(comparable, expected);
    });
  }

  it('prints YAML without -o where kubectl says what it did', async () => {
    const withoutFormat = await createLine(['x', '--image=busybox']);
    const withFormat = await createLine(['x', '--image=busybox', '-o', 'yaml']);

    assert.equal(withoutFormat.exit, 0);
    assert.equal(withoutFormat.stdout, withFormat.stdout);
  });
});

function goldenCases(): readonly GoldenCase[] {
  const recorded: unknown = JSON.parse(
    readFileSync(new URL('../../golden/kubectl-run/cases.json', import.meta.url), 'utf8'),
  );
  assert.ok(Array.isArray(recorded) && recorded.every(isGoldenCase));
  return recorded;
}

function isGoldenCase(value: unknown): value is GoldenCase {
  return typeof value === 'object' && value !== null && 'id' in value && 'args' in value && 'implied' in value;
}

function inKstaticsWords(stderr: string): string {
  return stderr.replaceAll('kubectl run', 'kstatic create').replaceAll('for run', 'for create');
}
