import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import { serve } from '../nodes/ways/serve.ts';
import { inspectNode, installOld, NEW, processesOf, untilQuiet } from './client.ts';

/** KSTATIC_FAULTS=all cuts a hundred times, half of them for each user; else some. */
const PLACES = process.env['KSTATIC_FAULTS'] === 'all' ? 50 : 6;

/** What becomes of a connection that is cut. */
const ENDS = ['closed', 'reset', 'silent'] as const;

/** A line to the node that is cut after so many bytes on their way there. */
interface Line {
  sent: number;
  cut: { readonly after: number; readonly end: (typeof ENDS)[number] };
}

describe('a connection that is cut', { skip: requirement('root', 'namespaces', 'sshd', 'sudo') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode({ users: [{ name: 'ann', sudo: 'nopasswd' }] });
  });
  after(() => node.stop());

  for (const user of ['controlplane', 'ann']) {
    const direct = () => ['-N', user, '--ssh-config', node.sshConfigFile];

    it(`anywhere in an install as ${user} leaves the old file or the new one, and no process`, async (test) => {
      await installOld(node, direct());
      const line: Line = { sent: 0, cut: { after: Infinity, end: 'closed' } };
      const port = await serve(test, (client) => {
        passOn(client, node.port, line);
      });
      const throughLine = [
        ...direct(),
        '--ssh-option',
        `Port=${port}`,
        '--connect-timeout',
        '1s',
        '--request-timeout',
        '1s',
      ];
      const before = processesOf(node);
      await runKstatic(['install', '-f', '-', ...throughLine], { stdin: NEW });
      const length = line.sent;
      assert.deepEqual(await inspectNode(node), { state: 'new', scratchFiles: 0 });
      await installOld(node, direct());
      const found = { old: 0, new: 0 };

      for (let place = 0; place < PLACES; place += 1) {
        const end = ENDS[place % ENDS.length] ?? 'closed';
        line.sent = 0;
        line.cut = { after: Math.ceil((length * (place + 1)) / PLACES) - 1, end };
        const { exitCode, stderr } = await runKstatic(['install', '-f', '-', ...throughLine], { stdin: NEW });
        await untilQuiet(node, before, 5000);

        const { state } = await inspectNode(node);
        found[state] += 1;
        if (state === 'old') assert.equal(exitCode, 1, `cut after ${line.cut.after} of ${length}: ${stderr}`);
        await installOld(node, direct());
      }

      test.diagnostic(`${length} bytes, ${PLACES} cuts: ${found.old} old, ${found.new} new, 0 lost`);
      assert.ok(found.old > 0);
    });
  }
});

/** Joins a client to the node, until as many bytes have passed to the node as the line carries. */
function passOn(client: Socket, port: number, line: Line): void {
  const server = connect(port, '127.0.0.1');
  const isCut = () => line.sent >= line.cut.after;
  server.on('error', () => client.destroy());
  // Nobody is left to read what the node says, even where the line fell silent: a client that is gone is gone.
  client.on('close', () => server.destroy());
  server.on('close', () => {
    if (!isCut()) client.end();
  });
  server.on('data', (bytes) => {
    if (!isCut()) client.write(bytes);
  });
  client.on('data', (bytes) => {
    if (isCut()) return;
    server.write(bytes.subarray(0, line.cut.after - line.sent));
    line.sent += bytes.length;
    if (isCut()) cutOff(client, server, line.cut.end);
  });
}

function cutOff(client: Socket, server: Socket, end: Line['cut']['end']): void {
  if (end === 'silent') return;
  // What was written before still goes out.
  server.end();
  if (end === 'reset') client.resetAndDestroy();
  else client.end();
}
