import type { FileMode } from '../../../nodes/operations/read-modes/read-modes.ts';
import { readModes, readModesScript } from '../../../nodes/operations/read-modes/read-modes.ts';
import { octal } from '../../find-manifest-path/describe.ts';
import type { Check, CheckOutcome, ExaminedNode } from '../check.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { shellWord } from '../shell-word.ts';

/** Looks who may read and change what the control plane lives on. */
export const modesCheck: Check = {
  rules: {
    'manifest-writable': 'Others than root can have the kubelet run anything',
    'open-files': 'Others than root can read or change files of the control plane',
    'foreign-owner': 'Files of the control plane do not belong to root',
  },
  operations: [readModesScript],
  diagnose: diagnoseModes,
};

/** A kind of files, and the most that their modes may allow. */
interface FileRule {
  /** To follow a number: `3 manifests`. */
  readonly name: string;
  readonly fits: (file: FileMode, manifestPath: string) => boolean;
  /** The permission bits that may be set. */
  readonly allowed: number;
  readonly isOfRoot: boolean;
  readonly benchmark: string;
}

const PKI = '/etc/kubernetes/pki';

/**
 * CIS Kubernetes Benchmark v1.10, section 1.1, as far as it is of static pods; the first that fits counts. Certificates
 * are public, kubeadm writes them 0644, and so 1.1.20 has allowed for long. Of etcd's directory 1.1.12 wants another
 * owner than kubeadm gives it, and is left out.
 */
const RULES: readonly FileRule[] = [
  {
    name: 'manifests',
    fits: ({ kind, path }, manifestPath) => kind === 'file' && isIn(path, manifestPath),
    allowed: 0o600,
    isOfRoot: true,
    benchmark: 'CIS 1.1.1 to 1.1.8: 600, root:root',
  },
  {
    name: 'kubeconfigs',
    fits: ({ kind, path }) => kind === 'file' && /^\/etc\/kubernetes\/[^/]+\.conf$/.test(path),
    allowed: 0o600,
    isOfRoot: true,
    benchmark: 'CIS 1.1.13 to 1.1.18 and 4.1.5: 600, root:root',
  },
  {
    name: 'private keys',
    fits: ({ kind, path }) => kind === 'file' && path.startsWith(`${PKI}/`) && path.endsWith('.key'),
    allowed: 0o600,
    isOfRoot: true,
    benchmark: 'CIS 1.1.19 and 1.1.21: 600, root:root',
  },
  {
    name: 'certificates',
    fits: ({ path, kind }) =>
      path === PKI || (path.startsWith(`${PKI}/`) && (kind === 'directory' || /\.(?:crt|pub)$/.test(path))),
    allowed: 0o755,
    isOfRoot: true,
    benchmark: 'CIS 1.1.19 and 1.1.20: 644, root:root',
  },
  {
    name: "directories of etcd's data",
    fits: ({ kind, path }) => kind === 'directory' && path === '/var/lib/etcd',
    allowed: 0o700,
    isOfRoot: false,
    benchmark: 'CIS 1.1.11: 700',
  },
];

async function diagnoseModes({ node, facts }: ExaminedNode): Promise<CheckOutcome> {
  const path = facts?.view.finding.path ?? '/etc/kubernetes/manifests';
  const files = await readModes(node, ['/var/lib/etcd'], ['/etc/kubernetes', path]);
  const unique = [...new Map(files.map((file) => [file.path, file])).values()].filter(
    ({ path: one }) => !isHidden(one),
  );
  const manifests = unique.filter((file) => file.path === path || (file.kind === 'file' && isIn(file.path, path)));
  const open = manifests.filter(isWritable);
  const others = unique.filter((file) => !open.includes(file));
  return {
    diagnoses: [...writable(open), ...RULES.flatMap((rule) => broken(rule, others, path))],
    unchecked: [],
  };
}

function isIn(path: string, directory: string): boolean {
  return path === directory || path.slice(0, path.lastIndexOf('/')) === directory.replace(/(?<=.)\/+$/, '');
}

function isHidden(path: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1).startsWith('.');
}

/** Who can change a manifest, or put one there, is root on the node. */
function writable(open: readonly FileMode[]): readonly Diagnosis[] {
  if (open.length === 0) return [];
  const words = open.map(({ path }) => shellWord(path)).join(' ');
  return [
    {
      check: 'manifest-writable',
      harm: 'error',
      subject: open.length === 1 ? open[0]?.path : undefined,
      what: 'others than root can write to what the kubelet reads',
      evidence: open.map(describe),
      consequence: 'who can write there can have the kubelet run anything, as root',
      mend: [`chown root:root ${words}`, `chmod go-w ${words}`, ...closed(open)],
    },
  ];
}

/** CIS wants more of a file than that. */
function closed(files: readonly FileMode[]): readonly string[] {
  const words = files.filter(({ kind }) => kind === 'file').map(({ path }) => shellWord(path));
  return words.length === 0 ? [] : [`chmod 0600 ${words.join(' ')}`];
}

function isWritable({ mode, owner }: FileMode): boolean {
  const [user, group] = owner.split(':');
  return (mode & 0o002) !== 0 || ((mode & 0o020) !== 0 && group !== 'root') || user !== 'root';
}

function broken(rule: FileRule, files: readonly FileMode[], manifestPath: string): readonly Diagnosis[] {
  const fitting = files.filter((file) => RULES.find(({ fits }) => fits(file, manifestPath)) === rule);
  const open = fitting.filter(({ mode }) => (mode & 0o777 & ~rule.allowed) !== 0);
  const foreign = rule.isOfRoot ? fitting.filter(({ owner }) => owner !== 'root:root') : [];
  return [
    ...(open.length === 0 ? [] : [openFiles(rule, open)]),
    ...(foreign.length === 0 ? [] : [foreignOwner(rule, foreign)]),
  ];
}

function openFiles({ name, allowed, benchmark }: FileRule, files: readonly FileMode[]): Diagnosis {
  const words = files.map(({ path }) => shellWord(path)).join(' ');
  return {
    check: 'open-files',
    harm: 'warning',
    subject: files.length === 1 ? files[0]?.path : undefined,
    what: `${counted(files.length, name)} allow more than ${octal(allowed)}`,
    evidence: [...files.slice(0, MOST_FILES).map(describe), benchmark],
    consequence: 'others than root can read, or change, what they should not',
    mend: [`chmod ${narrow(allowed)} ${words}`],
  };
}

const MOST_FILES = 10;

function counted(count: number, name: string): string {
  return `${String(count)} of the ${name}`;
}

/** Among certificates are directories, which are entered. */
function narrow(allowed: number): string {
  return allowed === 0o755 ? 'go-w' : octal(allowed);
}

function foreignOwner({ name, benchmark }: FileRule, files: readonly FileMode[]): Diagnosis {
  return {
    check: 'foreign-owner',
    harm: 'warning',
    subject: files.length === 1 ? files[0]?.path : undefined,
    what: `${counted(files.length, name)} do not belong to root`,
    evidence: [...files.slice(0, MOST_FILES).map(describe), benchmark],
    consequence: 'their owner can read and change them',
    mend: [`chown root:root ${files.map(({ path }) => shellWord(path)).join(' ')}`],
  };
}

function describe({ path, mode, owner }: FileMode): string {
  return `${path}: ${octal(mode)} ${owner}`;
}
