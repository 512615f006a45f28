import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';

import { runProgram, type Ended } from './run-program.ts';
import { makeTemporaryDirectory, removeDirectory } from './temporary-directory.ts';

/** A kubectl, and an API server that knows nothing but what it is told to answer. */
export interface StubbedKubectl {
  /** Where the words are run. */
  readonly directory: string;
  run(words: readonly string[]): Promise<Ended>;
  stop(): void;
}

/** `answer` gives the JSON for a path, or undefined for what is not there. */
export async function startStubbedKubectl(
  kubectl: string,
  answer: (path: string, request: IncomingMessage) => string | undefined,
): Promise<StubbedKubectl> {
  const server = createServer((request, response) => {
    const [path = ''] = request.url?.split('?') ?? [];
    const body = path in DISCOVERY ? JSON.stringify(DISCOVERY[path]) : answer(path, request);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(body ?? JSON.stringify({ kind: 'Status', code: 404 }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const directory = makeTemporaryDirectory();
  const configuration = join(directory, 'config');
  const address = server.address();
  writeFileSync(configuration, kubeconfig(typeof address === 'object' ? (address?.port ?? 0) : 0));
  const environment = { PATH: '', HOME: directory, KUBECONFIG: configuration, TZ: 'UTC' };
  return {
    directory,
    run: (words) => runProgram(kubectl, words, { environment, workingDirectory: directory }),
    stop() {
      server.close();
      removeDirectory(directory);
    },
  };
}

/** What kubectl asks for before it asks for pods. */
const DISCOVERY: Readonly<Record<string, unknown>> = {
  '/api': { kind: 'APIVersions', versions: ['v1'] },
  '/apis': { kind: 'APIGroupList', apiVersion: 'v1', groups: [] },
  '/api/v1': {
    kind: 'APIResourceList',
    groupVersion: 'v1',
    resources: [{ name: 'pods', singularName: 'pod', namespaced: true, kind: 'Pod', verbs: ['get', 'list'] }],
  },
};

function kubeconfig(port: number): string {
  return `apiVersion: v1
kind: Config
clusters: [{name: fake, cluster: {server: "http://127.0.0.1:${port}"}}]
contexts: [{name: fake, context: {cluster: fake}}]
current-context: fake
`;
}
