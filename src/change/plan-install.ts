import { Failure, UsageError } from '../errors/failure.ts';
import type { DistributionName } from '../kubelet/distributions.ts';
import { ownerOf } from '../kubelet/owners.ts';
import { isSamePod, type FileEntry, type JudgedEntry } from '../kubelet/read-directory.ts';
import type { Manifest } from '../manifest/read-manifest.ts';

/** A manifest that the user wants on a node. */
export interface WantedManifest {
  /** The file or address that it came from. */
  readonly source: string;
  readonly content: Uint8Array;
  readonly manifest: Manifest;
}

/** The kubelet's directory on a node, or the directory around the single file that it reads. */
export interface ManifestDirectory<Entry extends FileEntry> {
  readonly directory: string;
  /** The name of the one file that the kubelet reads, where its path is no directory. */
  readonly singleFile: string | undefined;
  readonly entries: readonly JudgedEntry<Entry>[];
  readonly distribution: DistributionName | undefined;
}

export interface InstallChoices {
  /** `--as`: the name of the file. */
  readonly fileName: string | undefined;
  /** `--replace`: another pod in that file may go. */
  readonly mayReplace: boolean;
  /** `--force`: files that something else rewrites may be written. */
  readonly isForced: boolean;
}

/** What installing one manifest comes to. */
export interface InstallStep<Entry extends FileEntry> {
  readonly wanted: WantedManifest;
  readonly file: string;
  readonly action: 'created' | 'configured' | 'unchanged';
  /** What is there under that name. */
  readonly old: Entry | undefined;
  /** What the user should know of it. */
  readonly warnings: readonly string[];
}

/**
 * Decides into which file each manifest goes and what that does. A pod that is there already is updated in its own
 * file, whatever its name; a new one gets its pod's name.
 *
 * @throws Failure 'conflict' for what the user has to decide; then nothing is to be written
 */
export function planInstall<Entry extends FileEntry>(
  wanted: readonly WantedManifest[],
  directory: ManifestDirectory<Entry>,
  choices: InstallChoices,
): readonly InstallStep<Entry>[] {
  refuseTwins(wanted);
  const steps = wanted.map((one) => planStep(one, directory, choices));
  const files = steps.map(({ file }) => file);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new Failure('conflict', `two of the manifests would be written to ${twice}`);
  return steps;
}

function refuseTwins(wanted: readonly WantedManifest[]): void {
  for (const [index, one] of wanted.entries()) {
    const other = wanted.slice(index + 1).find(({ manifest }) => isSamePod(manifest, one.manifest));
    if (other === undefined) continue;
    throw new UsageError(`${one.source} and ${other.source} hold the same pod ${podOf(one.manifest)}`);
  }
}

function planStep<Entry extends FileEntry>(
  wanted: WantedManifest,
  directory: ManifestDirectory<Entry>,
  choices: InstallChoices,
): InstallStep<Entry> {
  const file = chooseFile(wanted, directory, choices);
  const there = directory.entries.find(({ entry }) => entry.name === file);
  if (there !== undefined) refuseEntry(there, wanted, directory, choices);
  const old = there?.entry;
  const action =
    old?.content === undefined ? 'created' : sameBytes(old.content, wanted.content) ? 'unchanged' : 'configured';
  const owner = ownerOf(directory.distribution, file);
  if (owner?.rewrites === 'always' && action !== 'unchanged' && !choices.isForced) {
    throw new Failure('conflict', `${directory.directory}/${file} belongs to ${owner.name}: ${owner.when}`, {
      hint: '--force writes it all the same',
    });
  }
  const warnings =
    owner === undefined || action === 'unchanged' ? [] : [`${file} belongs to ${owner.name}: ${owner.when}`];
  return { wanted, file, action, old, warnings };
}

function chooseFile<Entry extends FileEntry>(
  { manifest, content }: WantedManifest,
  { directory, entries, singleFile }: ManifestDirectory<Entry>,
  { fileName, mayReplace }: InstallChoices,
): string {
  const same = entries.filter(({ verdict }) => verdict.kind === 'pod' && isSamePod(verdict.manifest, manifest));
  const [first, second] = same.map(({ entry }) => entry.name);
  if (first !== undefined && second !== undefined) {
    throw new Failure('conflict', `${directory} holds pod ${podOf(manifest)} twice: in ${first} and in ${second}`, {
      hint: `kstatic remove ${first} takes one away`,
    });
  }
  if (singleFile !== undefined) {
    if (first === undefined && !mayReplace && entries.some(({ verdict }) => verdict.kind === 'pod')) {
      throw new Failure(
        'conflict',
        `the kubelet reads the one file ${directory}/${singleFile}, and it holds another pod`,
        {
          hint: '--replace puts this pod in its place',
        },
      );
    }
    return singleFile;
  }
  if (first !== undefined && fileName !== undefined && first !== fileName) {
    throw new Failure('conflict', `pod ${podOf(manifest)} is in ${directory}/${first} already`, {
      hint: `leave out --as to update it there, or take it away with kstatic remove ${first}`,
    });
  }
  return first ?? fileName ?? defaultFileName(manifest, content);
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

function refuseEntry<Entry extends FileEntry>(
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
  if (verdict.kind === 'unknown')
    throw new Failure('node', `${path} ${verdict.reason}`, { hint: 'root may read it: see --sudo' });
  if (verdict.kind === 'pod' && !isSamePod(verdict.manifest, manifest) && !mayReplace) {
    throw new Failure('conflict', `${path} holds another pod, ${podOf(verdict.manifest)}`, {
      hint: '--as names another file, --replace puts this pod in its place',
    });
  }
}

function podOf({ namespace, podName }: Manifest): string {
  return namespace === 'default' ? podName : `${namespace}/${podName}`;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
