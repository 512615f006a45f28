import { Failure } from '../../errors/failure.ts';
import type { Answer, NodeConversation } from '../conversation/conversation.ts';
import clientLibrary from '../library/client.sh';
import framesLibrary from '../library/frames.sh';
import runtimeLibrary from '../library/runtime.sh';

/** What the scripts that ask a container runtime call. */
export const RUNTIME_LIBRARIES: readonly string[] = [framesLibrary, runtimeLibrary, clientLibrary];

/** How long one answer of a runtime may take, in seconds: it is on the same machine, and answers in milliseconds. */
export const ANSWER_SECONDS = 4;

/** The program that speaks with the runtime, and where that listens; '' leaves it to the program's own settings. */
export interface RuntimeClient {
  readonly kind: 'crictl' | 'ctr' | 'nerdctl' | 'docker';
  readonly program: string;
  readonly endpoint: string;
}

/** Why nobody could ask a node's container runtime. */
export interface RuntimeAbsence {
  readonly kind: 'none';
  /** `mounted`: the node is a mounted file system, on which nothing runs. */
  readonly reason: 'mounted' | 'no client' | 'no socket' | 'refused' | 'timed out';
  /** What the client said, in one line, when it was refused. */
  readonly complaint: string | undefined;
}

/** Reads whether a script could ask the runtime (library/runtime.sh); undefined when it could. */
export function readAbsence({ frames, errorText }: Answer): RuntimeAbsence | undefined {
  const none = frames.find(({ word }) => word === 'none');
  if (none === undefined) return undefined;
  const reason = REASONS.get(none.fields[0] ?? '') ?? 'refused';
  // What a client says before it is stopped is no complaint, but chat about its settings.
  return { kind: 'none', reason, complaint: reason === 'refused' ? complaintOf(errorText) : undefined };
}

/**
 * Reads who answered.
 *
 * @throws Failure 'node' when the script broke off before it said so
 */
export function readClient(node: NodeConversation, answer: Answer, kind: RuntimeClient['kind']): RuntimeClient {
  return { kind, program: textOf(node, answer, 'client'), endpoint: textOf(node, answer, 'endpoint') };
}

/**
 * Picks what a script said under a word that it always says.
 *
 * @throws Failure 'node' when it broke off before
 */
export function contentOf(node: NodeConversation, answer: Answer, word: string): Uint8Array {
  const content = answer.frames.find((frame) => frame.word === word)?.content;
  if (content !== undefined) return content;
  throw new Failure('node', `${node.nodeName} did not say what its container runtime runs: ${answer.errorText.trim()}`);
}

/** Picks what a script said under a word of single containers, by their ids. */
export function contentsById({ frames }: Answer, wanted: string): ReadonlyMap<string, Uint8Array> {
  return new Map(
    frames.flatMap(({ word, fields: [id], content }) =>
      word === wanted && id !== undefined && content !== undefined ? [[id, content] as const] : [],
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

function textOf(node: NodeConversation, answer: Answer, word: string): string {
  return new TextDecoder().decode(contentOf(node, answer, word));
}

/** Reads what a client complains about: the last line that it logged; logrus writes `time="…" level=fatal msg="…"`. */
export function complaintOf(errorText: string): string {
  const line = errorText.trim().split('\n').at(-1) ?? '';
  const message = / msg="((?:[^"\\]|\\.)*)"/.exec(line)?.[1];
  return message === undefined ? line : message.replaceAll(/\\(.)/g, '$1');
}
