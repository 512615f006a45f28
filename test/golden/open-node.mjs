import { openConversation } from '../../src/nodes/conversation/open-conversation.ts';

/** Opens a conversation with a shell of this machine that the words `enter` start elsewhere. */
export function openNode(enter, ...operations) {
  return openConversation({
    way: {
      nodeName: 'recorded',
      root: '',
      become: 'never',
      connectTimeout: undefined,
      argv: (program) => [...enter, 'sh', '-c', program],
      explain: () => undefined,
    },
    operations,
    requestTimeout: 10_000,
    signal: new AbortController().signal,
  });
}
