import type { IncomingMessage } from 'node:http';

import { listObject, podObject } from '../../../src/commands/list/pod-list.ts';
import type { PodOfNode } from '../../../src/commands/list/pod-table.ts';
import type { JsonMap, JsonValue } from '../../../src/manifest/json-value.ts';
import { writeJson } from '../../../src/manifest/write-json.ts';
import { startStubbedKubectl } from '../../support/stub-api-server.ts';
import { printLine, type LineResult } from './print-line.ts';

export interface RealKubectlGet {
  /** A directory for files of templates; the words are run there. */
  readonly directory: string;
  /** What `kubectl get pods -A` answers of pods, with the words behind it. */
  get(words: readonly string[], pods: readonly PodOfNode[]): Promise<LineResult>;
  stop(): void;
}

/** A kubectl, and an API server that knows nothing but the very List that kstatic prints. */
export async function startKubectlGet(program: string): Promise<RealKubectlGet> {
  const served = { list: '', table: '' };
  const kubectl = await startStubbedKubectl(program, (path, request) => {
    if (path !== '/api/v1/pods') return undefined;
    return isTableAsked(request) ? served.table : served.list;
  });
  return {
    directory: kubectl.directory,
    async get(words, pods) {
      served.list = writeJson(podList(pods));
      served.table = writeJson(await tableOf(pods));
      const ended = await kubectl.run(['get', 'pods', '-A', ...words]);
      return { stdout: ended.stdout, stderr: withoutLogHeader(ended.stderr), exit: ended.exitCode };
    },
    stop: kubectl.stop,
  };
}

function isTableAsked(request: IncomingMessage): boolean {
  return request.headers.accept?.includes('as=Table') === true;
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
