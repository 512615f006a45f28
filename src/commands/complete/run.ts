import type { Context, ExitCode } from '../../command-line/context.ts';
import type { Choice, Completion } from '../../command-line/completion/choices.ts';
import { completeWords } from '../../command-line/completion/complete-words.ts';
import type { FlagTable, ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { escapeTerminal } from '../../print/escape.ts';
import { commands } from '../index.ts';
import { nodeChoices } from './node-choices.ts';
import { podChoices } from './pod-choices.ts';

// cobra's ShellCompDirective, the words in which a plugin talks to kubectl's completion.
const DIRECTIVE = { files: 0, noSpace: 2, noFiles: 4, directories: 16 } as const;

/** Prints what may stand in the place of the last word, one a line, and last what the shell should do with it. */
export async function run({ words }: ParsedCommandLine<FlagTable>, context: Context): Promise<ExitCode> {
  const completion = completeWords(commands, words);
  const choices = [...completion.choices, ...(await lookUp(completion, words, context))];

  const lines = choices.map(({ value, description }) =>
    description === undefined ? value : `${value}\t${description}`,
  );
  context.stdout.write([...lines.map(escapeTerminal), `:${directive(completion, choices)}`, ''].join('\n'));
  return 0;
}

async function lookUp(completion: Completion, words: readonly string[], context: Context): Promise<readonly Choice[]> {
  if (completion.source === 'nodes') return nodeChoices(completion, words, context).filter(isHarmless);
  return completion.source === 'pods' ? (await podChoices(completion, words, context)).filter(isHarmless) : [];
}

// What a node or a file says is put into a command line: nothing that a shell would act on.
function isHarmless({ value }: Choice): boolean {
  return /^[\w.,:@%+/[\]-]+$/.test(value);
}

function directive({ source }: Completion, choices: readonly Choice[]): number {
  if (source === 'files') return DIRECTIVE.files;
  if (source === 'directories') return DIRECTIVE.directories;
  const wantsMore = choices.length > 0 && choices.every(({ value }) => value.endsWith('='));
  return DIRECTIVE.noFiles + (wantsMore ? DIRECTIVE.noSpace : 0);
}
