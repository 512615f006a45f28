import type { NodeView } from './look-at-node.ts';

/** Names the files of which nobody here can tell what pod they hold, for this user may not read them. */
export function unreadFiles({ entries }: Pick<NodeView, 'entries'>): readonly string[] {
  return entries.filter(({ verdict }) => verdict.kind === 'unknown').map(({ entry }) => entry.name);
}
