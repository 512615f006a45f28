import type { Readable } from 'node:stream';
import type { Context } from '../../command-line/context.ts';

/** What kubectl printed, or why it printed nothing of use: one line, in which anything may stand. */
export type KubectlOutcome =
  { readonly kind: 'printed'; readonly output: Uint8Array } | { readonly kind: 'failed'; readonly reason: string };

/** Runs the kubectl of this machine, with nothing to read, for no longer than `seconds`. */
export async function runKubectl(
  words: readonly string[],
  seconds: number,
  { environment, workingDirectory, signal }: Context,
): Promise<KubectlOutcome> {
  const { execa } = await import('execa');
  if (signal.aborted) return { kind: 'failed', reason: INTERRUPTED };
  const kubectl = execa('kubectl', words, {
    cwd: workingDirectory,
    env: environment,
    extendEnv: false,
    stdin: 'ignore',
    // Execa writes all that it keeps into the message of a failure.
    buffer: false,
    reject: false,
  });
  const { stdout, stderr } = kubectl;
  const [output, talk] = [collect(stdout, LONGEST_OUTPUT), collect(stderr, LONGEST_TALK)];
  const stop = { reason: '' };
  const end = (reason: string): void => {
    stop.reason = reason;
    kubectl.kill('SIGKILL');
    // What a wrapper or a plugin for credentials has started may hold them open, and is not to be waited for.
    stdout.destroy();
    stderr.destroy();
  };
  const interrupt = (): void => {
    end(INTERRUPTED);
  };
  const timer = setTimeout(end, seconds * 1000, `kubectl did not answer within ${String(seconds)} s`);
  signal.addEventListener('abort', interrupt);
  const { failed, code, exitCode } = await kubectl;
  clearTimeout(timer);
  signal.removeEventListener('abort', interrupt);
  if (stop.reason !== '') return { kind: 'failed', reason: stop.reason };
  if (output.isTooLong()) {
    return { kind: 'failed', reason: `kubectl printed more than ${String(LONGEST_OUTPUT / 1024 / 1024)} MiB` };
  }
  if (!failed) return { kind: 'printed', output: output.content() };
  return { kind: 'failed', reason: conclusionOf(talk.content()) ?? howItEnded(code, exitCode) };
}

const INTERRUPTED = 'interrupted';

/** In bytes; some 8,000 mirror pods. */
const LONGEST_OUTPUT = 64 * 1024 * 1024;

const LONGEST_TALK = 1024 * 1024;

interface Collection {
  content(): Uint8Array;
  isTooLong(): boolean;
}

/** Keeps what a stream brings; a stream that brings more than `limit` bytes is closed. */
function collect(stream: Readable, limit: number): Collection {
  const chunks: Uint8Array[] = [];
  let size = 0;
  stream.on('data', (chunk: Uint8Array) => {
    size += chunk.length;
    if (size > limit) stream.destroy();
    else chunks.push(chunk);
  });
  return { content: () => Buffer.concat(chunks), isTooLong: () => size > limit };
}

/** The last line that kubectl says, behind what its libraries log. */
function conclusionOf(talk: Uint8Array): string | undefined {
  const line = new TextDecoder().decode(talk).trim().split('\n').at(-1) ?? '';
  return line === '' ? undefined : `kubectl: ${line.replace(/^error: /, '').slice(0, LONGEST_LINE)}`;
}

const LONGEST_LINE = 1000;

function howItEnded(code: string | undefined, exitCode: number | undefined): string {
  if (code === 'ENOENT') return 'there is no kubectl on this machine';
  if (code !== undefined) return `kubectl cannot be run: ${code}`;
  return exitCode === undefined ? 'kubectl was killed' : `kubectl ended with exit code ${String(exitCode)}`;
}
