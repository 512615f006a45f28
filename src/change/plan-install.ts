import { Failure, UsageError } from '../errors/failure.ts';
import { ownerOf } from '../kubelet/owners.ts';
import { chooseFile, podOf, refuseEntry } from './choose-file.ts';
import { isSamePod, type FileEntry } from '../kubelet/read-directory.ts';
import type { InstallChoices, ManifestDirectory, WantedManifest } from './wanted-manifest.ts';

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
  const action = actionOn(old, wanted);
  const warnings = action === 'unchanged' ? [] : ownerWarnings(file, directory, choices);
  return { wanted, file, action, old, warnings };
}

function actionOn(old: FileEntry | undefined, { content }: WantedManifest): InstallStep<FileEntry>['action'] {
  if (old?.content === undefined) return 'created';
  return Buffer.compare(old.content, content) === 0 ? 'unchanged' : 'configured';
}

function ownerWarnings<Entry extends FileEntry>(
  file: string,
  { directory, distribution }: ManifestDirectory<Entry>,
  { isForced }: InstallChoices,
): readonly string[] {
  const owner = ownerOf(distribution, file);
  if (owner === undefined) return [];
  if (owner.rewrites === 'always' && !isForced) {
    throw new Failure('conflict', `${directory}/${file} belongs to ${owner.name}: ${owner.when}`, {
      hint: '--force writes it all the same',
    });
  }
  return [`${file} belongs to ${owner.name}: ${owner.when}`];
}
