import { Buffer } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import type { Context, Output } from '../../command-line/context.ts';
import type { Failure } from '../../errors/failure.ts';
import type { LogOutput, LogSink } from '../../operations/logs.ts';
import { escapeLine, escapeTerminal } from '../../print/escape.ts';
import type { NodeOptions } from '../shared/node-options.ts';
import { printNodeTalk } from '../shared/print-node-line.ts';

export interface LogPrinting {
  readonly nodeOptions: NodeOptions;
  readonly context: Context;
  /** Whether each line begins with where it is from. */
  readonly hasPrefix: boolean;
  /** Whether several logs may be written to at once, so that their lines must not be torn; kubectl does so of one, too. */
  readonly isConcurrent: boolean;
}

/**
 * Prints logs: the bytes as they are, but for a terminal, which no log is to drive. The prefix is kubectl's
 * (addPrefixIfNeeded of k8s.io/kubectl/pkg/cmd/logs), with the node for its first word where there are several.
 */
export function logPrinter({ nodeOptions, context, hasPrefix, isConcurrent }: LogPrinting): LogSink {
  const { stdout } = context;
  return {
    open: (nodeName, { podName, container }) => {
      const first = nodeOptions.hasSeveralNodes ? nodeName : 'pod';
      const prefix = hasPrefix || nodeOptions.hasSeveralNodes ? `[${first}/${podName}/${container}] ` : '';
      return logOutput(new LineWriter(prefix, stdout), { stdout, isWhole: isConcurrent });
    },
    note: (text, nodeName) => {
      printNodeTalk(text, nodeName, nodeOptions, context);
    },
    tellFailure: ({ message }: Failure) => {
      stdout.write(`${escapeLine(`error: ${message}`)}\n`);
    },
  };
}

interface OutputFacts {
  readonly stdout: Output;
  /** Whether a line is to wait for its end. */
  readonly isWhole: boolean;
}

function logOutput(writer: LineWriter, { stdout, isWhole }: OutputFacts): LogOutput {
  let waiting: Uint8Array = Buffer.alloc(0);
  return {
    isClosed: () => stdout.isClosed,
    write: async (bytes) => {
      const all = waiting.length === 0 ? bytes : Buffer.concat([waiting, bytes]);
      const end = isWhole && all.length < LONGEST_WHOLE_LINE ? all.lastIndexOf(NEWLINE) + 1 : all.length;
      waiting = all.subarray(end);
      writer.write(all.subarray(0, end));
      await stdout.drained?.();
    },
    end: async () => {
      writer.write(waiting);
      writer.end();
      waiting = Buffer.alloc(0);
      await stdout.drained?.();
    },
  };
}

/** A longer one is torn rather than kept. */
const LONGEST_WHOLE_LINE = 4 * 1024 * 1024;
const NEWLINE = 0x0a;

/** Writes lines, each with the prefix in front, and safe on a terminal. */
class LineWriter {
  readonly #prefix: string;
  readonly #stdout: Output;
  /** A character may come in two pieces. */
  readonly #decoder: StringDecoder | undefined;
  #isNewLine = true;

  constructor(prefix: string, stdout: Output) {
    this.#prefix = prefix;
    this.#stdout = stdout;
    this.#decoder = stdout.isTerminal ? new StringDecoder('utf8') : undefined;
  }

  write(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    const prefixed = this.#prefix === '' ? bytes : this.#prefixed(bytes);
    if (this.#decoder === undefined) this.#stdout.write(prefixed);
    else this.#stdout.write(escapeTerminal(this.#decoder.write(Buffer.from(prefixed))));
  }

  end(): void {
    const rest = this.#decoder?.end() ?? '';
    if (rest !== '') this.#stdout.write(rest);
  }

  #prefixed(bytes: Uint8Array): Uint8Array {
    const prefix = Buffer.from(this.#prefix);
    const parts: Uint8Array[] = [];
    for (let start = 0; start < bytes.length;) {
      const end = bytes.indexOf(NEWLINE, start) + 1;
      const line = bytes.subarray(start, end === 0 ? undefined : end);
      if (this.#isNewLine) parts.push(prefix);
      parts.push(line);
      this.#isNewLine = end !== 0;
      start += line.length;
    }
    return Buffer.concat(parts);
  }
}
