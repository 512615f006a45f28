import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { join } from 'node:path';
import process from 'node:process';
import { before, describe, it } from 'node:test';
import { askKubelet, askKubeletScript } from '../../../../src/nodes/operations/ask-kubelet/ask-kubelet.ts';
import type { NodeConversation } from '../../../../src/nodes/conversation/conversation.ts';
import { makeCertificate, type TestCertificate } from '../../../support/certificates.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory, type Test } from '../../../support/temporary-directory.ts';
import { until } from '../../../support/until.ts';
import { openShell, type NodeShell } from '../open-shell.ts';

const PODS = '{"kind":"PodList","items":[]}\n';
const NOWHERE = 1;

/** Who asks: curl, GNU wget or busybox's; the others are not there. */
const CLIENTS = [
  { client: 'curl', shell: 'dash', hidden: [] },
  { client: 'GNU wget', shell: 'bash', hidden: ['curl'] },
  { client: "busybox's wget", shell: 'busybox', hidden: ['curl'] },
] as const;

const HIDE = `
[ ! -d "$1" ] || { mkdir -p /etc/kubernetes && mount --bind "$1" /etc/kubernetes; }
shift
for program in $1; do mount --bind /dev/null "/usr/bin/$program"; done
shift
exec "$@"
`;

interface Asker {
  readonly shell: NodeShell;
  readonly hidden: readonly string[];
}

/** A conversation on which the client's certificate is where kubeadm has it, if there is a directory of such. */
function open(test: Test, { shell, hidden }: Asker, directory = '-'): NodeConversation {
  const enter = ['unshare', '--mount', 'sh', '-c', HIDE, 'hide', directory, hidden.join(' ')];
  return openShell(test, { shell, enter, operations: [askKubeletScript] });
}

async function listen(test: Test, server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const answerPods: RequestListener = ({ url }, response) => {
  response.writeHead(url === '/pods' ? 200 : 404).end(PODS);
};

async function ask(
  node: NodeConversation,
  ports: { readonly readOnlyPort?: number; readonly port?: number },
): Promise<string | undefined> {
  const { readOnlyPort, port = NOWHERE } = ports;
  const answer = await askKubelet(node, { pid: process.pid, readOnlyPort, port });
  return answer && new TextDecoder().decode(answer);
}

const NEEDS = requirement('root', 'namespaces', 'shells', 'busybox');

describe('askKubelet', { skip: NEEDS }, () => {
  let identity: TestCertificate;
  before(async () => {
    identity = await makeCertificate('kube-apiserver-kubelet-client');
  });

  function withCertificate(test: Test): string {
    const directory = temporaryDirectory(test);
    mkdirSync(join(directory, 'pki'));
    writeFileSync(join(directory, 'pki/apiserver-kubelet-client.crt'), identity.certificate);
    writeFileSync(join(directory, 'pki/apiserver-kubelet-client.key'), identity.key);
    return directory;
  }

  /** As a kubelet: with a certificate that nobody knows, for those alone whom its authority knows. */
  function secureServer(): Server {
    const { authority, certificate, key } = identity;
    return createSecureServer({ cert: certificate, key, ca: authority, requestCert: true }, answerPods);
  }

  for (const { client, ...asker } of CLIENTS) {
    it(`gets the pods from the read-only port, by ${client}`, async (test) => {
      const readOnlyPort = await listen(test, createServer(answerPods));

      assert.equal(await ask(open(test, asker), { readOnlyPort }), PODS.trimEnd());
    });

    it(`takes for silence what is none of its answers, by ${client}`, async (test) => {
      const node = open(test, asker);
      const refusing = await listen(
        test,
        createServer((_request, response) => response.writeHead(403).end(PODS)),
      );
      const chatting = await listen(
        test,
        createServer((_request, response) => response.end('<html>')),
      );
      const hanging = await listen(
        test,
        createServer(() => undefined),
      );

      for (const readOnlyPort of [refusing, chatting, hanging, NOWHERE]) {
        const startedAt = performance.now();
        assert.equal(await ask(node, { readOnlyPort }), undefined);
        assert.ok(performance.now() - startedAt < 5000);
      }
    });
  }

  for (const { client, ...asker } of CLIENTS.slice(0, 2)) {
    it(`shows the certificate of the API server where that is asked for, by ${client}`, async (test) => {
      const port = await listen(test, secureServer());

      assert.equal(await ask(open(test, asker, withCertificate(test)), { port }), PODS.trimEnd());
      assert.equal(await ask(open(test, asker, temporaryDirectory(test)), { port }), undefined);
    });
  }

  it('asks by https whom it cannot ask by http', async (test) => {
    const port = await listen(test, secureServer());
    const readOnlyPort = await listen(
      test,
      createServer((_request, response) => response.writeHead(500).end()),
    );

    const node = open(test, CLIENTS[0], withCertificate(test));
    assert.equal(await ask(node, { port, readOnlyPort }), PODS.trimEnd());
  });

  it('does not believe another user who listens where the kubelet could', async (test) => {
    const script = `require('http').createServer((q, r) => r.end('{}')).listen(0, '127.0.0.1', function () { console.log(this.address().port) })`;
    const server = spawn('setpriv', ['--reuid=65534', '--clear-groups', process.execPath, '-e', script]);
    test.after(() => {
      server.kill();
    });
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    await until(
      () => said,
      (text) => text.endsWith('\n'),
      10_000,
    );

    const node = open(test, CLIENTS[0]);
    assert.equal(await ask(node, { readOnlyPort: Number(said) }), undefined);
    // It is believed where it is the kubelet.
    const answer = await askKubelet(node, { pid: server.pid ?? 0, readOnlyPort: Number(said), port: NOWHERE });
    assert.equal(answer && new TextDecoder().decode(answer), '{}');
  });
});
