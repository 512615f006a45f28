import type { Context, Output } from '../../../src/command-line/context.ts';
import { parseFlags } from '../../../src/command-line/flags/parse-flags.ts';
import { printFailure } from '../../../src/command-line/print-failure.ts';
import { createCommand } from '../../../src/commands/create/flags.ts';
import { run } from '../../../src/commands/create/run.ts';
import { testContext } from '../../support/test-context.ts';

export interface CreateResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

/** Runs `kstatic create` with the words behind it, in this process. */
export async function createLine(words: readonly string[]): Promise<CreateResult> {
  const stdout = collector();
  const stderr = collector();
  const context: Context = {
    stdin: testContext().context.stdin,
    stdout,
    stderr,
    environment: {},
    workingDirectory: '/',
    now: () => new Date(0),
    signal: new AbortController().signal,
    lendTerminal: (work) => work(),
    programName: 'kstatic',
  };

  const exit = await answer(words, context);
  return { stdout: stdout.text(), stderr: stderr.text(), exit };
}

async function answer(words: readonly string[], context: Context): Promise<number> {
  try {
    return await run(parseFlags(createCommand.flags, words), context);
  } catch (error) {
    return printFailure(error, context, createCommand);
  }
}

function collector(): Output & { text(): string } {
  const parts: string[] = [];
  return {
    isTerminal: false,
    isClosed: false,
    columns: 80,
    write: (text) => void parts.push(typeof text === 'string' ? text : Buffer.from(text).toString()),
    text: () => parts.join(''),
  };
}
