import type { Environment } from './environment-file.ts';
import { splitUnitWords } from './unit-words.ts';

/**
 * Works out what a unit's command line starts: systemd's own marks in front of the program, specifiers (`%H`), and
 * variables. `$NAME` that is a whole word becomes as many words as its value has; `${NAME}` is replaced where it stands,
 * in one word; `$$` is a dollar sign (systemd.service(5) "Command lines").
 */
export function unitCommand(command: string, environment: Environment, specifiers: Environment): readonly string[] {
  const [marks = ''] = /^[-@:+!|]*/.exec(command) ?? [];
  const words = splitUnitWords(command.slice(marks.length)).map((word) => replaceSpecifiers(word, specifiers));
  const expanded = marks.includes(':') ? words : words.flatMap((word) => expandWord(word, environment));
  if (!marks.includes('@')) return expanded;
  // The second word is what the program is told to be called.
  return expanded.filter((_word, index) => index !== 1);
}

function replaceSpecifiers(word: string, specifiers: Environment): string {
  return word.replaceAll(/%(.)/g, (whole: string, letter: string) =>
    letter === '%' ? '%' : (specifiers[letter] ?? whole),
  );
}

function expandWord(word: string, environment: Environment): readonly string[] {
  const [, name] = /^\$([A-Za-z_]\w*)$/.exec(word) ?? [];
  if (name !== undefined) return splitUnitWords(environment[name] ?? '');
  return [
    word.replaceAll(/\$\$|\$\{([A-Za-z_]\w*)\}/g, (whole: string, inner?: string) =>
      inner === undefined ? whole.slice(1) : (environment[inner] ?? ''),
    ),
  ];
}
