import { Failure } from '../errors/failure.ts';
import { isSamePod, type FileEntry, type JudgedEntry } from '../kubelet/read-directory.ts';
import type { Manifest } from '../manifest/read-manifest.ts';
import type { InstallChoices, ManifestDirectory, WantedManifest } from './wanted-manifest.ts';

/**
 * Chooses the file for a manifest: the one that its pod is in already, the one that the user names, or one that is named
 * after the pod.
 *
 * @throws Failure 'conflict' when the pod is in two files, or the user's words and the directory do not go together
 */
export function chooseFile<Entry extends FileEntry>(
  { manifest, content }: WantedManifest,
  directory: ManifestDirectory<Entry>,
  choices: InstallChoices,
): string {
  const present = fileOfPod(manifest, directory);
  if (directory.singleFile !== undefined) {
    refuseOtherPod(present, directory, choices);
    return directory.singleFile;
  }
  const { fileName } = choices;
  if (present !== undefined && fileName !== undefined && present !== fileName) {
    throw new Failure('conflict', `pod ${podOf(manifest)} is in ${directory.directory}/${present} already`, {
      hint: `leave out --as to update it there, or take it away with kstatic remove ${present}`,
    });
  }
  return present ?? fileName ?? defaultFileName(manifest, content);
}

function fileOfPod<Entry extends FileEntry>(
  manifest: Manifest,
  { directory, entries }: ManifestDirectory<Entry>,
): string | undefined {
  const same = entries.filter(({ verdict }) => verdict.kind === 'pod' && isSamePod(verdict.manifest, manifest));
  const [first, second] = same.map(({ entry }) => entry.name);
  if (first === undefined || second === undefined) return first;
  throw new Failure('conflict', `${directory} holds pod ${podOf(manifest)} twice: in ${first} and in ${second}`, {
    hint: `kstatic remove ${first} takes one away`,
  });
}

function refuseOtherPod<Entry extends FileEntry>(
  present: string | undefined,
  { directory, singleFile = '', entries }: ManifestDirectory<Entry>,
  { mayReplace }: InstallChoices,
): void {
  if (present !== undefined || mayReplace || !entries.some(({ verdict }) => verdict.kind === 'pod')) return;
  const path = `${directory}/${singleFile}`;
  throw new Failure('conflict', `the kubelet reads the one file ${path}, and it holds another pod`, {
    hint: '--replace puts this pod in its place',
  });
}

/** A file's name holds 255 bytes on every file system that Linux has. */
const LONGEST_FILE_NAME = 255;

function defaultFileName({ podName }: Manifest, content: Uint8Array): string {
  const name = `${podName}${isJson(content) ? '.json' : '.yaml'}`;
  if (name.length <= LONGEST_FILE_NAME) return name;
  throw new Failure('invalid', `the pod's name is too long for the name of a file: ${podName}`, {
    hint: '--as names the file',
  });
}

function isJson(content: Uint8Array): boolean {
  return Buffer.from(content).subarray(0, 4096).toString('utf8').trimStart().startsWith('{');
}

/**
 * Refuses a file that is there and that a manifest cannot simply take the place of.
 *
 * @throws Failure saying what it is
 */
export function refuseEntry<Entry extends FileEntry>(
  { entry, verdict }: JudgedEntry<Entry>,
  { manifest }: WantedManifest,
  { directory }: ManifestDirectory<Entry>,
  { mayReplace }: InstallChoices,
): void {
  const path = `${directory}/${entry.name}`;
  if (entry.kind === 'symlink') {
    throw new Failure(
      'conflict',
      `${path} is a symlink to ${entry.target?.text ?? ''}, and kstatic writes through none`,
      {
        hint: 'change the file that it leads to, or remove the symlink',
      },
    );
  }
  if (entry.kind !== 'file') throw new Failure('conflict', `${path} is there and is not a file`);
  if (entry.unread === 'size') {
    throw new Failure('conflict', `${path} is there and is too large to be kept in the history`, {
      hint: '--as names another file; or see what it is, and take it away by hand',
    });
  }
  if (verdict.kind === 'unknown')
    throw new Failure('node', `${path} ${verdict.reason}`, { hint: 'root may read it: see --sudo' });
  if (verdict.kind === 'pod' && !isSamePod(verdict.manifest, manifest) && !mayReplace) {
    throw new Failure('conflict', `${path} holds another pod, ${podOf(verdict.manifest)}`, {
      hint: '--as names another file, --replace puts this pod in its place',
    });
  }
}

/** How a pod is called in a message. */
export function podOf({ namespace, podName }: Manifest): string {
  return namespace === 'default' ? podName : `${namespace}/${podName}`;
}
