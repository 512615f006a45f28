import { Failure } from '../../errors/failure.ts';
import type { Refusal } from './way.ts';

// None of these names the node: who prints them does, so that the same failure of many nodes can be told once.

/** The program that reaches the node is not there, or cannot be run. */
export function cannotStart(program: string, cause: Error): Failure {
  const reason = 'code' in cause && cause.code === 'ENOENT' ? 'it is not installed on this machine' : cause.message;
  return new Failure('node', `cannot run ${program}: ${reason}`, { cause });
}

/** The program that reaches the node ended before the node answered. */
export function cannotReach(refusal: Refusal | undefined, exitCode: number | null, errorText: string): Failure {
  const said = refusal?.message ?? lastLine(errorText);
  const reason = said === '' ? `it ended without a word (exit code ${String(exitCode)})` : said;
  return new Failure('node', `cannot be reached: ${reason}`, {
    ...(refusal?.hint === undefined ? {} : { hint: refusal.hint }),
  });
}

/** sudo or doas, or the lack of both, kept the program from running as root. */
export function cannotBecomeRoot(through: string, status: string | undefined, errorText: string): Failure {
  if (status === 'missing') {
    return new Failure('node', 'neither sudo nor doas is installed', { hint: 'log in as root, or leave out --sudo' });
  }
  const said = lastLine(errorText).replace(/^(sudo|doas): /, '');
  // sudoers(5), requiretty: the one refusal that a password or its lack has no part in.
  const hint = said.includes('must have a tty')
    ? 'sudoers says requiretty: take it away for this user (Defaults:USER !requiretty), or log in as root'
    : `let this user run ${through} without a password, log in as root, or say --sudo=never`;
  return new Failure('node', `${through} refused: ${said}`, { hint });
}

/** The node was asked and did not answer: what was asked may be done, half done or not done. */
export class AnswerLost extends Failure {
  override readonly name = 'AnswerLost';
}

/** The line ended in the middle of an answer. */
export function lineBroke(errorText: string): Failure {
  const said = lastLine(errorText);
  return new AnswerLost('node', `the connection broke before the answer came${said === '' ? '' : `: ${said}`}`);
}

/** Nothing came for too long. */
export function tookTooLong(milliseconds: number, isReady: boolean): Failure {
  const seconds = String(Math.round(milliseconds / 100) / 10);
  return isReady
    ? new AnswerLost('node', `gave no answer within ${seconds}s`, {
        hint: 'a slow node may need a longer --request-timeout',
      })
    : new Failure('node', `cannot be reached: no answer within ${seconds}s`, {
        hint: 'see whether ssh to the node works by hand; --connect-timeout and --request-timeout set the limits',
      });
}

/** A shell that lacks a program says so with status 127 (POSIX, 2.8.2). */
export function lacksProgram(errorText: string): Failure {
  return new Failure('node', `lacks a program that kstatic needs: ${errorText.split('\n', 1)[0] ?? ''}`, {
    hint: 'a node needs a POSIX sh and coreutils, or busybox',
  });
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1)?.trim() ?? '';
}
