import type { TestNode } from '../node.ts';

/** The node as it is for one who has no crictl on it: whatever runs there by this finds a file that nobody can run. */
export function withoutCrictl(node: TestNode): TestNode {
  const hide = 'mount --bind /dev/null /usr/local/bin/crictl && exec "$@"';
  return { ...node, enter: [...node.enter, 'unshare', '--mount', 'sh', '-c', hide, 'sh'] };
}
