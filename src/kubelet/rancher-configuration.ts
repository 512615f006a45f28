import { readKubeletFlags, type KubeletFlags } from './kubelet-flags.ts';
import type { PlainObject } from '../manifest/plain-value.ts';

/** The programs that read `/etc/rancher/NAME/config.yaml`. */
export type RancherProgram = 'k3s' | 'rke2';

/** What the configuration of k3s or RKE2 says of its kubelet. */
export interface RancherConfiguration {
  readonly dataDirectory: string;
  /** Handed on with `--kubelet-arg`. */
  readonly kubeletFlags: KubeletFlags;
  readonly nodeName: string | undefined;
}

/** Where the configuration lies when the command line names no other place. */
export function rancherConfigurationFile(program: RancherProgram, words: readonly string[]): string {
  return argumentsNamed(words, ['config', 'c']).at(-1) ?? `/etc/rancher/${program}/config.yaml`;
}

/**
 * Joins the command line of k3s or RKE2 with its configuration files in order (docs.k3s.io, "Configuration File"):
 * a later file replaces a key or, with `+` behind the key, adds to it; the command line replaces single values and adds
 * to lists.
 */
export function readRancherConfiguration(
  program: RancherProgram,
  words: readonly string[],
  files: readonly PlainObject[],
): RancherConfiguration {
  const valuesOf = (key: string, letter?: string): readonly string[] => [
    ...files.reduce<readonly string[]>((values, file) => mergeKey(values, file, key), []),
    ...argumentsNamed(words, letter === undefined ? [key] : [key, letter]),
  ];
  return {
    dataDirectory: valuesOf('data-dir', 'd').at(-1) ?? `/var/lib/rancher/${program}`,
    kubeletFlags: readKubeletFlags(valuesOf('kubelet-arg').map((argument) => `--${argument.replace(/^--/, '')}`)),
    nodeName: valuesOf('node-name').at(-1),
  };
}

function mergeKey(values: readonly string[], file: PlainObject, key: string): readonly string[] {
  const added = stringsOf(file[`${key}+`]);
  return [...(key in file ? stringsOf(file[key]) : values), ...added];
}

function stringsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

/** The values of a flag given as `--name=value`, `--name value` or `-n value`, as urfave/cli reads it. */
function argumentsNamed(words: readonly string[], names: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    const [, name, value] = /^--?([a-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined || !names.includes(name)) return [];
    return [value ?? words[index + 1] ?? ''];
  });
}
