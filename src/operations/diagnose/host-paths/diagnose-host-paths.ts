import { posix } from 'node:path';
import type { PathAbsent, PathLook, PathThere } from '../../../nodes/operations/look-at-paths/look-at-paths.ts';
import { harmOf } from '../declared-pod.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { shellWord } from '../shell-word.ts';
import { isNamedLikeFile } from './file-names.ts';
import type { HostPathVolume } from './host-path-volumes.ts';

/** What was seen at paths of the node; what symlinks lead to that are broken is among them. */
export type PathLooks = ReadonlyMap<string, PathLook>;

/**
 * Holds the volumes that are paths of the node against what is there, as the kubelet does before it starts a container
 * (pkg/volume/hostpath, checkTypeInternal), and, where the manifest demands nothing, as the runtime does, which makes a
 * directory of what is absent.
 */
export function diagnoseHostPaths(volumes: readonly HostPathVolume[], looks: PathLooks): readonly Diagnosis[] {
  return volumes.flatMap((volume) => {
    const look = looks.get(volume.path);
    switch (look?.kind) {
      case 'there':
        return diagnoseThere(volume, look);
      case 'absent':
        return look.link === undefined ? diagnoseAbsent(volume, look) : diagnoseBroken(volume, look.link, looks);
      case 'hangs':
        return [hanging(volume)];
      default:
        return [];
    }
  });
}

/** What stands in a manifest for each type, in the words of the kubelet's complaint. */
const WANTED: ReadonlyMap<string, string> = new Map([
  ['Directory', 'directory'],
  ['DirectoryOrCreate', 'directory'],
  ['File', 'file'],
  ['FileOrCreate', 'file'],
  ['Socket', 'socket'],
  ['CharDevice', 'character device'],
  ['BlockDevice', 'block device'],
]);

function diagnoseThere(volume: HostPathVolume, look: PathThere): readonly Diagnosis[] {
  const { path, type } = volume;
  const wanted = WANTED.get(type);
  const isLeftover = look.type === 'directory' && look.isEmpty === true;
  if (wanted === undefined || wanted === look.type) {
    return isLeftover && isNamedLikeFile(path) ? [emptyDirectory(volume)] : [];
  }
  const common = {
    harm: harmOf(volume.declared),
    what: `${path} is a ${look.type}, and volume ${volume.name} needs a ${wanted} there`,
    mend: mendType(path, wanted, look),
  };
  return [describe(volume, 'host-path-wrong-type', common)];
}

/** Only what is empty gives way for good; anything else is kept beside. */
function mendType(path: string, wanted: string, { type, isEmpty, size, link }: PathThere): readonly string[] {
  const word = shellWord(path);
  if (link !== undefined) return [];
  if (type === 'directory' && isEmpty === true) return [`rmdir ${word}`, ...make(path, wanted)];
  if (type === 'file' && wanted === 'directory') {
    return [size === 0 ? `rm ${word}` : `mv ${word} ${shellWord(`${path}.old`)}`, `mkdir ${word}`];
  }
  return [];
}

function diagnoseAbsent(volume: HostPathVolume, look: PathAbsent): readonly Diagnosis[] {
  const { path, type, name } = volume;
  const inTheWay = look.aboveType !== 'directory';
  const isMade = type === '' || type === 'DirectoryOrCreate';
  const parent = posix.dirname(path);
  if (inTheWay) {
    const what = `${look.above} is a ${look.aboveType}, so that nothing can be at ${path}, which volume ${name} needs`;
    const mend = [
      `mv ${shellWord(look.above)} ${shellWord(`${look.above}.old`)}`,
      ...make(path, WANTED.get(type) ?? 'directory'),
    ];
    return [describe(volume, 'host-path-wrong-type', { harm: harmOf(volume.declared), what, mend })];
  }
  if (isMade) return isNamedLikeFile(path) && type === '' ? [unmade(volume)] : [];
  if (type === 'FileOrCreate') {
    if (look.above === parent) return [];
    const what = `${parent} does not exist, so that the kubelet cannot make the file of volume ${name} in it`;
    return [absent(volume, what, [`mkdir -p ${shellWord(parent)}`])];
  }
  const wanted = WANTED.get(type) ?? 'file';
  const what = `${path} does not exist, and volume ${name} needs a ${wanted} there`;
  return [absent(volume, what, make(path, wanted, look.above === parent))];
}

/** A symlink that leads nowhere; the kubelet follows it, and so does who makes what is absent. */
function diagnoseBroken(volume: HostPathVolume, link: string, looks: PathLooks): readonly Diagnosis[] {
  const { path, type, name } = volume;
  const target = linkTarget(path, link);
  const look = looks.get(target);
  // Opening it for writing makes the file at its end, where there is a directory for it.
  if (type === 'FileOrCreate' && look?.kind === 'absent' && look.above === posix.dirname(target)) return [];
  const what = `${path} is a symlink to ${link}, which is not there, and volume ${name} needs it`;
  return [absent(volume, what, make(target, WANTED.get(type) ?? (isNamedLikeFile(target) ? 'file' : 'directory')))];
}

/** Where a symlink at a path leads. */
export function linkTarget(path: string, link: string): string {
  return posix.resolve(posix.dirname(path), link);
}

/** The commands that put something at a path; nobody makes sockets and devices by hand. */
function make(path: string, wanted: string, hasParent = false): readonly string[] {
  if (wanted === 'directory') return [`mkdir -p ${shellWord(path)}`];
  if (wanted !== 'file') return [];
  const touch = `touch ${shellWord(path)}`;
  return hasParent ? [touch] : [`mkdir -p ${shellWord(posix.dirname(path))}`, touch];
}

function absent(volume: HostPathVolume, what: string, mend: readonly string[]): Diagnosis {
  return describe(volume, 'host-path-absent', { harm: harmOf(volume.declared), what, mend });
}

function emptyDirectory(volume: HostPathVolume): Diagnosis {
  const { path, name } = volume;
  return {
    ...describe(volume, 'host-path-empty-directory', {
      harm: 'warning',
      what: `${path} is an empty directory, and by its name volume ${name} means a file`,
      mend: [`rmdir ${shellWord(path)}`, ...(path.endsWith('.sock') ? [] : [`touch ${shellWord(path)}`])],
    }),
    consequence:
      'the program finds a directory where it opens a file; it is made in silence when a pod starts before the file is there, ' +
      'which a hostPath.type of File or Socket would not let happen',
  };
}

function unmade(volume: HostPathVolume): Diagnosis {
  const { path, name } = volume;
  return {
    ...describe(volume, 'host-path-empty-directory', {
      harm: 'warning',
      what: `${path} does not exist, and by its name volume ${name} means a file`,
      mend: make(path, path.endsWith('.sock') ? 'socket' : 'file'),
    }),
    consequence:
      'an empty directory is made there in silence when the pod starts, and the program fails to open it as a file',
  };
}

function hanging(volume: HostPathVolume): Diagnosis {
  const what = `the file system of ${volume.path}, which volume ${volume.name} needs, does not answer`;
  return {
    ...describe(volume, 'host-path-hangs', { harm: harmOf(volume.declared), what, mend: [] }),
    consequence: 'the kubelet hangs on it as well, and neither starts the pod nor ends it',
  };
}

type Particulars = Pick<Diagnosis, 'harm' | 'what' | 'mend'>;

function describe(volume: HostPathVolume, check: string, particulars: Particulars): Diagnosis {
  const { declared, written, type } = volume;
  return {
    check,
    subject: declared.subject,
    evidence: [`${declared.file}: ${written}`],
    consequence:
      WANTED.has(type) || check !== 'host-path-absent'
        ? 'the kubelet does not start the pod, and tries again every few minutes'
        : 'the container runtime cannot mount it, and the container is not started',
    ...particulars,
  };
}
