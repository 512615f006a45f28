import type { Context } from '../command-line/context.ts';
import { canColor } from './can-color.ts';
import { escapeLine } from './escape.ts';

/** Warns on standard error as kubectl does: `Warning: …`, the word in bold yellow where a person reads it. */
export async function printWarning(message: string, { stderr, environment }: Context): Promise<void> {
  const word = canColor(stderr, environment) ? await yellowWord() : 'Warning:';
  stderr.write(`${word} ${escapeLine(message)}\n`);
}

async function yellowWord(): Promise<string> {
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 }).yellow.bold('Warning:');
}
