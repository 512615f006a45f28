import { readDisks, readDisksScript } from '../../../nodes/operations/read-disks/read-disks.ts';
import { readKubeletLog, readKubeletLogScript } from '../../../nodes/operations/read-kubelet-log/read-kubelet-log.ts';
import { NOTHING_WRONG, type Check, type CheckOutcome, type ExaminedNode } from '../check.ts';
import { containerFlags, controlPlaneProgram, flagValue } from '../command-line.ts';
import { placeOf } from '../container-place.ts';
import { containersOf, declaredPods, isRunning, type DeclaredPod } from '../declared-pod.ts';
import { runtimeCommand } from '../runtime-command.ts';
import { diagnoseDisks, type DiskUse } from './diagnose-disks.ts';

/** Whether the node's file systems take what the kubelet and its pods write. */
export const disksCheck = {
  rules: {
    'disk-full': 'a file system has no space or no inodes left',
    'disk-pressure': 'a file system is as full as a kubelet takes for pressure',
    'disk-read-only': 'a file system that is written to is mounted read-only',
    'disk-hangs': 'a file system does not answer',
  },
  operations: [readDisksScript, readKubeletLogScript],
  diagnose: findDiskFaults,
} satisfies Check;

async function findDiskFaults({ node, facts }: Pick<ExaminedNode, 'node' | 'facts'>): Promise<CheckOutcome> {
  if (facts === undefined) return NOTHING_WRONG;
  const { view, runtime } = facts;
  const pods = await declaredPods(facts);
  const uses = [{ path: view.directory, role: 'manifests' as const }, ...USES, ...dataOf(pods)];
  const looks = await readDisks(node, [...new Set(uses.map(({ path }) => path))]);
  const client = runtime.kind === 'found' && runtime.client.kind === 'crictl' ? runtime.client : undefined;
  const prune = client === undefined || couldMiss(pods) ? undefined : runtimeCommand(client, ['rmi', '--prune']);
  const found = diagnoseDisks(looks, { uses, prune, log: [] });
  if (found.length === 0) return NOTHING_WRONG;
  const pid = view.finding.kubelet?.pid;
  const log = await readKubeletLog(node, { pid, unit: undefined, since: undefined, words: WORDS, mostLines: 2 });
  const lines = log.kind === 'found' ? log.lines.map(({ text }) => text) : [];
  return { diagnoses: diagnoseDisks(looks, { uses, prune, log: lines }), unchecked: [] };
}

/** By which the kubelet tells of want of space (pkg/kubelet/eviction, pkg/kubelet/images, and the kernel's ENOSPC). */
const WORDS = [
  'attempting to reclaim',
  'Disk usage on image filesystem is over the high threshold',
  'no space left on device',
] as const;

/** Where kubelets and runtimes keep what they write, unless they are told otherwise. */
const USES: readonly DiskUse[] = [
  { path: '/var/lib/kubelet', role: 'kubelet' },
  { path: '/var/lib/containerd', role: 'images' },
  { path: '/var/lib/containers', role: 'images' },
  { path: '/var/lib/docker', role: 'images' },
  { path: '/var/lib/rancher', role: 'images' },
  { path: '/var/log', role: 'logs' },
  { path: '/var/log/journal', role: 'journal' },
  { path: '/var/lib/kstatic', role: 'state' },
];

/** The directories of the node in which etcd keeps its data. */
function dataOf(pods: readonly DeclaredPod[]): readonly DiskUse[] {
  return pods.flatMap((declared) =>
    containersOf(declared).flatMap((container): readonly DiskUse[] => {
      const directory = flagValue(containerFlags(container), 'data-dir');
      if (controlPlaneProgram(container) !== 'etcd' || directory?.startsWith('/') !== true) return [];
      const place = placeOf(directory, container, declared.pod);
      return place.kind === 'node' ? [{ path: place.path, role: 'etcd' }] : [];
    }),
  );
}

/** Whether an image that nobody pulls again belongs to a container that does not run now. */
function couldMiss(pods: readonly DeclaredPod[]): boolean {
  return pods.some((declared) =>
    containersOf(declared).some(
      (container) => container.imagePullPolicy === 'Never' && !isRunning(declared, container),
    ),
  );
}
