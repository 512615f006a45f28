import type { Context } from '../../command-line/context.ts';
import { Failure } from '../../errors/failure.ts';
import { quoteWord } from '../../nodes/conversation/quote.ts';

/**
 * Lets the user's editor have the terminal until it ends: `KUBE_EDITOR`, else `EDITOR`, else vi, as kubectl does (kubectl
 * pkg/cmd/util/editor/editor.go and launcher_others.go).
 *
 * @throws Failure in kubectl's words when it cannot be started or fails, 'cancelled' when it was interrupted
 */
export async function launchEditor(path: string, context: Context): Promise<void> {
  const { execa } = await import('execa');
  const { name, argv } = editorOf(context);
  const [program, ...words] = argv(path);
  const { signal } = context;
  const ended = await context.lendTerminal(() =>
    execa(program, words, { stdio: 'inherit', reject: false, cancelSignal: signal }),
  );
  if (signal.aborted || ended.signal === 'SIGINT') throw new Failure('cancelled', 'interrupted');
  if (!ended.failed) return;
  if (ended.code === 'ENOENT' || ended.code === 'EACCES') {
    throw new Failure('not found', `unable to launch the editor "${name}"`, {
      hint: 'KUBE_EDITOR or EDITOR names another one',
      cause: ended,
    });
  }
  throw new Failure('invalid', `there was a problem with the editor "${name}"`, { cause: ended });
}

interface Editor {
  readonly name: string;
  readonly argv: (path: string) => readonly [program: string, ...words: string[]];
}

/** Words are parted at blanks; where there are quotes or backslashes among them, the user's shell reads them. */
function editorOf({ environment }: Context): Editor {
  const name = [environment['KUBE_EDITOR'], environment['EDITOR']].find((text) => (text ?? '').trim() !== '') ?? 'vi';
  if (name.includes(' ') && /["'\\]/.test(name)) {
    const shell = environment['SHELL'] ?? '';
    return { name, argv: (path) => [shell === '' ? 'sh' : shell, '-c', `${name} ${quoteWord(path)}`] };
  }
  const [program = name, ...words] = name.split(' ').filter((word) => word !== '');
  return { name, argv: (path) => [program, ...words, path] };
}
