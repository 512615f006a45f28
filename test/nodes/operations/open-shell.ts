import { spawnSync } from 'node:child_process';
import process from 'node:process';
import type { NodeConversation, OperationScript } from '../../../src/nodes/conversation/conversation.ts';
import { openConversation } from '../../../src/nodes/conversation/open-conversation.ts';
import { temporaryDirectory, type Test } from '../../support/temporary-directory.ts';

/** The shells that a node may have as its sh; the last has busybox's programs in place of coreutils', too. */
export const NODE_SHELLS = ['dash', 'bash', 'busybox'] as const;

/** `sh` is whatever the node has. */
export type NodeShell = (typeof NODE_SHELLS)[number] | 'sh';

export interface ShellOptions {
  readonly shell: NodeShell;
  readonly operations: readonly OperationScript[];
  readonly root?: string;
  /** The words that start a program elsewhere, in front of the shell's own. */
  readonly enter?: readonly string[];
  /** `pathOf` the shell unless told. */
  readonly path?: string | undefined;
}

/** Opens a conversation with a shell of this machine, and closes it after the test. */
export function openShell(
  test: Test,
  { shell, operations, root = '', enter = [], path = pathOf(test, shell) }: ShellOptions,
): NodeConversation {
  const shellWords = [`PATH=${path}`, ...(shell === 'busybox' ? ['busybox', 'sh'] : [shell])];
  const conversation = openConversation({
    way: {
      nodeName: shell,
      root,
      become: 'never',
      connectTimeout: undefined,
      argv: (program) => ['env', ...enter, 'env', ...shellWords, '-c', program],
      terminalArgv: (program) => ['env', ...enter, 'env', ...shellWords, '-c', program],
      carriesTerminal: false,
      explain: () => undefined,
    },
    operations,
    requestTimeout: 10_000,
    signal: new AbortController().signal,
  });
  test.after(() => conversation.close());
  return conversation;
}

/** The PATH on which a shell finds its programs: this machine's, or a directory of all of busybox's. */
export function pathOf(test: Test, shell: NodeShell): string {
  if (shell !== 'busybox') return process.env['PATH'] ?? '/usr/bin:/bin';
  const directory = temporaryDirectory(test);
  spawnSync('busybox', ['--install', '-s', directory]);
  return directory;
}
