import { readdirSync, readFileSync } from 'node:fs';

import type { Context } from '../../command-line/context.ts';
import type { Choice, Completion } from '../../command-line/completion/choices.ts';
import { knownHosts, sshConfigHosts } from '../../command-line/completion/ssh-hosts.ts';
import type { FileReader } from '../../command-line/completion/ssh-hosts.ts';
import { walkWords } from '../../command-line/walk-words.ts';
import { nodeFlags } from '../shared/node-flags.ts';

const REAL_FILES: FileReader = {
  readText: (path) => orUndefined(() => readFileSync(path, 'utf8')),
  listDirectory: (path) => orUndefined(() => readdirSync(path).sort()) ?? [],
};

/** Lists the nodes that may be meant: those of KSTATIC_NODES, of ssh_config and of known_hosts. */
export function nodeChoices(
  { typed, listed }: Completion,
  words: readonly string[],
  { environment }: Pick<Context, 'environment'>,
  files: FileReader = REAL_FILES,
): readonly Choice[] {
  const home = environment['HOME'] ?? '';
  const names = [
    ...(environment['KSTATIC_NODES'] ?? '').split(/[\s,]+/),
    ...sshConfigFiles(words, home).flatMap((path) => sshConfigHosts(path, files, home)),
    ...[`${home}/.ssh/known_hosts`, '/etc/ssh/ssh_known_hosts'].flatMap((path) => knownHosts(path, files)),
    'local',
  ];

  const already = new Set(listed.split(','));
  const user = /^[^@]*@/.exec(typed.slice(listed.length))?.[0] ?? '';
  return [...new Set(names)]
    .filter((name) => name !== '' && !already.has(name))
    .map((name) => ({ value: `${listed}${user}${name}` }))
    .filter(({ value }) => value.startsWith(typed));
}

/** ssh reads the user's file and the machine's, or only the one that it is given. */
function sshConfigFiles(words: readonly string[], home: string): readonly string[] {
  const walked = walkWords(nodeFlags, words.slice(0, -1));
  for (const word of walked.toReversed()) {
    if (word.kind === 'value' && word.of === 'ssh-config') return [word.text];
    if (word.kind === 'flags' && word.names.includes('ssh-config') && word.value !== undefined) return [word.value];
  }
  return [`${home}/.ssh/config`, '/etc/ssh/ssh_config'];
}

function orUndefined<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    // A file that is missing or may not be read has nothing to offer.
    return undefined;
  }
}
