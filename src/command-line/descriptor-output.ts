import { fstatSync, writeSync } from 'node:fs';

import { Failure } from '../errors/failure.ts';
import type { Output } from './context.ts';

const DESCRIPTORS = { stdout: 1, stderr: 2 } as const;

/**
 * Writes to a stream of the process straight through its descriptor: `process.stdout` costs 3 ms to open, and writes
 * pipes, files and terminals just as synchronously.
 */
export function descriptorOutput(process: NodeJS.Process, name: 'stdout' | 'stderr'): Output {
  const descriptor = DESCRIPTORS[name];
  let isClosed = false;
  let drained = (): Promise<void> => Promise.resolve();
  const close = (): void => {
    isClosed = true;
    write = () => undefined;
  };
  let write = (bytes: Uint8Array): void => {
    const rest = writeAll(descriptor, bytes);
    if (rest === 'closed') close();
    else if (rest.length > 0) {
      const stream = process[name];
      write = streamWriter(stream, close);
      drained = () => drainedStream(stream);
      write(rest);
    }
  };

  return {
    write: (text) => write(typeof text === 'string' ? Buffer.from(text) : text),
    get isTerminal() {
      return isTerminal(process, descriptor);
    },
    get columns() {
      return process[name].columns || 80;
    },
    get isClosed() {
      return isClosed;
    },
    drained: () => drained(),
  };
}

/** Whether a person is there. Asked of the descriptor first, as opening the stream costs 3 ms. */
export function isTerminal(process: NodeJS.Process, descriptor: 0 | 1 | 2): boolean {
  const name = (['stdin', 'stdout', 'stderr'] as const)[descriptor];
  return fstatSync(descriptor).isCharacterDevice() && process[name].isTTY;
}

/**
 * Writes what the descriptor takes.
 *
 * @returns what it did not take, because another process made the pipe non-blocking; 'closed' when nobody reads
 */
function writeAll(descriptor: number, bytes: Uint8Array): Uint8Array | 'closed' {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
    return rest;
  } catch (error) {
    if (hasCode(error, 'EAGAIN')) return rest;
    // Whoever read it has seen enough; where nobody can read of failures, there is no telling of this one.
    if (hasCode(error, 'EPIPE') || descriptor === DESCRIPTORS.stderr) return 'closed';
    throw new Failure('node', `cannot write to standard output: ${reasonOf(error)}`, { cause: error });
  }
}

function streamWriter(stream: NodeJS.WriteStream, onClosed: () => void): (bytes: Uint8Array) => void {
  stream.on('error', (error) => {
    if (!hasCode(error, 'EPIPE')) throw error;
    onClosed();
  });
  return (bytes) => void stream.write(bytes);
}

async function drainedStream(stream: NodeJS.WriteStream): Promise<void> {
  if (!stream.writableNeedDrain || stream.destroyed) return;
  await new Promise<void>((resolve) => {
    stream.once('drain', resolve);
    stream.once('close', resolve);
  });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
