import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';

import { listObject, podObject } from '../../../src/commands/list/pod-list.ts';
import type { PodOfNode } from '../../../src/commands/list/pod-table.ts';
import type { JsonMap, JsonValue } from '../../../src/manifest/json-value.ts';
import { writeJson } from '../../../src/manifest/write-json.ts';
import { runProgram } from '../../support/run-program.ts';
import { makeTemporaryDirectory, removeDirectory } from '../../support/temporary-directory.ts';
import { printLine, type LineResult } from './print-line.ts';

export interface RealKubectlGet {
  /** A directory for files of templates; the words are run there. */
  readonly directory: string;
  /** What `kubectl get pods -A` answers of pods, with the words behind it. */
  get(words: readonly string[], pods: readonly PodOfNode[]): Promise<LineResult>;
  stop(): void;
}

/** A kubectl, and an API server that knows nothing but the very List that kstatic prints. */
export async function startKubectlGet(kubectl: string): Promise<RealKubectlGet> {
  const served = { list: '', table: '' };
  const server = createServer((request, response) => {
    const [path = ''] = request.url?.split('?') ?? [];
    const pods = isTableAsked(request) ? served.table : served.list;
    answer(response, path === '/api/v1/pods' ? pods : JSON.stringify(DISCOVERY[path] ?? { kind: 'Status', code: 404 }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const directory = makeTemporaryDirectory();
  const configuration = join(directory, 'config');
  const address = server.address();
  writeFileSync(configuration, kubeconfig(typeof address === 'object' ? (address?.port ?? 0) : 0));
  const environment = { PATH: '', HOME: directory, KUBECONFIG: configuration };
  return {
    directory,
    async get(words, pods) {
      served.list = writeJson(podList(pods));
      served.table = writeJson(await tableOf(pods));
      const typed = ['get', 'pods', '-A', ...words];
      const ended = await runProgram(kubectl, typed, { environment, workingDirectory: directory });
      return { stdout: ended.stdout, stderr: withoutLogHeader(ended.stderr), exit: ended.exitCode };
    },
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

function isTableAsked(request: IncomingMessage): boolean {
  return request.headers.accept?.includes('as=Table') === true;
}

function answer(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(body);
}

function podList(pods: readonly PodOfNode[]): JsonMap {
  return new Map([...listObject(pods), ['kind', 'PodList']]);
}

/** The table of an API server, with kstatic's columns and cells; kubectl puts the namespace in front. */
async function tableOf(pods: readonly PodOfNode[]): Promise<JsonValue> {
  const [headers = [], ...wideRows] = await cellsOf(['-o', 'wide'], pods);
  const narrow = (await cellsOf([], pods))[0] ?? [];
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata: { resourceVersion: '' },
    columnDefinitions: headers.slice(1).map((name) => ({
      name,
      type: 'string',
      format: '',
      description: '',
      priority: narrow.includes(name) ? 0 : 1,
    })),
    rows: wideRows.map((cells, index) => ({ cells: cells.slice(1), object: objectOf(pods[index]) })),
  };
}

function objectOf(pod: PodOfNode | undefined): JsonValue {
  return pod === undefined ? null : podObject(pod);
}

async function cellsOf(words: readonly string[], pods: readonly PodOfNode[]): Promise<readonly (readonly string[])[]> {
  const { stdout } = await printLine(words, pods);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {3,}/));
}

// What kubectl cannot sort it says in its log, with the time and the process in front.
function withoutLogHeader(stderr: string): string {
  return stderr.replace(/^F\d{4} \S+ +\d+ \S+\] /, 'error: ');
}

function kubeconfig(port: number): string {
  return `apiVersion: v1
kind: Config
clusters: [{name: fake, cluster: {server: "http://127.0.0.1:${port}"}}]
contexts: [{name: fake, context: {cluster: fake}}]
current-context: fake
`;
}
