import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { defineCommand } from '../../src/command-line/command.ts';
import { printFailure } from '../../src/command-line/print-failure.ts';
import { Failure, UsageError } from '../../src/errors/failure.ts';
import { testContext } from '../support/test-context.ts';

const DIFF = defineCommand({
  name: 'diff',
  group: 'inspect',
  summary: '',
  description: '',
  examples: '',
  usage: '',
  flags: {},
  failureCode: 2,
  load: () => Promise.reject(new Error('not run here')),
});

function printed(error: unknown, environment: Readonly<Record<string, string>> = {}): string {
  const { context, stderr } = testContext({ environment });
  printFailure(error, context, DIFF);
  return stderr();
}

describe('printFailure', () => {
  it('says what went wrong, and what to do next', () => {
    const failure = new Failure('not found', 'web.yaml does not exist on cp1', { hint: 'kstatic list -N cp1' });

    assert.equal(printed(failure), 'error: web.yaml does not exist on cp1\nhint: kstatic list -N cp1\n');
  });

  it('does not say error twice', () => {
    assert.equal(printed(new Failure('invalid', 'error: no')), 'error: no\n');
  });

  it('points to where usage is explained, in the two forms of kubectl', () => {
    assert.equal(
      printed(new UsageError('Shell not specified.', 'help and examples')),
      "error: Shell not specified.\nSee 'kstatic diff -h' for help and examples\n",
    );
    assert.equal(
      printed(new UsageError('unknown flag: --x', 'usage')),
      "error: unknown flag: --x\nSee 'kstatic diff --help' for usage.\n",
    );
    assert.equal(printed(new UsageError('--image is required')), 'error: --image is required\n');
  });

  it('keeps the terminal safe from what a node said', () => {
    assert.equal(printed(new Failure('node', 'cp1: \u001b]0;owned\u0007')), 'error: cp1: ^[]0;owned^G\n');
  });

  it('prints as it stands what a command quotes of its own words, but not to a terminal', () => {
    const { context, stderr } = testContext({});
    const failure = new Failure('usage', 'invalid env: \u001b]0;mine\u0007');
    const command = { ...DIFF, quotesOnlyItsWords: true };

    printFailure(failure, context, command);
    printFailure(failure, { ...context, stderr: { ...context.stderr, isTerminal: true } }, command);

    assert.equal(stderr(), 'error: invalid env: \u001b]0;mine\u0007\nerror: invalid env: ^[]0;mine^G\n');
  });

  it('calls a bug a bug, and shows where it happened only when asked', () => {
    const bug = new TypeError('x is undefined');

    assert.equal(
      printed(bug),
      'error: this is a bug in kstatic: TypeError: x is undefined\n' +
        'hint: please report it in the issue tracker of kstatic, with this message and the command line; ' +
        'KSTATIC_DEBUG=1 shows where it happened\n',
    );
    assert.match(printed(bug, { KSTATIC_DEBUG: '1' }), /and the command line\nTypeError: x is undefined\n {4}at /);
  });

  it('answers 1, the code of the command where it has one, and 130 for what was interrupted', () => {
    const { context } = testContext();
    const failure = new Failure('conflict', 'no');

    assert.equal(printFailure(failure, context), 1);
    assert.equal(printFailure(failure, context, DIFF), 2);
    assert.equal(printFailure(new Error('bug'), context, DIFF), 2);
    assert.equal(printFailure(new Failure('cancelled', 'interrupted'), context, DIFF), 130);
  });
});
