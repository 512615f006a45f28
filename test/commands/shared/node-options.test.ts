import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFlags } from '../../../src/command-line/flags/parse-flags.ts';
import { nodeFlags } from '../../../src/commands/shared/node-flags.ts';
import { completeNodeOptions } from '../../../src/commands/shared/node-options.ts';
import { testContext } from '../../support/test-context.ts';

const complete = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  completeNodeOptions(parseFlags(nodeFlags, words).flags, testContext({ environment }).context);

const namesOf = (words: readonly string[], environment?: Readonly<Record<string, string>>) =>
  complete(words, environment).fleet.ways.map(({ nodeName }) => nodeName);

describe('the nodes of a command', () => {
  it('are this machine where none is named', () => {
    assert.deepEqual(namesOf([]), ['local']);
  });

  it('are those of KSTATIC_NODES, unless some are named', () => {
    assert.deepEqual(namesOf([], { KSTATIC_NODES: 'cp[1-2]' }), ['cp1', 'cp2']);
    assert.deepEqual(namesOf(['-N', 'edge'], { KSTATIC_NODES: 'cp1' }), ['edge']);
  });

  it('are called by the last word of a command that names its node itself', () => {
    assert.deepEqual(namesOf(['--via', 'limactl shell edge']), ['edge']);
  });

  it('have to be named for a command that asks for a name', () => {
    assert.throws(() => namesOf(['--via', 'docker exec -i {node}']), {
      name: 'UsageError',
      message: '--via with {node} in it needs a --node to put there',
    });
  });

  it('are one where a file system is mounted, and cannot be named then', () => {
    assert.deepEqual(namesOf(['--root', '/tmp']), ['/tmp']);
    assert.throws(() => namesOf(['--root', '/tmp', '-N', 'cp1']), { name: 'UsageError' });
    assert.throws(() => namesOf(['--root', '/nowhere']), { message: '--root: the path "/nowhere" is not a directory' });
  });

  it('have limits that are limits', () => {
    for (const words of [['--parallel=0'], ['--connect-timeout=0s'], ['--request-timeout=-1s'], ['--sudo=perhaps']]) {
      assert.throws(() => complete(words), { name: 'UsageError' }, words.join(' '));
    }
  });
});
