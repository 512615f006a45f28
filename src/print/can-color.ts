import type { Context, Output } from '../command-line/context.ts';

/**
 * Whether a person reads it in colors. kubectl's rule: NO_COLOR counts when it is there, even empty (cli-runtime's
 * printers/warningprinter.go).
 */
export function canColor({ isTerminal }: Output, environment: Context['environment']): boolean {
  return isTerminal && environment['NO_COLOR'] === undefined && environment['TERM'] !== 'dumb';
}
