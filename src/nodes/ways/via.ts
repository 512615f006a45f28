import { UsageError } from '../../errors/failure.ts';
import { decodeAndRun, type Become } from '../conversation/program.ts';
import type { Way } from '../conversation/way.ts';

/**
 * Any command that gives a shell on the node: `docker exec -i {node}`. Its words are split here, `{node}` is replaced
 * inside a word, and `sh -c PROGRAM` is appended: no shell of this machine reads any of it.
 *
 * @throws UsageError when there is no word, or a quote is not closed
 */
export function viaWay(
  command: string,
  nodeName: string,
  settings: { readonly become: Become; readonly connectTimeout: number },
): Way {
  const [program, ...words] = splitWords(command).map((word) => word.replaceAll('{node}', () => nodeName));
  if (program === undefined) throw new UsageError('--via needs a command');
  return {
    nodeName,
    root: '',
    become: settings.become,
    connectTimeout: settings.connectTimeout,
    argv: (text) => [program, ...words, 'sh', '-c', decodeAndRun(text)],
    terminalArgv: (text) => [program, ...withTerminal(program, words), 'sh', '-c', decodeAndRun(text)],
    carriesTerminal: false,
    explain: () => undefined,
  };
}

/**
 * `docker exec -i` and its like give a terminal only where they are told to. All others are taken to hand theirs on, or
 * to make one by themselves.
 */
function withTerminal(program: string, words: readonly string[]): readonly string[] {
  const isTold = TERMINAL_ON_DEMAND.test(program) && words[0] === 'exec' && words[1] === '-i';
  return isTold ? ['exec', '-it', ...words.slice(2)] : words;
}

const TERMINAL_ON_DEMAND = /^(?:.*\/)?(?:docker|podman|nerdctl|kubectl)$/;

/**
 * Splits a command line into words as a shell does as far as blanks, quotes and backslashes go; nothing is expanded.
 *
 * @throws UsageError when a quote is not closed
 */
export function splitWords(line: string): readonly string[] {
  if (!WHOLE_LINE.test(line)) throw new UsageError(`--via: a quote is not closed in: ${line}`);
  return [...line.matchAll(WORD)].map(([word]) => word.replaceAll(PIECE, unquotePiece));
}

// One character at a time: with a `+` here a long line could be cut into pieces in more ways than can be tried.
const PIECES = String.raw`(?:[^\s'"\\]|\\.|'[^']*'|"(?:[^"\\]|\\.)*")`;
const WHOLE_LINE = new RegExp(String.raw`^\s*(?:${PIECES}+(?:\s+|$))*$`, 's');
const WORD = new RegExp(`${PIECES}+`, 'gs');
const PIECE = new RegExp(PIECES, 'gs');

function unquotePiece(piece: string): string {
  if (piece.startsWith("'")) return piece.slice(1, -1);
  // POSIX: inside double quotes a backslash quotes only $ ` " \ and newline.
  if (piece.startsWith('"')) return piece.slice(1, -1).replaceAll(/\\([$`"\\\n])/g, '$1');
  return piece.startsWith('\\') ? piece.slice(1) : piece;
}
