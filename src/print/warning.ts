import type { Context, Output } from '../command-line/context.ts';
import { escapeLine } from './escape.ts';

/** Warns on standard error as kubectl does: `Warning: …`, the word in bold yellow where a person reads it. */
export async function printWarning(message: string, { stderr, environment }: Context): Promise<void> {
  const word = canColor(stderr, environment) ? await yellowWord() : 'Warning:';
  stderr.write(`${word} ${escapeLine(message)}\n`);
}

/**
 * Whether a person reads it in colors. kubectl's rule: NO_COLOR counts when it is there, even empty (cli-runtime's
 * printers/warningprinter.go).
 */
export function canColor({ isTerminal }: Output, environment: Context['environment']): boolean {
  return isTerminal && environment['NO_COLOR'] === undefined && environment['TERM'] !== 'dumb';
}

async function yellowWord(): Promise<string> {
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 }).yellow.bold('Warning:');
}
