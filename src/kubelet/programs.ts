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
  const [path = '', ...rest] = argv.length === 1 ? (argv[0] ?? '').split(' ').filter((word) => word !== '') : argv;
  const known = PROGRAMS.find(({ name }) => name.test(baseName(path)));
  if (known === undefined) return undefined;
  const { program, subcommand, isOptional } = known;
  const [first = '', ...behind] = rest;
  if (subcommand?.test(first) === true) return { program, path, words: behind };
  return subcommand === undefined || isOptional === true ? { program, path, words: rest } : undefined;
}

interface ProgramPattern {
  readonly program: KubeletProgram;
  readonly name: RegExp;
  /** Other sub-commands do other things. */
  readonly subcommand?: RegExp;
  readonly isOptional?: boolean;
}

const PROGRAMS: readonly ProgramPattern[] = [
  { program: 'kubelet', name: /^kubelet(?:[-_.]?v?\d[\d.]*)?$/ },
  // One program for all of Kubernetes, until 1.18.
  { program: 'kubelet', name: /^hyperkube$/, subcommand: /^(?:--)?kubelet$/ },
  { program: 'kubelite', name: /^kubelite$/ },
  // What the k3s that users call unpacks and becomes.
  { program: 'k3s', name: /^k3s-(?:server|agent)$/, subcommand: /^(?:server|agent)$/, isOptional: true },
  { program: 'k3s', name: /^k3s$/, subcommand: /^(?:server|agent)$/ },
  { program: 'rke2', name: /^rke2$/, subcommand: /^(?:server|agent)$/ },
  { program: 'k0s', name: /^k0s$/, subcommand: /^(?:controller|server|worker)$/ },
];

/** The kubelet's version where a directory or the name of its program tells it: minikube's `/binaries/v1.34.0/`. */
export function versionInPath(path: string): string | undefined {
  return /(?:^|[^\d.])(1\.\d+\.\d+)(?![\d.])/.exec(path)?.[1];
}
