import { Writable } from 'node:stream';
import { Box, render, Text, type Instance } from 'ink';
import type { ReactElement } from 'react';
import type { Output } from '../command-line/context.ts';
import type { NodeEvent } from '../operations/on-nodes.ts';
import { escapeTerminal } from '../print/escape.ts';

/** A few lines at the bottom of the terminal that tell how far the nodes are. */
export interface ProgressView {
  tell(event: NodeEvent<unknown>): void;
  /** Does what writes on the terminal above the lines. */
  above(write: () => Promise<void>): Promise<void>;
  /** Wipes the lines. */
  close(): void;
}

/** Opens the view for these nodes on an output that is a terminal. */
export function openProgressView(nodeNames: readonly string[], output: Output): ProgressView {
  let states = new Map<string, string>(nodeNames.map((name) => [name, 'waiting']));
  let hasDrawn = false;
  const terminal = terminalOf(output, (text) => {
    hasDrawn ||= text.includes('\n');
  });
  const draw = (): Instance => {
    hasDrawn = false;
    return render(<Progress states={states} />, { stdout: terminal, exitOnCtrlC: false, patchConsole: false });
  };
  let view: Instance | undefined = draw();
  const close = (): void => {
    // ink draws a last time, and leaves what it drew: nothing where it was closed too soon for a first time.
    view?.unmount();
    view = undefined;
    if (hasDrawn) output.write(ERASE_LINE_ABOVE.repeat(Math.max(1, linesOf(states).length)));
    hasDrawn = false;
  };
  return {
    tell: (event) => {
      states = new Map([...states, [event.nodeName, stateOf(event)]]);
      view?.rerender(<Progress states={states} />);
    },
    above: async (write) => {
      close();
      await write();
      view = draw();
    },
    close,
  };
}

/** More lines than this would push the user's own work off the screen. */
const MOST_LINES = 8;

/** Counts the nodes, and names those at work with what they are at. */
function Progress({ states }: { readonly states: ReadonlyMap<string, string> }): ReactElement {
  return (
    <Box flexDirection="column">
      {linesOf(states).map((line) => (
        <Text key={line} wrap="truncate-end" dimColor>
          {line}
        </Text>
      ))}
    </Box>
  );
}

function linesOf(states: ReadonlyMap<string, string>): readonly string[] {
  const ended = [...states.values()].filter((state) => ENDS.includes(state)).length;
  const atWork = [...states].filter(([, state]) => !ENDS.includes(state) && state !== 'waiting');
  const more = atWork.length - MOST_LINES;
  return [
    ...(states.size > 1 ? [`${String(ended)} of ${String(states.size)} nodes`] : []),
    ...atWork
      .slice(0, MOST_LINES)
      .map(([name, state]) => escapeTerminal(`${name === 'local' ? 'this machine' : name}: ${state}`)),
    ...(more > 0 ? [`and ${String(more)} more`] : []),
  ];
}

const ENDS: readonly string[] = ['done', 'failed', 'not tried'];

/** ECMA-48: one line up, the whole line erased. */
const ERASE_LINE_ABOVE = '\u001b[1A\u001b[2K';

function stateOf(event: NodeEvent<unknown>): string {
  switch (event.kind) {
    case 'started':
      return 'connecting';
    case 'step':
      return event.step;
    case 'postponed':
      return 'waiting for its turn';
    case 'answered':
      return event.failure === undefined ? 'done' : 'failed';
    case 'failed':
      return 'failed';
    case 'skipped':
      return 'not tried';
  }
}

/** ink writes to a stream of Node's that knows its size; `onText` is told what. */
function terminalOf(output: Output, onText: (text: string) => void): NodeJS.WriteStream {
  const stream = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      output.write(chunk);
      onText(Buffer.from(chunk).toString('utf8'));
      done();
    },
  });
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- ink asks for a tty.WriteStream and uses these alone
  return Object.assign(stream, { isTTY: true, columns: output.columns, rows: 24 }) as unknown as NodeJS.WriteStream;
}
