import { openConversation } from '../../../src/nodes/conversation/open-conversation.ts';
import type { NodeConversation } from '../../../src/nodes/conversation/conversation.ts';
import { parseDestination } from '../../../src/nodes/ways/destination.ts';
import { sshWay } from '../../../src/nodes/ways/ssh.ts';
import { changeFileScripts, type ChangeMaker, type FileChange } from '../../../src/operations/change-file.ts';
import { tryChange, type TriedChange } from '../../../src/operations/trial.ts';

export const DIRECTORY = '/etc/kubernetes/manifests';

export const MAKER: ChangeMaker = {
  author: { user: 'ann', from: 'desk', program: 'kstatic/test' },
  now: () => new Date(),
};

/** Opens a conversation with a test's node over its sshd. */
export function openSsh(name: string, configFile: string, signal: AbortSignal): NodeConversation {
  const destination = parseDestination(name);
  if (destination.kind === 'local') throw new Error('no node is meant');
  return openConversation({
    way: sshWay(destination, {
      configFile,
      options: [],
      identityFile: undefined,
      connectTimeout: 10_000,
      isUnattended: true,
      become: 'auto',
    }),
    operations: changeFileScripts,
    requestTimeout: 30_000,
    signal,
  });
}

/** Tries a new web.yaml on a node that has the old one. */
export function tryNew(node: NodeConversation, seconds: number, content = 'new\n'): Promise<TriedChange> {
  return tryChange(node, webChange(content), seconds, MAKER);
}

/** The change of an old web.yaml to what is given, or its removal. */
export function webChange(content: string | undefined): FileChange {
  return {
    directory: DIRECTORY,
    file: 'web.yaml',
    old: { content: Buffer.from('old\n'), modifiedAt: new Date(0) },
    content: content === undefined ? undefined : Buffer.from(content),
    action: content === undefined ? 'removed' : 'installed',
    pod: 'default/web',
  };
}
