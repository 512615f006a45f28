import type { OperationScript } from './conversation.ts';
import becomeScript from './become.sh';
import conversationScript from './conversation.sh';
import { quoteWord } from './quote.ts';

/** Whether the login user becomes root on the node: when it is not root, in any case, or not at all. */
export type Become = 'auto' | 'always' | 'never';

export interface ProgramParts {
  /** A random word that marks the lines which are answers. */
  readonly mark: string;
  /** Where the node's file system is mounted, or ''. */
  readonly root: string;
  readonly become: Become;
  readonly operations: readonly OperationScript[];
}

/**
 * Composes the shell text that a node runs for one conversation: becoming root, then a function for each operation,
 * each once with the libraries it calls, then the loop that answers requests.
 */
export function composeProgram({ mark, root, become, operations }: ProgramParts): string {
  const libraries = new Set(operations.flatMap((operation) => operation.libraries));
  const program = [
    ...settings({ mark, root }),
    ...[...libraries].map(withoutComments),
    ...operations.map(({ name, text }) => `${name}() (\n${withoutComments(text)}\n)`),
    withoutComments(conversationScript),
  ].join('\n');
  return [...settings({ mark, become, program, terminal: '' }), withoutComments(becomeScript)].join('\n');
}

export interface StreamProgramParts extends Omit<ProgramParts, 'operations'> {
  readonly operation: OperationScript;
  /** The arguments of the operation. */
  readonly values: readonly string[];
  /** Whether the standard streams are a terminal. */
  readonly isTerminal: boolean;
}

/**
 * Composes the shell text for one operation that has the standard streams for itself: becoming root, then the script
 * with its arguments, and nothing else that would say or read anything.
 */
export function composeStreamProgram(parts: StreamProgramParts): string {
  const { mark, root, become, operation, values, isTerminal } = parts;
  const program = [
    ...settings({ mark, root }),
    `set -- ${values.map(quoteWord).join(' ')}`,
    ...operation.libraries.map(withoutComments),
    withoutComments(operation.text),
  ].join('\n');
  const terminal = isTerminal ? 'yes' : '';
  return [...settings({ mark: '', become, program, terminal }), withoutComments(becomeScript)].join('\n');
}

/**
 * Composes the text of a script that a node keeps as a file, for a time when there is no conversation: `sh FILE WORD…`.
 * What it says nobody hears.
 */
export function composeFile({ text, libraries }: Omit<OperationScript, 'name'>): string {
  return [...settings({ mark: '', root: '' }), ...libraries.map(withoutComments), withoutComments(text)].join('\n');
}

/**
 * The command for a login shell of any kind: one line without `!`, backslash or newline, none of which csh, fish and
 * the POSIX shells read alike.
 */
export function loginShellCommand(program: string): string {
  return `exec sh -c '${decodeAndRun(program)}'`;
}

/** What `sh -c` is given to run a program of any text: base64 and the words that decode it. */
export function decodeAndRun(program: string): string {
  return `eval "$(echo ${Buffer.from(program).toString('base64')} | base64 -d)"`;
}

/** Non-interactive logins often lack the system directories, where some nodes keep their runtime's client. */
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function settings(values: Readonly<Record<string, string>>): readonly string[] {
  return [
    `newline='\n'`,
    `PATH="\${PATH:+$PATH:}${SYSTEM_PATH}"`,
    'LC_ALL=C',
    'export PATH LC_ALL',
    'umask 077',
    ...Object.entries(values).map(([name, value]) => `${name}=${quoteWord(value)}`),
  ];
}

/** Comments are for the reader of the source; a script without them is shorter by half on its way. */
function withoutComments(script: string): string {
  return script.replaceAll(/^\s*(#.*)?\n/gm, '').trimEnd();
}
