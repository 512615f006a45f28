import type { Amount, Disk, DiskOfPath } from '../../../nodes/operations/read-disks/read-disks.ts';
import type { Diagnosis } from '../diagnosis.ts';

/** A path whose file system matters, and what for. */
export interface DiskUse {
  readonly path: string;
  /** `kubelet`: nodefs; `images`: imagefs; `journal`: the logs that journalctl can shorten. */
  readonly role: 'manifests' | 'kubelet' | 'images' | 'logs' | 'journal' | 'state' | 'etcd';
}

export interface DiskScene {
  readonly uses: readonly DiskUse[];
  /** The command that removes the images that nothing runs from; undefined where one of them could be missed. */
  readonly prune: string | undefined;
  /** What the kubelet logged about want of space, the oldest first. */
  readonly log: readonly string[];
}

/** Finds file systems that are full, nearly so, read-only, or that do not answer. */
export function diagnoseDisks(looks: readonly DiskOfPath[], scene: DiskScene): readonly Diagnosis[] {
  const mountPoints = new Set(looks.flatMap(({ disk }) => disk?.mountPoint ?? []));
  const hanging = looks.filter(({ disk }) => disk === undefined).map(({ path }) => hangs(path));
  const others = [...mountPoints].flatMap((mountPoint) => {
    const here = looks.filter(({ disk }) => disk?.mountPoint === mountPoint);
    const disk = here[0]?.disk;
    const paths = here.map(({ path }) => path);
    const uses = scene.uses.filter(({ path }) => paths.includes(path));
    return disk === undefined ? [] : diagnoseDisk(disk, uses, scene);
  });
  return [...hanging, ...others];
}

function hangs(path: string): Diagnosis {
  return {
    check: 'disk-hangs',
    harm: 'error',
    subject: path,
    what: `the file system of ${path} does not answer`,
    evidence: [`stat and df did not come back from ${path}`],
    consequence: 'whoever touches it hangs, the kubelet and its runtime among them',
    mend: [],
  };
}

function diagnoseDisk(disk: Disk, uses: readonly DiskUse[], scene: DiskScene): readonly Diagnosis[] {
  if (disk.options.includes('ro')) return readOnly(disk, uses);
  return [...diagnoseAmount(disk, 'space', uses, scene), ...diagnoseAmount(disk, 'inodes', uses, scene)];
}

/** What is full for good: less than one part in a hundred may be kept for root, or is what no file fits into. */
const FULL = 0.01;

/** The shares at which a kubelet that is told nothing else sets DiskPressure (pkg/kubelet/apis/config/v1beta1, DefaultEvictionHard). */
const PRESSURE = { kubelet: 0.1, images: 0.15, inodes: 0.05 } as const;

type Kind = 'space' | 'inodes';

function diagnoseAmount(disk: Disk, kind: Kind, uses: readonly DiskUse[], scene: DiskScene): readonly Diagnosis[] {
  const amount = disk[kind];
  if (amount === undefined || amount.total <= 0) return [];
  const share = amount.available / amount.total;
  const common = {
    subject: disk.mountPoint,
    evidence: [
      `${disk.device} on ${disk.mountPoint}: ${tellAmount(amount, kind)}, for ${pathsOf(uses)}`,
      ...scene.log.slice(-2),
    ],
    mend: mendOf(uses, scene),
  };
  const left = kind === 'space' ? 'space' : 'inodes';
  if (share < FULL) {
    const what = `the file system of ${pathsOf(uses)} has no ${left} left`;
    return [{ check: 'disk-full', harm: 'critical', what, consequence: consequenceOf(uses), ...common }];
  }
  if (share >= thresholdOf(kind, uses)) return [];
  const what = `the file system of ${pathsOf(uses)} has ${Math.floor(share * 100)}% of its ${left} left`;
  const consequence =
    'a kubelet as it is by default reports DiskPressure: static pods stay, while others are evicted, and images that ' +
    'nothing runs from are removed, so that they have to be pulled again';
  return [{ check: 'disk-pressure', harm: 'warning', what, consequence, ...common }];
}

function thresholdOf(kind: Kind, uses: readonly DiskUse[]): number {
  const has = (role: DiskUse['role']): boolean => uses.some((use) => use.role === role);
  if (!has('images') && !has('kubelet')) return 0;
  if (kind === 'inodes') return PRESSURE.inodes;
  return has('images') ? PRESSURE.images : PRESSURE.kubelet;
}

function tellAmount({ total, available }: Amount, kind: Kind): string {
  if (kind === 'inodes') return `${available} of ${total} inodes free`;
  return `${mebibytes(available)} of ${mebibytes(total)} MiB free`;
}

function mebibytes(kibibytes: number): string {
  return (kibibytes / 1024).toFixed(kibibytes < 10 * 1024 ? 1 : 0);
}

function pathsOf(uses: readonly DiskUse[]): string {
  return uses
    .filter(({ role }) => role !== 'journal')
    .map(({ path }) => path)
    .join(', ');
}

/** What is safe to take away: images that nothing runs from, and the oldest entries of the journal. */
function mendOf(uses: readonly DiskUse[], { prune }: DiskScene): readonly string[] {
  const has = (role: DiskUse['role']): boolean => uses.some((use) => use.role === role);
  return [...(has('images') && prune !== undefined ? [prune] : []), ...(has('journal') ? [VACUUM] : [])];
}

const VACUUM = 'journalctl --vacuum-size=200M';

/** What happens first where nothing can be written. */
function consequenceOf(uses: readonly DiskUse[]): string {
  const told = CONSEQUENCES.filter(([role]) => uses.some((use) => use.role === role)).map(([, text]) => text);
  return told.join('; ');
}

const CONSEQUENCES: readonly (readonly [DiskUse['role'], string])[] = [
  ['etcd', 'etcd cannot write its log, and ends'],
  ['kubelet', 'the kubelet starts no pod, for it can make none of their files'],
  ['images', 'no image is pulled and no container is made'],
  ['manifests', 'no manifest can be written'],
  ['state', 'kstatic can change nothing'],
  ['logs', 'what containers say is lost'],
];

/** Where only manifests lie, it may be meant; a file system that is told to after errors was not. */
function readOnly({ mountPoint, device, options }: Disk, uses: readonly DiskUse[]): readonly Diagnosis[] {
  const isAfterErrors = options.includes('errors=remount-ro') || options.includes('emergency_ro');
  const written = uses.filter(({ role }) => role !== 'manifests' || isAfterErrors);
  if (written.length === 0) return [];
  return [
    {
      check: 'disk-read-only',
      harm: 'critical',
      subject: mountPoint,
      what: `the file system of ${pathsOf(written)} is mounted read-only`,
      evidence: [`${device} on ${mountPoint}: ${options.join(',')}`],
      consequence: `${consequenceOf(written)}; the kernel does so after an error of the disk, of which dmesg tells`,
      mend: [`mount -o remount,rw ${mountPoint}`],
    },
  ];
}
