import type { WatchState } from '../../kubelet/inotify.ts';
import type { NodeFile } from '../../nodes/operations/read-files/node-file.ts';
import type { OtherKubelet } from './finding.ts';
import type { KubeletLaunch } from './launch.ts';

/** Says what is at the kubelet's path. */
export function describeEntry(entry: NodeFile): string {
  const { path } = entry;
  switch (entry.kind) {
    case 'missing':
      return `${path} does not exist`;
    case 'denied':
      return `${path} may not be looked at`;
    case 'other':
      return `${path} is neither a directory nor a file`;
    case 'file':
      return `${path} is a single file, mode ${octal(entry.mode)}`;
    case 'directory':
      return `${path} is a directory, mode ${octal(entry.mode)}${countFiles(entry.entries)}`;
  }
}

/** Says whether the kubelet truly looks where it should. */
export function describeWatch(launch: KubeletLaunch | undefined, path: string, watch: WatchState): readonly string[] {
  if (launch?.process === undefined || watch === 'unknown') return [];
  return [watch === 'watched' ? `${launch.where} watches ${path}` : `${launch.where} does not watch ${path}`];
}

interface Doubts {
  readonly path: string;
  readonly entry: NodeFile;
  readonly unreadConfigurationFiles: readonly string[];
  readonly watch: WatchState;
  readonly others: readonly OtherKubelet[];
  readonly problems: readonly string[];
}

/** Says what speaks against relying on a path. */
export function warningsOf({
  path,
  entry,
  unreadConfigurationFiles,
  watch,
  others,
  problems,
}: Doubts): readonly string[] {
  return [
    ...problems,
    ...unreadConfigurationFiles.map(
      (file) => `${file} was changed after the kubelet started, which has not read it since`,
    ),
    ...(watch === 'not watched' ? [`the kubelet does not watch ${path}: it may look elsewhere`] : []),
    ...(entry.kind === 'missing' ? [`${path} does not exist: the kubelet finds no static pods until it does`] : []),
    ...(entry.kind === 'other' ? [`${path} is neither a directory nor a file: the kubelet cannot read it`] : []),
    // The kubelet hands the path to Go's filepath.Glob as it is.
    ...(/[*?[\\]/.test(path) ? [`${path} holds one of * ? [ \\, which the kubelet takes for a pattern`] : []),
    ...others.map(describeOther),
  ];
}

/** The permission bits as `ls` users write them: `0700`. */
export function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}

function describeOther({ pid, node, reason }: OtherKubelet): string {
  const other = `another kubelet, process ${String(pid)}, ${reason}`;
  return node === undefined ? other : `${other}: reach it with -N ${node}`;
}

function countFiles(entries: number | undefined): string {
  if (entries === undefined) return '';
  return entries === 1 ? ', 1 file' : `, ${String(entries)} files`;
}
