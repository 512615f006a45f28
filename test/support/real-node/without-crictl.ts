import type { TestNode } from '../node.ts';

/** The node as it is for one who has no crictl on it: whatever runs there by this finds a file that nobody can run. */
export function withoutCrictl(node: TestNode): TestNode {
  const hide = 'mount --bind /dev/null /usr/local/bin/crictl && exec "$@"';
  return { ...node, enter: [...node.enter, 'unshare', '--mount', 'sh', '-c', hide, 'sh'] };
}

/** The same for one who has no client of the container runtime at all. */
export function withoutClients(node: TestNode): TestNode {
  const hide =
    'for client in crictl ctr docker nerdctl; do' +
    ' program=$(command -v $client) && mount --bind /dev/null "$program"; done; exec "$@"';
  return { ...node, enter: [...node.enter, 'unshare', '--mount', 'sh', '-c', hide, 'sh'] };
}
