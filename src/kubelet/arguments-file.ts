import { splitUnitWords } from './systemd/unit-words.ts';

/**
 * Reads microk8s' file of kubelet flags: one or more a line, `#` comments, and the variables of a snap
 * (canonical/microk8s, `args/kubelet`).
 */
export function readArgumentsFile(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  return lines
    .flatMap(splitUnitWords)
    .map((word) =>
      word.replaceAll(/\$\{?(SNAP(?:_[A-Z]+)?)\}?/g, (whole, name: string) => SNAP_VARIABLES[name] ?? whole),
    );
}

const SNAP_VARIABLES: Readonly<Record<string, string>> = {
  SNAP: '/snap/microk8s/current',
  SNAP_DATA: '/var/snap/microk8s/current',
  SNAP_COMMON: '/var/snap/microk8s/common',
};

/** Where microk8s keeps them. */
export const MICROK8S_ARGUMENTS_FILE = '/var/snap/microk8s/current/args/kubelet';
