import type { Readable } from 'node:stream';
import type { OperationScript } from '../../conversation/conversation.ts';
import type { Way } from '../../conversation/way.ts';
import { runOnStreams, type Sink, type StreamsRun } from '../../streams/run-on-streams.ts';
import type { RuntimeClient } from '../runtime-answer.ts';
import { ClientTalk, type ExecEnd } from './client-talk.ts';
import clientLibrary from '../../library/client.sh';
import script from './exec-in-container.sh';

const execInContainerScript: OperationScript = { name: 'exec_in_container', text: script, libraries: [clientLibrary] };

/** A command to run in a container. */
export interface ExecRequest {
  readonly client: RuntimeClient;
  /** As the client calls it. */
  readonly containerId: string;
  /** The program and its arguments. */
  readonly command: readonly string[];
  /** What the command reads: a terminal, which carries what it says, too; what comes; or nothing. */
  readonly input: 'terminal' | 'stream' | 'none';
}

/** The node, and what the command reads and writes here. */
export interface ExecStreams {
  readonly way: Way;
  /** Opened only where the command is to read a stream. */
  readonly stdin: () => Readable;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly signal: AbortSignal;
}

/**
 * Runs a command in a container, on a connection of its own, until it ends. On a terminal it is told there how it ended;
 * else the answer says it. What the client of the runtime says itself is on neither of the streams.
 *
 * @throws Failure 'node' when the node cannot be reached or the connection breaks, 'cancelled' when the user interrupts
 */
export async function execInContainer(request: ExecRequest, streams: ExecStreams): Promise<ExecEnd> {
  const { client, input } = request;
  const { way, stdin, stdout, stderr, signal } = streams;
  const talk = new ClientTalk(client.kind, (bytes) => {
    stderr.write(bytes);
  });
  const run: StreamsRun = {
    way,
    operation: execInContainerScript,
    words: (isFramed) => wordsOf(request, isFramed),
    input: input === 'stream' ? stdin() : input,
    stdout,
    stderr: { write: (bytes) => talk.read(bytes), isClosed: false },
    signal,
  };
  try {
    const status = await runOnStreams(run);
    if (status === 'reader gone') return { kind: 'reader gone' };
    return input === 'terminal' ? { kind: 'ended', exitCode: status } : talk.end(status);
  } finally {
    // Where nobody told how it ended, what was kept back is the command's.
    talk.close();
  }
}

function wordsOf({ client, containerId, command, input }: ExecRequest, isFramed: boolean): readonly string[] {
  const { kind, program, endpoint } = client;
  return [kind, program, endpoint, containerId, input, isFramed ? 'framed' : 'plain', ...command];
}
