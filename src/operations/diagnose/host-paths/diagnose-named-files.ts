import type { PathAbsent, PathThere } from '../../../nodes/operations/look-at-paths/look-at-paths.ts';
import { harmOf, isRunning } from '../declared-pod.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { kubeadmMakes } from '../kubeadm.ts';
import type { PathLooks } from './diagnose-host-paths.ts';
import type { NamedFile } from './named-files.ts';

/**
 * Holds the files that command lines name against what volumes bring into the container and what is there on the node: a
 * flag without its mount, or a file that was never copied, is what most often keeps an API server from starting.
 */
export function diagnoseNamedFiles(files: readonly NamedFile[], looks: PathLooks): readonly Diagnosis[] {
  return files.flatMap((file) => {
    const look = looks.get(file.path);
    if (look?.kind !== 'there' && look?.kind !== 'absent') return [];
    return file.place.kind === 'image' ? notMounted(file, look) : onNode(file, look);
  });
}

/** No volume has the file; whether the node does says what was forgotten. */
function notMounted(file: NamedFile, look: PathThere | PathAbsent): readonly Diagnosis[] {
  // Whoever runs has what it needs.
  if (isRunning(file.declared, file.container)) return [];
  const { flag, path } = file;
  const isThere = look.kind === 'there' && look.type === 'file';
  const what = `no volume brings ${flag.value} into container ${nameOf(file)}, whose --${flag.name} names it`;
  return [
    {
      ...describe(file, 'named-file-not-mounted', what),
      mend: [],
      consequence: isThere
        ? `the program does not start: the file is on the node, and the manifest lacks a hostPath volume of ${path} and its mount`
        : 'the program does not start: neither a volume nor the node has the file; take the flag out, or put the file below a mounted directory',
    },
  ];
}

function onNode(file: NamedFile, look: PathThere | PathAbsent): readonly Diagnosis[] {
  const { flag, path, place, program } = file;
  const inContainer = path === flag.value ? '' : ` (${flag.value} in the container)`;
  const named = `${path}${inContainer}, which --${flag.name} of container ${nameOf(file)} names,`;
  if (look.kind === 'there') {
    const is = whatIsWrong(file, look);
    return is === undefined
      ? []
      : [{ ...describe(file, 'named-file-unusable', `${named} ${is}`), mend: kubeadmMakes(path) }];
  }
  // A volume that is just this file is looked at as a volume.
  if (place.kind === 'node' && place.isWhole) return [];
  if (program === undefined && isRunning(file.declared, file.container)) return [];
  return [{ ...describe(file, 'named-file-absent', `${named} does not exist`), mend: kubeadmMakes(path) }];
}

/** What is neither file nor directory is the manifest's own wish: /dev/null, a pipe. */
function whatIsWrong({ flag, program }: NamedFile, { type, size }: PathThere): string | undefined {
  if (type === 'directory') return program === undefined ? undefined : 'is a directory';
  return type === 'file' && size === 0 && NEVER_EMPTY.test(flag.name) ? 'is empty' : undefined;
}

/** Flags whose file means nothing without content; of certificates another check tells. */
const NEVER_EMPTY = /kubeconfig|key/;

function describe(file: NamedFile, check: string, what: string): Omit<Diagnosis, 'mend'> {
  const { declared, container, flag, program } = file;
  const runs = isRunning(declared, container);
  return {
    check,
    harm: program === undefined ? 'warning' : harmOf(declared),
    subject: declared.subject,
    what,
    evidence: [`${declared.file}: container ${nameOf(file)}: --${flag.name}=${flag.value}`],
    consequence: runs ? 'the container runs on, and does not come up again once it ends' : 'the program does not start',
  };
}

function nameOf({ container }: NamedFile): string {
  return container.name ?? '';
}
