import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loginShellCommand } from '../../src/nodes/conversation/program.ts';
import { startNode } from '../support/node.ts';
import type { TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { runProgram } from '../support/run-program.ts';

const SHELLS = ['dash', 'bash', 'zsh', 'fish', 'tcsh'];

// One argument of a program holds 128 KiB on Linux; base64 makes four bytes of three.
const SIZES_OF_BASE64 = [30_000, 60_000, 100_000, 130_000];

describe(
  'a program for a login shell',
  { skip: requirement('root', 'namespaces', 'sshd', 'shells', 'busybox') },
  () => {
    const nodes: TestNode[] = [];
    before(async () => {
      nodes.push(
        await startNode({ users: SHELLS.map((shell) => ({ name: `likes-${shell}`, shell: `/bin/${shell}` })) }),
        await startNode({ name: 'busybox', busyboxOnly: true, users: [{ name: 'likes-busybox', shell: '/bin/sh' }] }),
      );
    });
    after(async () => {
      await Promise.all(nodes.map((node) => node.stop()));
    });

    for (const shell of [...SHELLS, 'busybox']) {
      for (const size of SIZES_OF_BASE64) {
        it(`arrives whole in ${shell} with ${String(size)} bytes of base64`, async () => {
          const [ordinary, ofBusybox] = nodes;
          const node = shell === 'busybox' ? ofBusybox : ordinary;
          assert.ok(node);
          const ballast = `'!$history \\ "quotes" $(command) *.yaml` + '~'.repeat((size * 3) / 4 - 200);
          const program = `text=$(cat <<'END'\n${ballast}\nEND\n)\nprintf '%s' "\${#text} \${text#*yaml~}" | tail -c 3\nexit 7`;

          const command = loginShellCommand(program);
          const ended = await runProgram('ssh', ['-F', node.sshConfigFile, `likes-${shell}`, command]);

          assert.ok(command.length > size - 300 && command.length <= size);
          assert.deepEqual(ended, { stdout: '~~~', stderr: '', exitCode: 7 });
        });
      }
    }
  },
);
