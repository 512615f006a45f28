import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { REAL_NODE, startRealNode, type RealNode } from '../support/real-node.ts';
import { requirement } from '../support/requirements.ts';
import type { Test } from '../support/temporary-directory.ts';
import { until } from '../support/until.ts';
import { CLEAR, openTerminal, type Terminal } from '../terminal/tmux.ts';
import { EXEC_POD } from './exec-pod.ts';

const CRICTL = '/usr/local/bin/crictl';

describe('exec on a terminal', { skip: requirement(...REAL_NODE, 'sudo', 'tmux') }, () => {
  let node: RealNode;
  before(async () => {
    node = await startRealNode({
      users: [{ name: 'ann', sudo: 'nopasswd' }],
      kubeletConfiguration: { fileCheckFrequency: '2s', syncFrequency: '1s' },
      files: { '/etc/kubernetes/manifests/web.yaml': EXEC_POD },
    });
    await until(
      () => node.kubeletPods(),
      ([pod]) => pod?.phase === 'Running',
    );
  });
  after(() => node.stop());

  const open = (test: Test): Promise<Terminal> =>
    openTerminal(test, { C: node.sshConfigFile, E: node.enter.join(' ') });

  const walk = async (terminal: Terminal, line: string): Promise<void> => {
    await terminal.type(`before=$(stty -g); ${CLEAR}; ${line} -- sh`);
    await terminal.until((screen) => screen.endsWith('/ #'));

    await terminal.type('busybox stty size');
    await terminal.until((screen) => screen.includes('\n24 80\n'));
    await terminal.resize(90, 20);
    await until(
      async () => {
        await terminal.type(`${CLEAR}; busybox stty size`);
        return terminal.until((screen) => /^\d+ \d+\n/.test(screen));
      },
      (screen) => screen.startsWith('20 90\n'),
    );

    await terminal.type(`${CLEAR}; sleep 100; echo interrupted $?`);
    await terminal.press('C-c');
    await terminal.until((screen) => screen.endsWith('/ #'));
    await terminal.type(`${CLEAR}; exit 7`);
    await terminal.until((screen) => screen.endsWith('command terminated with exit code 7\n>'));
    await terminal.type(`echo code $?; [ "$before" = "$(stty -g)" ] && echo as before`);
    await terminal.until((screen) => screen.endsWith('code 7\nas before\n>'));
  };

  for (const client of ['crictl', 'ctr'] as const) {
    describe(`by ${client}`, () => {
      before(async () => {
        if (client === 'ctr') await node.run('mount --bind /dev/null "$1"', [CRICTL]);
      });
      after(async () => {
        if (client === 'ctr') await node.run('umount "$1"', [CRICTL]);
      });

      for (const to of ['controlplane', 'ann']) {
        it(`is that terminal, over ssh to ${to}`, async (test) => {
          await walk(await open(test), `kstatic exec web -qit --ssh-config $C -N ${to}`);
        });
      }

      it('is that terminal, by any command that hands it on', async (test) => {
        await walk(await open(test), `kstatic exec web -qit --via "$E"`);
      });

      it('tells why nothing was run', async (test) => {
        const terminal = await open(test);
        await terminal.type(`${CLEAR}; kstatic exec web -qit --ssh-config $C -N ann -- nosuch; echo code $?`);

        const screen = await terminal.until((seen) => seen.includes('code '));

        assert.match(
          screen.replaceAll('\n', ''),
          /^error: .*exec: "nosuch": executable file not found in \$PATH.*code 1>$/,
        );
      });
    });
  }

  it('gives the terminal back when kstatic is told to end', async (test) => {
    const terminal = await open(test);
    // The other shell ends kstatic as soon as the command runs.
    const end = `(until pgrep -x -P $$ node >/dev/null; do sleep 0.1; done; sleep 3; kill $(pgrep -x -P $$ node)) &`;
    await terminal.type(`before=$(stty -g); ${CLEAR}; ${end} kstatic exec web -qit --ssh-config $C -N ann -- sh`);

    await terminal.until((screen) => screen.includes('error: interrupted'));
    await terminal.type(`${CLEAR}; [ "$before" = "$(stty -g)" ] && echo as before`);

    await terminal.until((screen) => screen.endsWith('as before\n>'));
  });
});
