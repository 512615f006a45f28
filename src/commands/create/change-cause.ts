import type { CreateCommandLine } from './command-line.ts';

/** The annotation that `--record` adds: the words of the command line, then its flags in the long form. */
export function changeCause({ flags, given, words }: CreateCommandLine, programName: string): string {
  const settings = [...given].flatMap((name) => {
    const value = flags[name];
    return (typeof value === 'object' ? value : [value]).map((text) => `--${name}=${text}`);
  });
  return [programName, 'create', ...words, ...settings].join(' ');
}
