import type { WantedManifest } from '../../change/wanted-manifest.ts';
import type { Context } from '../../command-line/context.ts';
import type { FlagValues } from '../../command-line/flags/flag-table.ts';
import { UsageError } from '../../errors/failure.ts';
import { readSources, type SourceText } from '../../operations/read-sources.ts';
import { wantManifests } from '../../operations/want-manifests.ts';
import type { fileFlags, placeFlags } from './file-flags.ts';
import type { NodeOptions } from './node-options.ts';

type FileFlagValues = FlagValues<typeof fileFlags>;
type PlaceFlagValues = FlagValues<typeof placeFlags>;

/**
 * Reads the manifests that the flags name, before any node is touched, and answers what each node is to have.
 *
 * @throws UsageError when none is named, Failure when one of them is none
 */
export async function completeManifests(
  flags: FileFlagValues,
  { fleet }: NodeOptions,
  context: Context,
): Promise<(nodeName: string) => Promise<readonly WantedManifest[]>> {
  if (flags.kustomize !== '') {
    if (flags.filename.length > 0 || flags.recursive) {
      throw new UsageError('only one of -f or -k can be specified');
    }
    const texts = await kustomize(flags.kustomize, context);
    const wanted = await wantManifests(texts, flags.namespace);
    return () => Promise.resolve(wanted);
  }
  if (flags.filename.length === 0) throw new UsageError('must specify one of -f and -k');
  if (!flags.filename.some((file) => file.includes('{node}'))) {
    const wanted = await readWanted(flags, flags.filename, context);
    return () => Promise.resolve(wanted);
  }
  // Every node's own files are read now, so that a missing one is told before the first node is changed.
  const byNode = new Map<string, readonly WantedManifest[]>();
  for (const { nodeName } of fleet.ways) {
    const files = flags.filename.map((file) => file.replaceAll('{node}', hostOf(nodeName)));
    byNode.set(nodeName, await readWanted(flags, files, context));
  }
  return (nodeName) => Promise.resolve(byNode.get(nodeName) ?? []);
}

/** The host alone, for a path that is to fit `root@cp1:2222` as well as `cp1`. */
function hostOf(nodeName: string): string {
  return nodeName
    .replace(/^ssh:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^([^:]*):\d+$/, '$1');
}

async function readWanted(
  flags: FileFlagValues,
  files: readonly string[],
  context: Context,
): Promise<readonly WantedManifest[]> {
  const { stdin, workingDirectory, signal } = context;
  const texts = await readSources({ files, isRecursive: flags.recursive, stdin, workingDirectory, signal });
  return wantManifests(texts, flags.namespace);
}

async function kustomize(directory: string, context: Context): Promise<readonly SourceText[]> {
  const { buildKustomization } = await import('../../operations/build-kustomization.ts');
  return buildKustomization(directory, context);
}

/** What the user says of the file on the node. */
export function completePlace(flags: PlaceFlagValues): {
  readonly fileName: string | undefined;
  readonly mayReplace: boolean;
  readonly isForced: boolean;
} {
  return { fileName: fileNameOf(flags.as), mayReplace: flags.replace, isForced: flags.force };
}

function fileNameOf(name: string): string | undefined {
  if (name === '') return undefined;
  if (name.includes('/')) throw new UsageError(`--as names a file, not a path: ${name}`);
  if (name.startsWith('.')) throw new UsageError(`--as: the kubelet reads no file that begins with a dot: ${name}`);
  if (/\p{Cc}/u.test(name) || Buffer.byteLength(name) > 255) {
    throw new UsageError(`--as: not a name for a file: ${JSON.stringify(name)}`);
  }
  return name;
}
