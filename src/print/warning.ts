import type { Context } from '../command-line/context.ts';
import { escapeLine } from './escape.ts';

/** Warns on standard error as kubectl does: `Warning: …`, the word in bold yellow where a person reads it. */
export async function printWarning(message: string, context: Context): Promise<void> {
  const word = canColor(context) ? await yellowWord() : 'Warning:';
  context.stderr.write(`${word} ${escapeLine(message)}\n`);
}

// kubectl's rule: NO_COLOR counts when it is there, even empty (cli-runtime's printers/warningprinter.go).
function canColor({ stderr, environment }: Context): boolean {
  return stderr.isTerminal && environment['NO_COLOR'] === undefined && environment['TERM'] !== 'dumb';
}

async function yellowWord(): Promise<string> {
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 }).yellow.bold('Warning:');
}
