import { posix } from 'node:path';
import type { Container, Pod, VolumeMount } from '../../kubelet/api/pod-types.ts';
import { withoutSlash } from './host-paths/host-path-volumes.ts';

/** What is behind a path that a container sees. */
export type ContainerPlace =
  /** A path of the node; `isWhole` where just this path is mounted, rather than a directory above it. */
  | { readonly kind: 'node'; readonly path: string; readonly isWhole: boolean }
  /** A volume of another kind, or one whose place is known only when the pod runs. */
  | { readonly kind: 'volume' }
  /** No volume: what the image has. */
  | { readonly kind: 'image' };

/** Finds what is behind a path in a container. */
export function placeOf(path: string, container: Container, pod: Pod): ContainerPlace {
  const inside = withoutSlash(path);
  const mount = nearestMount(inside, container);
  if (mount === undefined) return { kind: 'image' };
  const { name, mountPath = '/', subPath = '', subPathExpr = '' } = mount;
  const hostPath = hostPathOf(name, pod);
  if (hostPath === undefined || subPathExpr !== '') return { kind: 'volume' };
  const below = posix.relative(withoutSlash(mountPath), inside);
  return { kind: 'node', path: withoutSlash(posix.join(hostPath, subPath, below)), isWhole: below === '' };
}

function hostPathOf(volumeName: string | undefined, { spec }: Pod): string | undefined {
  return spec?.volumes?.find(({ name }) => name === volumeName)?.hostPath?.path;
}

/** Of the mounts above a path the one that is nearest to it. */
function nearestMount(path: string, { volumeMounts = [] }: Container): VolumeMount | undefined {
  return volumeMounts
    .filter(({ mountPath }) => mountPath !== undefined && isBelow(path, withoutSlash(mountPath)))
    .toSorted((one, other) => (other.mountPath ?? '').length - (one.mountPath ?? '').length)
    .at(0);
}

function isBelow(path: string, directory: string): boolean {
  return path === directory || directory === '/' || path.startsWith(`${directory}/`);
}
