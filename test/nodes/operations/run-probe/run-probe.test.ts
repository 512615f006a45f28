import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import type { NodeConversation } from '../../../../src/nodes/conversation/conversation.ts';
import {
  runProbe,
  runProbeScript,
  type ProbeAction,
  type ProbeResult,
} from '../../../../src/nodes/operations/run-probe/run-probe.ts';
import { makeCertificate } from '../../../support/certificates.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory, type Test } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell, type NodeShell } from '../open-shell.ts';

/** Who asks, and what is hidden so that it is this one. */
const HTTP_CLIENTS = [
  { client: 'curl', shell: 'dash', hidden: [] },
  { client: 'GNU wget', shell: 'bash', hidden: ['curl'] },
  { client: "busybox's wget", shell: 'busybox', hidden: ['curl'] },
] as const;

const TCP_CLIENTS = [
  { client: 'bash', shell: 'dash', hidden: [] },
  { client: "busybox's nc", shell: 'busybox', hidden: ['bash'] },
  { client: 'curl', shell: 'dash', hidden: ['bash', 'nc'] },
] as const;

const HIDE = `
for program in $1; do [ ! -e "/usr/bin/$program" ] || mount --bind /dev/null "/usr/bin/$program"; done
shift
exec "$@"
`;

interface Asker {
  readonly shell: NodeShell;
  readonly hidden: readonly string[];
}

function open(test: Test, { shell, hidden }: Asker): NodeConversation {
  const enter = ['unshare', '--mount', 'sh', '-c', HIDE, 'hide', hidden.join(' ')];
  return openShell(test, { shell, enter, operations: [runProbeScript] });
}

async function listen(test: Test, server: Server | TcpServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  test.after(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Answers `/STATUS` with that status, and `/headers` only who sends the right ones. */
const answerStatus: RequestListener = ({ url = '', headers }, response) => {
  if (url === '/slow') return;
  const isRight = headers['x-one'] === 'a  b' && headers['x-two'] === '"$(id)"' && headers.host === 'web.example';
  const status = url === '/headers?x=%20' ? (isRight ? 200 : 400) : Number(url.slice(1));
  response.writeHead(status, status === 302 ? { location: '/200' } : {}).end('x'.repeat(10_000));
};

function http(port: number, path: string, other: Partial<Extract<ProbeAction, { kind: 'http' }>> = {}): ProbeAction {
  return { kind: 'http', scheme: 'http', host: '127.0.0.1', port, path, headers: [], ...other };
}

async function probe(node: NodeConversation, action: ProbeAction, seconds = 2): Promise<ProbeResult> {
  return runProbe(node, { action, seconds, kubeletPid: process.pid });
}

const NEEDS = requirement('root', 'namespaces', 'shells', 'busybox');

describe('runProbe, over http', { skip: NEEDS }, () => {
  for (const { client, ...asker } of HTTP_CLIENTS) {
    it(`holds what is from 200 to 399 for ready, by ${client}`, async (test) => {
      const node = open(test, asker);
      const port = await listen(test, createServer(answerStatus));

      assert.equal((await probe(node, http(port, '/200'))).result, 'success');
      assert.equal((await probe(node, http(port, '204'))).result, 'success');
      assert.equal((await probe(node, http(port, '/302'))).result, 'success');
      assert.deepEqual(await probe(node, http(port, '/404')), {
        result: 'failure',
        text: 'HTTP probe failed with statuscode: 404',
      });
      assert.deepEqual(await probe(node, http(port, '/503')), {
        result: 'failure',
        text: 'HTTP probe failed with statuscode: 503',
      });
    });

    it(`sends the headers as they are, by ${client}`, async (test) => {
      const node = open(test, asker);
      const port = await listen(test, createServer(answerStatus));
      const headers = ['Host: web.example', 'X-One: a  b', 'X-Two: "$(id)"'];

      assert.equal((await probe(node, http(port, '/headers?x=%20', { headers }))).result, 'success');
      assert.equal((await probe(node, http(port, '/headers?x=%20'))).result, 'failure');
    });

    it(`asks for nobody's certificate, by ${client}`, async (test) => {
      const node = open(test, asker);
      const { certificate, key } = await makeCertificate('another.example');
      const port = await listen(test, createSecureServer({ cert: certificate, key }, answerStatus));

      assert.equal((await probe(node, http(port, '/200', { scheme: 'https' }))).result, 'success');
      assert.equal((await probe(node, http(port, '/500', { scheme: 'https' }))).result, 'failure');
      assert.equal((await probe(node, http(port, '/200'))).result, 'failure');
    });

    it(`is no success where nobody answers, or not in time, by ${client}`, async (test) => {
      const node = open(test, asker);
      const port = await listen(test, createServer(answerStatus));

      const refused = await probe(node, http(1, '/'));
      assert.equal(refused.result, 'failure');
      assert.match(refused.text, /refused|no answer|could.?n.t connect/i);
      const startedAt = performance.now();
      assert.equal((await probe(node, http(port, '/slow'), 1)).result, 'failure');
      assert.ok(performance.now() - startedAt < 4000);
    });
  }

  it('is unknown where nothing can ask', async (test) => {
    const node = open(test, { shell: 'dash', hidden: ['curl', 'wget'] });

    assert.deepEqual(await probe(node, http(1, '/')), {
      result: 'unknown',
      text: 'there is neither curl nor wget',
    });
  });

  it('asks the address by which the node reaches others where no host is given', async (test) => {
    const node = open(test, { shell: 'dash', hidden: [] });
    const server = createServer(answerStatus);
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    test.after(() => server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;

    assert.equal((await probe(node, http(port, '/200', { host: '' }))).result, 'success');
  });
});

describe('runProbe, of a port', { skip: NEEDS }, () => {
  for (const { client, ...asker } of TCP_CLIENTS) {
    it(`is ready where somebody takes the connection, by ${client}`, async (test) => {
      const node = open(test, asker);
      const port = await listen(
        test,
        createTcpServer((socket) => {
          socket.on('error', () => undefined);
          test.after(() => socket.destroy());
        }),
      );

      assert.deepEqual(await probe(node, { kind: 'tcp', host: '127.0.0.1', port }, 1), { result: 'success', text: '' });
      const refused = await probe(node, { kind: 'tcp', host: '127.0.0.1', port: 1 }, 1);
      assert.equal(refused.result, 'failure');
      assert.match(refused.text, /^cannot connect to 127\.0\.0\.1:1/);
    });
  }
});

/** A client of a runtime that notes with which words it was called, and does what the last of them say. */
const CLIENT = `#!/bin/sh
printf '%s\\n' "$@" >"$0.words"
for word in "$@"; do last=$word; done
eval "$last"
`;

describe('runProbe, by a command', { skip: NEEDS }, () => {
  for (const shell of NODE_SHELLS) {
    it(`is ready where it ends with 0, in ${shell}`, async (test) => {
      const node = open(test, { shell, hidden: [] });
      const program = join(temporaryDirectory(test), 'crictl');
      writeFileSync(program, CLIENT);
      chmodSync(program, 0o755);
      const exec = (command: readonly string[]): ProbeAction => ({
        kind: 'exec',
        client: { kind: 'crictl', program, endpoint: 'unix:///run/c.sock' },
        containerId: 'c1',
        command,
      });

      assert.deepEqual(await probe(node, exec(['a b', 'echo fine'])), { result: 'success', text: 'fine' });
      assert.deepEqual(await probe(node, exec(['echo "not yet" >&2; exit 3'])), { result: 'failure', text: 'not yet' });
      assert.deepEqual(await probe(node, exec(['exec sleep 9']), 1), {
        result: 'failure',
        text: 'timed out after 1s',
      });
      const long = await probe(node, exec(['head -c 100000 /dev/zero | tr "\\\\0" x; echo; exit 1']));
      assert.equal(long.result, 'failure');
      assert.ok(long.text.length <= 1024);
    });
  }
});
