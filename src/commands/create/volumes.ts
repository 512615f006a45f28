import { Failure } from '../../errors/failure.ts';
import { LONGEST_LABEL } from '../../manifest/names.ts';

/** A path of the node, and where the container sees it. */
export interface HostPathMount {
  readonly volumeName: string;
  readonly hostPath: string;
  readonly mountPath: string;
  readonly isReadOnly: boolean;
}

/**
 * Reads `--volume` values; each path of the node gets a volume with a name of its own, made from the path.
 *
 * @throws Failure for what is no volume, or two mounts in one place
 */
export function parseVolumes(values: readonly string[]): readonly HostPathMount[] {
  const names = new Map<string, string>();
  const mounts: HostPathMount[] = [];
  for (const text of values) {
    const { hostPath, mountPath, isReadOnly } = parseVolume(text);
    if (mounts.some((mount) => mount.mountPath === mountPath)) {
      throw new Failure('usage', `invalid volume ${text}: something else is mounted at ${mountPath}`);
    }
    const volumeName = names.get(hostPath) ?? volumeNameFor(hostPath, [...names.values()]);
    names.set(hostPath, volumeName);
    mounts.push({ volumeName, hostPath, mountPath, isReadOnly });
  }
  return mounts;
}

function parseVolume(text: string): Omit<HostPathMount, 'volumeName'> {
  const [hostPath = '', mountPath = '', mode, ...more] = text.split(':');
  if (mountPath === '' || more.length > 0 || (mode ?? 'ro') !== 'ro') {
    throw new Failure('usage', `invalid volume ${text}: expected HOSTPATH:PATH[:ro]`);
  }
  for (const path of [hostPath, mountPath]) {
    if (!path.startsWith('/')) throw new Failure('usage', `invalid volume ${text}: ${path} is no absolute path`);
  }
  // The kubelet refuses such a path of the node.
  if (hostPath.split('/').includes('..')) {
    throw new Failure('usage', `invalid volume ${text}: the path on the node must not contain '..'`);
  }
  return { hostPath, mountPath, isReadOnly: mode === 'ro' };
}

// A DNS label: `/etc/kubernetes/pki` is `etc-kubernetes-pki`, of a long path the end is kept, which tells the most.
function volumeNameFor(hostPath: string, taken: readonly string[]): string {
  const label = hostPath.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const base = trimmed(trimmed(label).slice(-LONGEST_LABEL)) || (/[^/]/.test(hostPath) ? 'volume' : 'root');

  let name = base;
  for (let number = 2; taken.includes(name); number += 1) {
    name = `${trimmed(base.slice(0, LONGEST_LABEL - `-${number}`.length))}-${number}`;
  }
  return name;
}

function trimmed(label: string): string {
  return label.replace(/^-|-$/g, '');
}
