import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { currentKubectl } from './current-kubectl.mjs';

/** What a suite may need of the machine that runs it. */
type Requirement = keyof typeof PRESENT;

const SHELLS = ['dash', 'bash', 'zsh', 'fish', 'tcsh'];

const PRESENT = {
  root: () => process.getuid?.() === 0,
  sshd: () => hasPrograms('sshd', 'ssh', 'ssh-keygen'),
  sudo: () => hasPrograms('sudo'),
  doas: () => hasPrograms('doas'),
  busybox: () => hasPrograms('busybox'),
  shells: () => hasPrograms(...SHELLS),
  perl: () => hasPrograms('perl'),
  prlimit: () => hasPrograms('prlimit'),
  shellcheck: () => hasPrograms('shellcheck'),
  tmux: () => hasPrograms('tmux'),
  kubectl: () => hasPrograms('kubectl'),
  currentKubectl: () => currentKubectl() !== undefined,
  crictl: () => hasPrograms('crictl'),
  containerd: () => hasPrograms('containerd', 'ctr', 'runc') && hasPlugins('bridge', 'host-local', 'loopback'),
  go: () => hasPrograms('go', 'flock'),
  journald: () => hasPrograms('journalctl', 'systemd-cat') && isExecutable('/lib/systemd/systemd-journald'),
  dockerd: () => hasPrograms('docker', 'dockerd', 'containerd', 'runc'),
  namespaces: () => hasPrograms('unshare', 'nsenter', 'perl') && succeeds('unshare', ['-mpuf', '--mount-proc', 'true']),
} as const satisfies Readonly<Record<string, () => boolean>>;

const REASONS: Partial<Readonly<Record<Requirement, string>>> = {
  root: 'has to run as root',
  namespaces: 'this machine lets nobody make namespaces, or lacks unshare, nsenter or perl',
  kubectl: 'kubectl is not here',
  currentKubectl: 'the kubectl to compare with is not here: sh test/setup.sh gets it',
  crictl: 'crictl is not here',
  go: 'go is not here',
  dockerd: 'docker or dockerd is not here',
};

/**
 * Says what is missing for a suite, for `{ skip: requirement('sshd', 'root') }`; false when all is there.
 *
 * @throws Error when KSTATIC_REQUIRE names what is missing: a suite that is left out must not look like a success
 * @throws TypeError for a name that is none of the above
 */
export function requirement(...names: readonly string[]): string | false {
  return reasonToSkip(names, { isPresent: (name) => PRESENT[name](), required: process.env['KSTATIC_REQUIRE'] ?? '' });
}

interface Machine {
  readonly isPresent: (name: Requirement) => boolean;
  /** The value of KSTATIC_REQUIRE. */
  readonly required: string;
}

/** What `requirement` says of a machine. */
export function reasonToSkip(names: readonly string[], { isPresent, required }: Machine): string | false {
  const missing = names.map(requirementCalled).filter((name) => !isPresent(name));
  if (missing.length === 0) return false;

  const reason = missing.map((name) => REASONS[name] ?? `${name} is missing: sh test/setup.sh installs it`).join(', ');
  const requiredNames = required.split(',').map((name) => name.trim());
  if (missing.some((name) => requiredNames.includes(name))) throw new Error(`KSTATIC_REQUIRE: ${reason}`);
  return reason;
}

function requirementCalled(name: string): Requirement {
  if (!isRequirement(name)) throw new TypeError(`no suite can require ${name}`);
  return name;
}

function isRequirement(name: string): name is Requirement {
  return Object.hasOwn(PRESENT, name);
}

function hasPrograms(...programs: readonly string[]): boolean {
  return programs.every((program) => findProgram(program) !== undefined);
}

/** Where Debian's containernetworking-plugins has them. */
function hasPlugins(...plugins: readonly string[]): boolean {
  return plugins.every((plugin) => isExecutable(join('/usr/lib/cni', plugin)));
}

/** Finds a program as root's shell would, whatever the user's PATH leaves out. */
function findProgram(program: string): string | undefined {
  const directories = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
  return directories.map((directory) => join(directory, program)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function succeeds(program: string, words: readonly string[]): boolean {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
}
