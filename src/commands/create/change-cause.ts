import type { CreateCommandLine } from './command-line.ts';

/** The annotation that says which command line made an object. */
export const CHANGE_CAUSE = 'kubernetes.io/change-cause';

/** What `--record` notes there: the words of the command line, then its flags in the long form. */
export function changeCause({ flags, given, words }: CreateCommandLine, programName: string): string {
  const settings = [...given].flatMap((name) => {
    const value = flags[name];
    return (typeof value === 'object' ? value : [value]).map((text) => `--${name}=${text}`);
  });
  return [programName, 'create', ...words, ...settings].join(' ');
}
