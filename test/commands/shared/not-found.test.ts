import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFlags } from '../../../src/command-line/flags/parse-flags.ts';
import { nodeFlags } from '../../../src/commands/shared/node-flags.ts';
import { completeNodeOptions } from '../../../src/commands/shared/node-options.ts';
import { refuseNotFound } from '../../../src/commands/shared/not-found.ts';
import { testContext } from '../../support/test-context.ts';

/** What is said when each node lacks these names. */
function refusal(lacking: Readonly<Record<string, readonly string[]>>, unread: readonly string[] = []): string {
  const { context, stderr } = testContext();
  const { flags } = parseFlags(nodeFlags, ['-N', Object.keys(lacking).join(',')]);
  const answers = Object.entries(lacking).map(([nodeName, notFound]) => ({
    nodeName,
    result: { notFound, unread, kubeletNodeName: nodeName },
  }));
  assert.equal(refuseNotFound(answers, completeNodeOptions(flags, context), context), stderr() !== '');
  return stderr();
}

const HINT = 'hint: kstatic list shows what is there\n';

describe('a name that is not found', () => {
  it('is told with the nodes that lack it, be it one of two', () => {
    assert.equal(refusal({ cp1: ['web'], cp2: [] }), `error: cp1: pods "web" not found\n${HINT}`);
    assert.equal(refusal({ cp1: ['web'], cp2: ['web'] }), `error: cp1,cp2: pods "web" not found\n${HINT}`);
    assert.equal(refusal({ cp1: ['web'] }), `error: pods "web" not found\n${HINT}`);
  });

  it('is nothing to tell where it is the pod of another node, as a list over several gives it', () => {
    assert.equal(refusal({ cp1: ['web-cp2'], cp2: ['web-cp1'], cp3: ['web-cp1', 'web-cp2'] }), '');
  });

  it('may be in a file that the user may not read', () => {
    const told = refusal({ cp1: ['web'], cp2: ['web'] }, ['a.yaml', 'b.yaml', 'c.yaml']);

    assert.equal(
      told,
      'error: cp1,cp2: pods "web" not found\n' +
        'hint: it may be in a.yaml and 2 more, which this user may not read; root may: see --sudo\n',
    );
  });

  it('is told where that node lacks it, too', () => {
    assert.equal(refusal({ cp1: [], cp2: ['web-cp2'] }), `error: cp2: pods "web-cp2" not found\n${HINT}`);
  });
});
