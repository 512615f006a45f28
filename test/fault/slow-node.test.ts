import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { inspectNode, installOld, NEW } from './client.ts';

/** Starts the rest of its words, and hands on what that prints, byte by byte, each after so many seconds. */
const SLOW = `#!/bin/sh
delay=$1
shift
"$@" | perl -e '$| = 1; while (sysread STDIN, my $byte, 1) { print $byte; select undef, undef, undef, $ARGV[0] }' "$delay"
`;

describe('a node that answers slowly', { skip: requirement('root', 'namespaces', 'sshd', 'perl') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode();
    await installOld(node, ['-N', 'controlplane', '--ssh-config', node.sshConfigFile]);
  });
  after(() => node.stop());

  const through = (directory: string, delay: string): readonly string[] => {
    const program = join(directory, 'slow');
    writeFileSync(program, SLOW, { mode: 0o755 });
    return ['--via', `${program} ${delay} ${node.enter.join(' ')}`];
  };

  it('a byte a millisecond: is waited for', async (t) => {
    const { stdout, stderr, exitCode } = await runKstatic(
      ['install', '-f', '-', ...through(temporaryDirectory(t), '0.001')],
      { stdin: NEW },
    );

    assert.deepEqual([stdout, stderr, exitCode], ['pod/web configured\n', '', 0]);
    assert.deepEqual(await inspectNode(node), { state: 'new', scratchFiles: 0 });
    await installOld(node, ['-N', 'controlplane', '--ssh-config', node.sshConfigFile]);
  });

  for (const [pace, delay, said] of [
    ['a byte a second', '1', 'cannot be reached: no answer within 3s'],
    ['a greeting in time, and no answer', '0.04', 'gave no answer within 2s'],
  ] as const) {
    for (const words of [['list'], ['install', '-f', '-']]) {
      it(`${pace}: ${words[0]} is given up in time, with one message`, async (t) => {
        const began = performance.now();

        const { stdout, stderr, exitCode } = await runKstatic(
          [...words, ...through(temporaryDirectory(t), delay), '--connect-timeout=1s', '--request-timeout=2s'],
          { stdin: NEW },
        );

        const seconds = (performance.now() - began) / 1000;
        assert.ok(seconds < 3 + 4, `${seconds} s`);
        assert.deepEqual([stdout, exitCode], ['', 1]);
        const [line = '', ...others] = stderr.trimEnd().split('\n');
        assert.ok(line.startsWith('error: ') && line.endsWith(said), stderr);
        assert.ok(
          others.every((other) => other.startsWith('hint: ')),
          stderr,
        );
        assert.deepEqual(await inspectNode(node), { state: 'old', scratchFiles: 0 });
      });
    }
  }
});
