import { posix } from 'node:path';
import type { Container } from '../../kubelet/api/pod-types.ts';

/** A flag on a container's command line: `--secure-port=6443`. */
export interface ContainerFlag {
  /** Without the dashes. */
  readonly name: string;
  readonly value: string;
}

/** Programs of a control plane, whose images hold nothing but them: every file that they name comes from a volume. */
const CONTROL_PLANE = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'etcd'] as const;

export type ControlPlaneProgram = (typeof CONTROL_PLANE)[number];

/** Which program of a control plane a container runs, by its command, be it behind a shell or a wrapper. */
export function controlPlaneProgram(container: Container): ControlPlaneProgram | undefined {
  for (const word of wordsOf(container).filter((one) => !one.startsWith('-'))) {
    const program = CONTROL_PLANE.find((name) => name === posix.basename(word));
    if (program !== undefined) return program;
  }
  return undefined;
}

/**
 * The flags of a container's command line; where one is given twice both are here, in order. A value that the kubelet
 * fills in (`$(VARIABLE)`) or a shell does is left out, for nobody here knows it.
 */
export function containerFlags(container: Container): readonly ContainerFlag[] {
  const words = wordsOf(container);
  return words.flatMap((word, index) => {
    const { name, value } = /^--?(?<name>[A-Za-z][\w-]*)(?:=(?<value>.*))?$/s.exec(word)?.groups ?? {};
    if (name === undefined) return [];
    const next = words[index + 1];
    const given = value ?? (next?.startsWith('-') === true ? undefined : next);
    return given === undefined || given.includes('$') ? [] : [{ name: name.replaceAll('_', '-'), value: given }];
  });
}

/** The last value of a flag, which is the one that counts. */
export function flagValue(flags: readonly ContainerFlag[], wanted: string): string | undefined {
  return flags.findLast(({ name }) => name === wanted)?.value;
}

/** The words of command and args; a text for `sh -c` is taken apart at its blanks. */
function wordsOf({ command = [], args = [] }: Container): readonly string[] {
  return [...command, ...args].flatMap((word) =>
    /\s/.test(word) && !word.startsWith('-')
      ? word
          .split(/[\s;&|]+/)
          .map((part) => part.replaceAll(/["'\\]/g, ''))
          .filter((part) => part !== '')
      : [word],
  );
}
