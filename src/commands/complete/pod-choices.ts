import { runKstatic } from '../../command-line/run-kstatic.ts';
import type { Context, Output } from '../../command-line/context.ts';
import type { Choice, Completion } from '../../command-line/completion/choices.ts';
import { splitVerb } from '../../command-line/split-verb.ts';
import { walkWords } from '../../command-line/walk-words.ts';
import type { WalkedWord } from '../../command-line/walk-words.ts';
import { nodeFlags } from '../shared/node-flags.ts';

/** Whoever presses Tab waits no longer. */
const PATIENCE_MILLISECONDS = 2000;

/** Lists the pods of the nodes that the command line names, as `kstatic list -o name` does. */
export async function podChoices(
  { typed }: Completion,
  words: readonly string[],
  context: Context,
): Promise<readonly Choice[]> {
  const { rest } = splitVerb(words.slice(0, -1));
  const nodeWords = walkWords(nodeFlags, rest)
    .filter(isOfNodes)
    .map(({ text }) => text);

  let names = '';
  const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  const listing = runKstatic(['list', '-o', 'name', ...nodeWords], {
    ...context,
    signal,
    stdin: { ...context.stdin, isTerminal: false, readAll: () => Promise.resolve(new Uint8Array()) },
    stdout: silent((text) => (names += text)),
    stderr: silent(() => undefined),
  });
  await Promise.race([listing, aborted(signal)]);

  const found = [...names.matchAll(/(?:^|\s)pod\/(\S+)/g)].map(([, name = '']) => name);
  return [...new Set(found)].filter((name) => name.startsWith(typed)).map((value) => ({ value }));
}

function isOfNodes(word: WalkedWord): boolean {
  if (word.kind === 'value') return word.of in nodeFlags;
  return word.kind === 'flags' && word.names.every((name) => name in nodeFlags);
}

function silent(onText: (text: string) => void): Output {
  return {
    isClosed: false,
    isTerminal: false,
    columns: 80,
    write: (text) => onText(typeof text === 'string' ? text : Buffer.from(text).toString()),
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
