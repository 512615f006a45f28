import { setMaxListeners } from 'node:events';
import type { Answer, NodeConversation, OperationScript } from './conversation.ts';
import { composeProgram } from './program.ts';
import { randomBytes } from './random.ts';
import { requestLine } from './request-line.ts';
import { lacksProgram } from './transport-failures.ts';
import { Transport } from './transport.ts';
import type { Way } from './way.ts';

export interface ConversationOptions {
  readonly way: Way;
  /** Every script that will be asked for: they travel together, in the command. */
  readonly operations: readonly OperationScript[];
  /** How long one request may take, in milliseconds. */
  readonly requestTimeout: number;
  readonly signal: AbortSignal;
  /** Told when an attempt was dropped and is made again. */
  readonly onRetry?: (message: string) => void;
}

/**
 * Opens a conversation with a node. Nothing is waited for: the first request is under way together with the
 * connection, and a node that cannot be reached says so there.
 */
export function openConversation(options: ConversationOptions): NodeConversation {
  const { way, operations } = options;
  // Every node of a large fleet listens to the one signal.
  setMaxListeners(0, options.signal);
  const mark = randomBytes(9).toString('hex');
  const program = composeProgram({ mark, root: way.root, become: way.become, operations });
  const transport = new Transport({ ...options, mark, argv: way.argv(program) });
  let last: Promise<unknown> = Promise.resolve();
  /** Travels ahead of the next request. */
  let ahead = '';
  return {
    nodeName: way.nodeName,
    root: way.root,
    request: (operation, values, payload, longest = 0) => {
      // The line carries one request at a time; who asks meanwhile waits, whatever becomes of the other.
      const line = ahead + requestLine(operation, values, payload);
      ahead = '';
      const answer = last.then(() => ask(transport, line, longest));
      last = answer.catch(() => undefined);
      return answer;
    },
    expectWithin: (seconds) => {
      ahead = `patience ${String(seconds)}\n`;
    },
    close: () => transport.close(),
    reopen: (signal = options.signal) => openConversation({ ...options, signal }),
  };
}

async function ask(transport: Transport, line: string, longest: number): Promise<Answer> {
  const answer = await transport.exchange(line, longest);
  if (answer.status === COMMAND_NOT_FOUND) throw lacksProgram(answer.errorText);
  return answer;
}

/** POSIX: the status of a command that was not found. */
const COMMAND_NOT_FOUND = 127;
