import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { after, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../../src/errors/failure.ts';
import type { NodeConversation } from '../../../src/nodes/conversation/conversation.ts';
import { endTrial, takeOutForSeconds } from '../../../src/operations/trial.ts';
import { startNode, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { signalIfRunning } from '../../support/run-program.ts';
import type { Test } from '../../support/temporary-directory.ts';
import { until } from '../../support/until.ts';
import { DIRECTORY, MAKER, openSsh, tryNew, webChange } from './try-change.ts';

const BEGINS_TRIAL = fileURLToPath(new URL('begins-trial.ts', import.meta.url));

describe('a trial on a node', { skip: requirement('root', 'namespaces', 'sshd', 'sudo') }, () => {
  let node: TestNode;
  let calm: ReadonlySet<number>;
  before(async () => {
    node = await startNode({
      users: [{ name: 'ann', sudo: 'nopasswd' }],
      sudoers: ['Defaults:ann use_pty'],
    });
    calm = new Set(node.processes().map(({ pid }) => pid));
  });
  after(() => node.stop());
  beforeEach(async () => {
    await node.run(`rm -rf /var/lib/kstatic; echo old >${DIRECTORY}/web.yaml`);
    await untilQuiet();
  });

  const content = async () => (await node.run(`cat ${DIRECTORY}/web.yaml`)).stdout;
  const left = () => node.processes().filter(({ pid }) => !calm.has(pid));
  const untilQuiet = () =>
    until(
      () => left().map(({ argv }) => argv.join(' ').slice(0, 60)),
      (told) => told.length === 0,
      10_000,
    );
  const open = (test: Test, signal = new AbortController().signal) => {
    const conversation = openSsh('controlplane', node.sshConfigFile, signal);
    test.after(() => conversation.close());
    return conversation;
  };
  const reverts = async () =>
    (await node.run('cat /var/lib/kstatic/history/default/web/*/record')).stdout
      .split('\n')
      .filter((line) => line.startsWith('by ') || line === 'action reverted');

  for (const user of ['controlplane', 'ann']) {
    for (const [title, isVictim] of [
      ['the client', undefined],
      ["the node's side of the connection", (argv: readonly string[]) => / .*@notty$/.test(argv[0] ?? '')],
      ['the shell that began it', (argv: readonly string[]) => argv[0] === 'sh' && argv[1] === '-c'],
    ] as const) {
      it(`is taken back by the node alone when ${title} is killed, as ${user}`, async (test) => {
        const words = [...process.execArgv, BEGINS_TRIAL, user, node.sshConfigFile, '3'];
        const client = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
        test.after(() => client.kill('SIGKILL'));
        await once(client.stdout, 'data');
        const tried = await content();

        const victims = left().filter(({ argv }) => isVictim?.(argv));
        // One that has ended with another needs no killing.
        for (const { pid } of victims) signalIfRunning(pid, 'SIGKILL');
        if (isVictim === undefined) client.kill('SIGKILL');
        else assert.ok(victims.length > 0);
        await until(content, (text) => text === 'old\n', 20_000);
        client.kill('SIGKILL');

        assert.equal(tried, 'new\n');
        assert.deepEqual(await reverts(), ['action reverted', 'by guard']);
        await untilQuiet();
      });
    }
  }

  it('is confirmed over another connection when its own has broken, and its guard ends within 2 s', async (test) => {
    const conversation = open(test);
    const { trial } = await tryNew(conversation, 600);
    await node.run("pkill -KILL -f '[s]shd: .*@notty'");

    const { end } = await endTrial(conversation, trial, 'confirm', MAKER);

    assert.equal(end, 'confirmed');
    assert.equal(await content(), 'new\n');
    await until(left, (processes) => processes.length === 0, 2000);
  });

  it('is taken back at once by a client that was interrupted', async (test) => {
    const interruption = new AbortController();
    const conversation = open(test, interruption.signal);
    const { trial } = await tryNew(conversation, 600);
    interruption.abort();

    const { end } = await endTrial(conversation, trial, 'revert', MAKER);

    assert.equal(end, 'reverted');
    assert.equal(await content(), 'old\n');
    assert.deepEqual(await reverts(), ['action reverted', 'by client']);
  });

  it('is taken back at once by a client that was interrupted before it was told that it had begun', async (test) => {
    const interruption = new AbortController();
    const conversation = open(test, interruption.signal);
    const deaf: NodeConversation = {
      ...conversation,
      request: async (...words) => {
        await conversation.request(...words);
        const interrupted = new Failure('cancelled', 'interrupted');
        interruption.abort(interrupted);
        throw interrupted;
      },
      reopen: (signal) => conversation.reopen(signal),
    };

    await assert.rejects(tryNew(deaf, 600), { message: 'interrupted' });

    assert.equal(await content(), 'old\n');
    assert.deepEqual(await reverts(), ['action reverted', 'by client']);
  });

  it('takes a file out for some seconds', async (test) => {
    const { trial } = await takeOutForSeconds(open(test), webChange(undefined), 2, MAKER);
    const out = await content();

    await until(content, (text) => text === 'old\n', 20_000);

    assert.equal(out, '');
    assert.deepEqual(await endTrial(open(test), trial, 'confirm', MAKER), { end: 'reverted', interrupted: [] });
  });
});
