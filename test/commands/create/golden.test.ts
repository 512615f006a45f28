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

// kstatic says so where kubectl prints, or refuses for another reason.
const NOT_YET = [
  'out-jsonpath',
  'out-gotemplate',
  'out-kyaml',
  'ov-merge-spec',
  'ov-merge-containers-replace',
  'ov-merge-volumes',
  'ov-merge-meta',
  'ov-merge-null',
  'ov-merge-unknown',
  'ov-merge-quantities',
  'ov-merge-probe',
  'ov-strategic-mounts',
  'ov-strategic-second',
  'ov-json-add',
  'ov-json-remove',
  'ov-bad-json',
  'ov-bad-type',
  'ov-bad-kind',
  'ov-bad-override-type',
  'ov-json-object',
  'ov-json-missing',
];

// Without -o kstatic prints YAML; --requests is a flag of its own.
const OTHERWISE_BY_DESIGN = ['out-none', 'expose-text', 'err-removed-requests'];

describe('kstatic create answers as kubectl run does', () => {
  for (const golden of goldenCases()) {
    it(golden.id, async () => {
      const answer = await createLine([...golden.implied, ...golden.args]);

      const comparable = { ...answer, stderr: answer.stderr.replace(/^Warning: .*\n/gm, '') };
      const expected = { stdout: golden.stdout, stderr: inKstaticsWords(golden.stderr), exit: golden.exit };
      if ([...NOT_YET, ...OTHERWISE_BY_DESIGN].includes(golden.id)) assert.notDeepEqual(comparable, expected);
      else assert.deepEqual(comparable, expected);
    });
  }

  it('refuses in so many words what is still to come', async () => {
    const answers = await Promise.all(
      goldenCases()
        .filter(({ id }) => NOT_YET.includes(id))
        .map(({ implied, args }) => createLine([...implied, ...args])),
    );

    assert.equal(answers.length, NOT_YET.length);
    for (const { stderr, stdout, exit } of answers) {
      assert.match(stderr, /^error: \S.* is not yet supported by kstatic create\n$/);
      assert.deepEqual({ stdout, exit }, { stdout: '', exit: 1 });
    }
  });

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
