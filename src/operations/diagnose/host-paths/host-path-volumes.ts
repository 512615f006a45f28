import { posix } from 'node:path';
import type { Container, Volume } from '../../../kubelet/api/pod-types.ts';
import type { DeclaredPod } from '../declared-pod.ts';

/** A directory or file of the node that a pod has as a volume. */
export interface HostPathVolume {
  readonly declared: DeclaredPod;
  /** The volume's. */
  readonly name: string;
  /** Without a slash at its end. */
  readonly path: string;
  /** What must be there: `Directory`, `FileOrCreate` …, '' for anything. */
  readonly type: string;
  /** What the manifest says of it, and where. */
  readonly written: string;
}

/** The volumes of pods that are paths of the node, and those parts of them that are mounted alone (subPath). */
export function hostPathVolumes(pods: readonly DeclaredPod[]): readonly HostPathVolume[] {
  return pods.flatMap((declared) => {
    const { volumes = [], initContainers = [], containers = [] } = declared.pod.spec ?? {};
    return [
      ...volumes.flatMap((volume, index) => wholeVolume(declared, volume, index)),
      ...initContainers.flatMap((one, index) => partsOf(declared, one, `spec.initContainers[${index}]`)),
      ...containers.flatMap((one, index) => partsOf(declared, one, `spec.containers[${index}]`)),
    ];
  });
}

function wholeVolume(declared: DeclaredPod, { name = '', hostPath }: Volume, index: number): readonly HostPathVolume[] {
  if (hostPath?.path === undefined || hostPath.path === '') return [];
  const { path, type = '' } = hostPath;
  const written = `spec.volumes[${index}].hostPath: {path: ${path}, type: ${type === '' ? '""' : type}}`;
  return [{ declared, name, path: withoutSlash(path), type, written }];
}

/** Of what is absent at a subPath the kubelet makes a directory (pkg/volume/util/subpath, SafeMakeDir). */
function partsOf(declared: DeclaredPod, { volumeMounts = [] }: Container, place: string): readonly HostPathVolume[] {
  return volumeMounts.flatMap(({ name = '', subPath = '' }, index): readonly HostPathVolume[] => {
    const path = declared.pod.spec?.volumes?.find((volume) => volume.name === name)?.hostPath?.path;
    if (path === undefined || subPath === '') return [];
    const written = `${place}.volumeMounts[${index}]: {name: ${name}, subPath: ${subPath}}`;
    return [{ declared, name, path: withoutSlash(posix.join(path, subPath)), type: '', written }];
  });
}

/** As the kernel finds it: `/var/lib//x/` is `/var/lib/x`. */
export function withoutSlash(path: string): string {
  return posix.normalize(path).replace(/(?<=.)\/$/, '');
}
