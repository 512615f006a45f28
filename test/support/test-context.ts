import { Readable } from 'node:stream';
import type { Context } from '../../src/command-line/context.ts';

/** A context that keeps what is written to it. */
export interface TestContext {
  readonly context: Context;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

/** Makes a context for a test: no terminal, no environment, a clock that stands still, standard input as given. */
export function testContext(given: Partial<Context> & { readonly input?: string } = {}): TestContext {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr'): Context['stdout'] => ({
    isClosed: false,
    isTerminal: false,
    columns: 80,
    write: (text) => {
      written[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
    },
  });
  const { input = '', ...rest } = given;
  return {
    context: {
      stdin: {
        isTerminal: false,
        readAll: () => Promise.resolve(Buffer.from(input)),
        stream: () => Readable.from([Buffer.from(input)]),
      },
      stdout: output('stdout'),
      stderr: output('stderr'),
      environment: {},
      workingDirectory: '/',
      now: () => new Date('2026-01-02T03:04:05Z'),
      signal: new AbortController().signal,
      lendTerminal: (work) => work(),
      programName: 'kstatic',
      ...rest,
    },
    stdout: () => written.stdout,
    stderr: () => written.stderr,
  };
}
