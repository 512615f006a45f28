import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import {
  ANSWER_SECONDS,
  contentOf,
  contentsById,
  readAbsence,
  readClient,
  RUNTIME_LIBRARIES,
  type RuntimeAbsence,
  type RuntimeClient,
} from '../runtime-answer.ts';
import crictlLibrary from './crictl.sh';
import inspectScript from './inspect-containers.sh';
import inspectSandboxesText from './inspect-sandboxes.sh';
import script from './read-runtime.sh';

export const readRuntimeScript: OperationScript = {
  name: 'read_runtime',
  text: script,
  libraries: [...RUNTIME_LIBRARIES, crictlLibrary],
};

export const inspectContainersScript: OperationScript = {
  name: 'inspect_containers',
  text: inspectScript,
  libraries: [...RUNTIME_LIBRARIES, crictlLibrary],
};

export const inspectSandboxesScript: OperationScript = {
  name: 'inspect_sandboxes',
  text: inspectSandboxesText,
  libraries: [...RUNTIME_LIBRARIES, crictlLibrary],
};

export interface RuntimeAnswer {
  readonly kind: 'answer';
  readonly client: RuntimeClient;
  /** What `crictl pods -o json` printed. */
  readonly pods: Uint8Array;
  /** What `crictl ps --all -o json` printed. */
  readonly containers: Uint8Array;
}

/**
 * Asks a node's container runtime what it runs, by crictl: at the endpoint that the kubelet uses, where that is known,
 * else where crictl's settings say, else at the well-known sockets.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readRuntime(
  node: NodeConversation,
  endpoint: string | undefined,
): Promise<RuntimeAnswer | RuntimeAbsence> {
  const answer = await node.request(readRuntimeScript, [String(ANSWER_SECONDS), endpoint ?? '']);
  return (
    readAbsence(answer) ?? {
      kind: 'answer',
      client: readClient(node, answer, 'crictl'),
      pods: contentOf(node, answer, 'pods'),
      containers: contentOf(node, answer, 'containers'),
    }
  );
}

/**
 * Asks for what the runtime knows of containers: what `crictl inspect` prints, by container; one that is gone has none.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function inspectContainers(
  node: NodeConversation,
  client: RuntimeClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (ids.length === 0) return new Map();
  const words = [String(ANSWER_SECONDS), client.program, client.endpoint, ...ids];
  return contentsById(await node.request(inspectContainersScript, words), 'container');
}

export interface SandboxInspections {
  /** What `crictl version` printed; undefined where it did not. */
  readonly version: Uint8Array | undefined;
  /** What `crictl inspectp` printed, by sandbox; one that is gone has none. */
  readonly sandboxes: ReadonlyMap<string, Uint8Array>;
}

/**
 * Asks for what the runtime knows of itself, and of sandboxes.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function inspectSandboxes(
  node: NodeConversation,
  client: RuntimeClient,
  ids: readonly string[],
): Promise<SandboxInspections> {
  const words = [String(ANSWER_SECONDS), client.program, client.endpoint, ...ids];
  const answer = await node.request(inspectSandboxesScript, words);
  const version = answer.frames.find(({ word }) => word === 'version')?.content;
  return { version, sandboxes: contentsById(answer, 'sandbox') };
}
