import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { KSTATIC } from '../support/run-kstatic.ts';

const PROMPT = 'READY>';

/** Inserts all that may follow at the cursor. */
const INSERT_ALL = '\u0018a';
/** Prints the line between marks and empties it. */
const SHOW_LINE = '\u0007';

/** What each shell has to be told, so that a key inserts all completions and another shows the line. */
const START_FILES = {
  bash: `
PS1='${PROMPT}'
bind 'set bell-style none' 'set enable-bracketed-paste off'
bind '"\\C-xa": insert-completions'
show() { printf '<%s>\\n' "$READLINE_LINE"; READLINE_LINE=; }
bind -x '"\\C-g": show'
source <(kstatic completion bash)
`,
  zsh: `
PS1='${PROMPT}'
autoload -Uz compinit && compinit -u -D
source <(kstatic completion zsh)
zle -C insert-all complete-word _generic
zstyle ':completion:insert-all::::' completer _all_matches _complete
zstyle ':completion:insert-all:*' insert true
bindkey '^Xa' insert-all
show() { print -r -- "<$BUFFER>"; BUFFER= }
zle -N show
bindkey '^G' show
`,
} as const;

/** A home with nodes in it, and kstatic on the PATH. */
export function prepareHome(home: string): NodeJS.ProcessEnv {
  mkdirSync(join(home, 'bin'));
  symlinkSync(KSTATIC, join(home, 'bin/kstatic'));
  mkdirSync(join(home, '.ssh/more'), { recursive: true });
  writeFileSync(join(home, '.ssh/config'), 'Host edge-1 edge-* !edge-9\nInclude more/*.conf\n');
  writeFileSync(join(home, '.ssh/more/lab.conf'), 'host lab-7\n');
  writeFileSync(join(home, '.ssh/known_hosts'), 'known-3,10.0.0.3 ssh-ed25519 AAAA\n|1|x=|y= ssh-ed25519 AAAA\n');
  return {
    HOME: home,
    ZDOTDIR: home,
    PATH: `${join(home, 'bin')}:${process.env['PATH'] ?? ''}`,
    TERM: 'dumb',
    LC_ALL: 'C.UTF-8',
    KSTATIC_NODES: 'cp1,cp2',
  };
}

/**
 * Types each line into a real, interactive shell, has it insert all completions, and answers what the line became.
 * The terminal comes from script(1).
 */
export async function typeAndComplete(
  shell: keyof typeof START_FILES,
  home: string,
  environment: NodeJS.ProcessEnv,
  lines: readonly string[],
): Promise<readonly string[]> {
  const startFile = join(home, shell === 'zsh' ? '.zshrc' : 'bashrc');
  writeFileSync(startFile, START_FILES[shell]);
  const command = shell === 'zsh' ? 'zsh -i' : `bash --noprofile --rcfile ${startFile} -i`;
  const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: home, env: environment });

  let output = '';
  let waiting: { readonly pattern: RegExp; readonly found: (match: RegExpExecArray) => void } | undefined;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    const match = waiting?.pattern.exec(output);
    if (match) waiting?.found(match);
  });
  const next = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${shell} did not answer; it printed ${output}`)), 10_000);
      const found = (match: RegExpExecArray): void => {
        clearTimeout(timer);
        waiting = undefined;
        output = output.slice(match.index + match[0].length);
        resolve(match[1] ?? '');
      };
      const match = pattern.exec(output);
      if (match) found(match);
      else waiting = { pattern, found };
    });

  try {
    await next(new RegExp(PROMPT));
    const completed: string[] = [];
    for (const line of lines) {
      child.stdin.write(line + INSERT_ALL + SHOW_LINE);
      completed.push(await next(/<([^<>]*)>\r\n/));
    }
    return completed;
  } finally {
    child.kill('SIGKILL');
  }
}
