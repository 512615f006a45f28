import { Failure } from '../../../errors/failure.ts';
import type { Answer, NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import crictlLibrary from './crictl.sh';
import inspectScript from './inspect-containers.sh';
import script from './read-runtime.sh';

export const readRuntimeScript: OperationScript = {
  name: 'read_runtime',
  text: script,
  libraries: [framesLibrary, crictlLibrary],
};

export const inspectContainersScript: OperationScript = {
  name: 'inspect_containers',
  text: inspectScript,
  libraries: [framesLibrary, crictlLibrary],
};

/** What a node's container runtime said, or why nobody could ask it. */
export type RuntimeReading = RuntimeAnswer | RuntimeAbsence;

export interface RuntimeAnswer {
  readonly kind: 'answer';
  readonly client: RuntimeClient;
  /** What `crictl pods -o json` printed. */
  readonly pods: Uint8Array;
  /** What `crictl ps --all -o json` printed. */
  readonly containers: Uint8Array;
}

export interface RuntimeAbsence {
  readonly kind: 'none';
  /** `mounted`: the node is a mounted file system, on which nothing runs. */
  readonly reason: 'mounted' | 'no client' | 'no socket' | 'refused' | 'timed out';
  /** What the client said, in one line, when it was refused. */
  readonly complaint: string | undefined;
}

/** The program that speaks with the runtime, and where that listens; '' leaves it to the program's own settings. */
export interface RuntimeClient {
  readonly program: string;
  readonly endpoint: string;
}

/** How long one answer of a runtime may take, in seconds: it is on the same machine, and answers in milliseconds. */
const ANSWER_SECONDS = 4;

/**
 * Asks a node's container runtime what it runs: at the endpoint that the kubelet uses, where that is known, else where
 * crictl's settings say, else at the well-known sockets.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readRuntime(node: NodeConversation, endpoint: string | undefined): Promise<RuntimeReading> {
  const answer = await node.request(readRuntimeScript, [String(ANSWER_SECONDS), endpoint ?? '']);
  const none = answer.frames.find(({ word }) => word === 'none');
  const reason = REASONS.get(none?.fields[0] ?? '');
  if (reason === 'refused') return { kind: 'none', reason, complaint: complaintOf(answer.errorText) };
  // What crictl says before it is stopped is no complaint, but chat about its settings.
  if (reason !== undefined) return { kind: 'none', reason, complaint: undefined };
  return {
    kind: 'answer',
    client: { program: textOf(node, answer, 'client'), endpoint: textOf(node, answer, 'endpoint') },
    pods: contentOf(node, answer, 'pods'),
    containers: contentOf(node, answer, 'containers'),
  };
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
  const { frames } = await node.request(inspectContainersScript, words);
  return new Map(
    frames.flatMap(({ word, fields: [id], content }) =>
      word === 'container' && id !== undefined && content !== undefined ? [[id, content] as const] : [],
    ),
  );
}

const REASONS: ReadonlyMap<string, RuntimeAbsence['reason']> = new Map([
  ['mounted', 'mounted'],
  ['no-client', 'no client'],
  ['no-socket', 'no socket'],
  ['refused', 'refused'],
  ['timed-out', 'timed out'],
]);

function contentOf(node: NodeConversation, answer: Answer, word: string): Uint8Array {
  const content = answer.frames.find((frame) => frame.word === word)?.content;
  if (content !== undefined) return content;
  throw new Failure('node', `${node.nodeName} did not say what its container runtime runs: ${answer.errorText.trim()}`);
}

function textOf(node: NodeConversation, answer: Answer, word: string): string {
  return new TextDecoder().decode(contentOf(node, answer, word));
}

/** The last line that crictl logged; logrus writes `time="…" level=fatal msg="…"`. */
function complaintOf(errorText: string): string {
  const line = errorText.trim().split('\n').at(-1) ?? '';
  const message = / msg="((?:[^"\\]|\\.)*)"/.exec(line)?.[1];
  return message === undefined ? line : message.replaceAll(/\\(.)/g, '$1');
}
