import { baseName } from './paths.ts';

/** A program that is a kubelet, or that runs one: inside itself (k3s, kubelite) or as its child (RKE2, k0s). */
export type KubeletProgram = 'kubelet' | 'kubelite' | 'k3s' | 'rke2' | 'k0s';

/** A command line, taken apart. */
export interface KubeletCommand {
  readonly program: KubeletProgram;
  /** The program's name as it was called. */
  readonly path: string;
  /** What stands behind it, and behind the sub-command where there is one. */
  readonly words: readonly string[];
}

/**
 * Tells which kubelet program a command line starts; undefined for everything else, such as `k3s kubectl` and
 * kubelet-csr-approver.
 */
export function kubeletCommand(argv: readonly string[]): KubeletCommand | undefined {
  // k3s and RKE2 rename themselves, and hide their arguments by it: one word, "/usr/local/bin/k3s server".
  const words = argv.length === 1 ? (argv[0] ?? '').split(' ').filter((word) => word !== '') : argv;
  const [path = '', ...rest] = words;
  const name = baseName(path);
  if (KUBELET.test(name)) return { program: 'kubelet', path, words: rest };
  if (name === 'kubelite') return { program: 'kubelite', path, words: rest };
  const [subcommand = '', ...behind] = rest;
  if (name === 'hyperkube' && /^(--)?kubelet$/.test(subcommand)) return { program: 'kubelet', path, words: behind };
  if (MULTICALL_K3S.test(name))
    return { program: 'k3s', path, words: MULTICALL_K3S.test(`k3s-${subcommand}`) ? behind : rest };
  const supervisor = SUPERVISORS.find((candidate) => candidate.name === name);
  return supervisor?.subcommands.test(subcommand) === true
    ? { program: supervisor.name, path, words: behind }
    : undefined;
}

const KUBELET = /^kubelet(?:[-_.]?v?\d[\d.]*)?$/;

const MULTICALL_K3S = /^k3s-(?:server|agent)$/;

const SUPERVISORS = [
  { name: 'k3s', subcommands: /^(?:server|agent)$/ },
  { name: 'rke2', subcommands: /^(?:server|agent)$/ },
  { name: 'k0s', subcommands: /^(?:controller|server|worker)$/ },
] as const satisfies readonly { readonly name: KubeletProgram; readonly subcommands: RegExp }[];

/** The kubelet's version where a directory or the name of its program tells it: minikube's `/binaries/v1.34.0/`. */
export function versionInPath(path: string): string | undefined {
  return /(?:^|[-_./])v?(\d+\.\d+\.\d+)(?![\d.])(?:[-+][0-9A-Za-z.+-]*)?(?:\/|$)/.exec(path)?.[1];
}
