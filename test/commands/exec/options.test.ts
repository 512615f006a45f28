import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runKstatic } from '../../../src/command-line/run-kstatic.ts';
import { testContext } from '../../support/test-context.ts';

async function refusalOf(line: string): Promise<string> {
  const { context, stderr } = testContext();
  assert.equal(await runKstatic(line.split(' '), context), 1);
  return stderr();
}

// kubectl 1.36's words, with the program's name; of --filename, which kstatic does not have, nothing is said.
describe('exec refuses', () => {
  for (const [line, words] of [
    ['exec', 'error: pod or type/name must be specified\n'],
    ['exec -- date', 'error: pod or type/name must be specified\n'],
    ['exec web', 'error: you must specify at least one command for the container\n'],
    ['exec web --', 'error: you must specify at least one command for the container\n'],
    [
      'exec web date',
      "error: exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead\nSee 'kstatic exec -h' for help and examples\n",
    ],
    [
      'exec web main -- date',
      "error: exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead\nSee 'kstatic exec -h' for help and examples\n",
    ],
  ] as const) {
    it(`"${line}"`, async () => {
      assert.equal(await refusalOf(line), words);
    });
  }
});
