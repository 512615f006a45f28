/** Where systemd looks for units, the strongest place first (systemd.unit(5) "Unit File Load Path"). */
export const UNIT_DIRECTORIES = [
  '/etc/systemd/system',
  '/run/systemd/system',
  '/usr/local/lib/systemd/system',
  '/usr/lib/systemd/system',
  '/lib/systemd/system',
] as const;

/** The units that start a kubelet, or a program that holds one; a kubelet of its own comes first. */
export const KUBELET_UNITS = [
  'kubelet.service',
  'rke2-server.service',
  'rke2-agent.service',
  'k3s.service',
  'k3s-agent.service',
  'k0scontroller.service',
  'k0sworker.service',
  'snap.microk8s.daemon-kubelite.service',
] as const;

/** The units of container runtimes that are not a part of the kubelet's own, and what their sockets' paths hold. */
export const RUNTIME_UNITS = [
  { unit: 'containerd.service', socket: 'containerd' },
  { unit: 'crio.service', socket: 'crio' },
  { unit: 'cri-docker.service', socket: 'cri-dockerd' },
  { unit: 'docker.service', socket: 'docker' },
] as const;

/** The directories of a unit's drop-ins, the strongest first; the slash makes a directory that is a symlink count. */
export function dropInDirectories(unit: string): readonly string[] {
  return UNIT_DIRECTORIES.map((directory) => `${directory}/${unit}.d/`);
}

/**
 * Orders drop-ins as systemd reads them: by name over all directories, and of one name only the file in the strongest.
 * `found` comes in the order of the directories.
 */
export function orderDropIns<File extends { readonly name: string }>(
  found: readonly (readonly File[])[],
): readonly File[] {
  const byName = new Map<string, File>();
  for (const file of found.flat()) {
    // systemd does not look into sub-directories.
    if (!file.name.includes('/') && !byName.has(file.name)) byName.set(file.name, file);
  }
  return [...byName.values()].toSorted((one, other) => Buffer.compare(Buffer.from(one.name), Buffer.from(other.name)));
}
