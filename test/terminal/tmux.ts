import assert from 'node:assert/strict';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { KSTATIC } from '../support/run-kstatic.ts';
import { outputOf } from '../support/run-program.ts';
import { makeTemporaryDirectory, removeDirectory, type Test } from '../support/temporary-directory.ts';

/** A terminal of 80 columns and 24 lines in which a shell runs. */
export interface Terminal {
  /** Types a line and Enter. */
  type(line: string): Promise<void>;
  /** Presses keys by tmux's names: `C-c`. */
  press(key: string): Promise<void>;
  /** Gives it another size. */
  resize(columns: number, lines: number): Promise<void>;
  /** What can be seen, without the blank lines below. */
  screen(): Promise<string>;
  /** Whether the cursor can be seen. */
  hasCursor(): Promise<boolean>;
  /** Waits until the screen is so, and answers it. */
  until(isSo: (screen: string) => boolean): Promise<string>;
}

/** The command that empties the screen, whatever TERM is. */
export const CLEAR = String.raw`printf '\033[H\033[J'`;

/** Opens a terminal whose shell knows `kstatic`; it goes with the test. */
export async function openTerminal(test: Test, environment: Readonly<Record<string, string>> = {}): Promise<Terminal> {
  const directory = makeTemporaryDirectory();
  const tmux = (words: readonly string[]) =>
    outputOf('tmux', ['-f', '/dev/null', '-S', join(directory, 'socket'), ...words], {
      environment: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', HOME: directory, LC_ALL: 'C.UTF-8', TERM: 'xterm' },
    });
  const settings = { PS1: '> ', HOME: directory, ...environment };
  const shell = [...['env', ...Object.entries(settings).map(([name, value]) => `${name}=${value}`)], ...['dash', '-i']];
  await tmux(['new-session', '-d', '-x', '80', '-y', '24', '-s', 'main', ...shell]);
  test.after(async () => {
    // The server first: with the directory goes the only way to reach it.
    await outputOf('tmux', ['-S', join(directory, 'socket'), 'kill-server']);
    removeDirectory(directory);
  });
  const screen = async () => (await tmux(['capture-pane', '-p', '-t', 'main'])).trimEnd();
  const terminal: Terminal = {
    type: async (line) => {
      await tmux(['send-keys', '-t', 'main', '-l', line]);
      await tmux(['send-keys', '-t', 'main', 'Enter']);
    },
    press: async (key) => {
      await tmux(['send-keys', '-t', 'main', key]);
    },
    resize: async (columns, lines) => {
      await tmux(['resize-window', '-t', 'main', '-x', String(columns), '-y', String(lines)]);
    },
    screen,
    hasCursor: async () => (await tmux(['display-message', '-p', '-t', 'main', '#{cursor_flag}'])).trim() === '1',
    until: async (isSo) => {
      const deadline = performance.now() + 20_000;
      for (;;) {
        const seen = await screen();
        if (isSo(seen)) return seen;
        assert.ok(performance.now() < deadline, `the screen did not become so:\n${seen}`);
        await sleep(25);
      }
    },
  };
  await terminal.type(`alias kstatic="${process.execPath} ${KSTATIC}"; ${CLEAR}`);
  await terminal.until((seen) => seen === '>');
  return terminal;
}
