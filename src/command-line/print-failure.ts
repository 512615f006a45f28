import { Failure, UsageError } from '../errors/failure.ts';
import { escapeTerminal } from '../print/escape.ts';
import type { Command } from './command.ts';
import type { Context, ExitCode } from './context.ts';

/**
 * Tells the user what went wrong, as kubectl's cmd/util/helpers.go does, and answers the exit code that says so. The
 * one place that prints failures.
 */
export function printFailure(error: unknown, context: Context, command?: Command): ExitCode {
  const lines = error instanceof Failure ? failureLines(error, context, command) : bugLines(error, context);
  const text = lines.join('\n');
  const isSafe = command?.quotesOnlyItsWords === true && !context.stderr.isTerminal;
  context.stderr.write(`${isSafe ? text : escapeTerminal(text)}\n`);

  if (error instanceof Failure && error.kind === 'cancelled') return 130;
  return command?.failureCode ?? 1;
}

function failureLines(failure: Failure, context: Context, command: Command | undefined): readonly string[] {
  const lines = [withPrefix(failure.message)];
  if (failure.hint !== undefined) lines.push(`hint: ${failure.hint}`);

  const typed = command === undefined ? context.programName : `${context.programName} ${command.name}`;
  if (failure instanceof UsageError && failure.pointer === 'help and examples') {
    lines.push(`See '${typed} -h' for help and examples`);
  }
  if (failure instanceof UsageError && failure.pointer === 'usage') lines.push(`See '${typed} --help' for usage.`);
  return lines;
}

// kubectl adds the word only where the message does not begin with it.
function withPrefix(message: string): string {
  return message.startsWith('error: ') ? message : `error: ${message}`;
}

function bugLines(error: unknown, context: Context): readonly string[] {
  const isDebugging = (context.environment['KSTATIC_DEBUG'] ?? '') !== '';
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return [
    `error: this is a bug in kstatic: ${what}`,
    'hint: please report it in the issue tracker of kstatic, with this message and the command line' +
      (isDebugging ? '' : '; KSTATIC_DEBUG=1 shows where it happened'),
    ...(isDebugging ? stackLines(error) : []),
  ];
}

function stackLines(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  return error.cause === undefined ? [error.stack] : [error.stack, 'caused by:', ...stackOrText(error.cause)];
}

function stackOrText(cause: unknown): readonly string[] {
  return cause instanceof Error ? stackLines(cause) : [String(cause)];
}
