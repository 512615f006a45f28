import { Failure } from '../errors/failure.ts';
import type { Input } from './context.ts';
import { isTerminal } from './descriptor-output.ts';

/** Reads the standard input of the process. */
export function descriptorInput(process: NodeJS.Process): Input {
  return {
    get isTerminal() {
      return isTerminal(process, 0);
    },
    readAll: (limit) => readAll(process.stdin, limit),
    stream: () => process.stdin,
  };
}

async function readAll(stream: NodeJS.ReadStream, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) throw new Failure('invalid', `standard input is larger than ${String(limit)} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
