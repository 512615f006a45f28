/** A container in which a process runs, in the form in which `--node` takes it: `docker://ID`. */
export type ContainerNode = `${'docker' | 'podman'}://${string}`;

/**
 * Tells the container that a process runs in by its control groups. A pod's container is none of them: nobody reaches
 * a node by it.
 */
export function containerOf(controlGroups: readonly string[]): ContainerNode | undefined {
  for (const group of controlGroups) {
    // A container in a container (kind's pods) has its own group further in; the node is the outermost one.
    const [, scope, id] = /(docker|libpod)[-/](?:.*?[-/])??([0-9a-f]{64})(?:\.scope)?(?:\/|$)/.exec(group) ?? [];
    if (id !== undefined) return `${scope === 'docker' ? 'docker' : 'podman'}://${id.slice(0, 12)}`;
  }
  return undefined;
}
