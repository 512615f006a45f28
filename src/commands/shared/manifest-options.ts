import type { WantedManifest } from '../../change/wanted-manifest.ts';
import type { Context } from '../../command-line/context.ts';
import type { FlagValues } from '../../command-line/flags/flag-table.ts';
import { UsageError } from '../../errors/failure.ts';
import type { Validation } from '../../operations/check-manifests.ts';
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
  validation: Validation = 'strict',
): Promise<(nodeName: string) => Promise<readonly WantedManifest[]>> {
  const textsOn = await completeTexts(flags, fleet.ways, context);
  const read = new Map<readonly SourceText[], readonly WantedManifest[]>();
  for (const { nodeName } of fleet.ways) {
    const texts = textsOn(nodeName);
    if (!read.has(texts)) read.set(texts, await wantManifests(texts, flags.namespace, validation));
  }
  return (nodeName) => Promise.resolve(read.get(textsOn(nodeName)) ?? []);
}

/** The flags of which `completeTexts` makes texts. */
type TextFlagValues = Pick<FileFlagValues, 'filename' | 'kustomize' | 'recursive'>;

/**
 * Reads the texts that the flags name, whatever they hold, and answers which are meant for a node.
 *
 * @throws UsageError when none is named, Failure when one cannot be read
 */
export async function completeTexts(
  flags: TextFlagValues,
  nodes: readonly { readonly nodeName: string }[],
  context: Context,
): Promise<(nodeName: string) => readonly SourceText[]> {
  if (flags.kustomize !== '') {
    if (flags.filename.length > 0 || flags.recursive) {
      throw new UsageError('only one of -f or -k can be specified');
    }
    const texts = await kustomize(flags.kustomize, context);
    return () => texts;
  }
  if (flags.filename.length === 0) throw new UsageError('must specify one of -f and -k');
  if (!flags.filename.some((file) => file.includes('{node}'))) {
    const texts = await readTexts(flags, flags.filename, context);
    return () => texts;
  }
  // Every node's own files are read now, so that a missing one is told before the first node is changed.
  const byNode = new Map<string, readonly SourceText[]>();
  for (const { nodeName } of nodes) {
    const files = flags.filename.map((file) => file.replaceAll('{node}', hostOf(nodeName)));
    byNode.set(nodeName, await readTexts(flags, files, context));
  }
  return (nodeName) => byNode.get(nodeName) ?? [];
}

/** The host alone, for a path that is to fit `root@cp1:2222` as well as `cp1`. */
function hostOf(nodeName: string): string {
  return nodeName
    .replace(/^ssh:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^([^:]*):\d+$/, '$1');
}

function readTexts(flags: TextFlagValues, files: readonly string[], context: Context): Promise<readonly SourceText[]> {
  const { stdin, workingDirectory } = context;
  return readSources({ files, isRecursive: flags.recursive, stdin, workingDirectory });
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
