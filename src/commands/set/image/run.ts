import { podNames } from '../../../change/choose-pods.ts';
import type { Context, ExitCode } from '../../../command-line/context.ts';
import type { ParsedCommandLine } from '../../../command-line/flags/flag-table.ts';
import { UsageError } from '../../../errors/failure.ts';
import { setImages } from '../../../manifest/set-images.ts';
import { rewriteOnNodes } from '../../shared/rewrite-on-nodes.ts';
import type { setImageFlags } from './flags.ts';

/** Sets images in pods' files, and prints for each that changes `pod/NAME image updated`, as kubectl does. */
export async function run(commandLine: ParsedCommandLine<typeof setImageFlags>, context: Context): Promise<ExitCode> {
  const { resources, images } = splitWords(commandLine.words);
  const names = podNames(resources);
  if (names.length === 0)
    throw new UsageError('one or more resources must be specified as <resource> <name> or <resource>/<name>');
  if (images.size === 0) throw new UsageError('at least one image update is required');
  return rewriteOnNodes(
    commandLine,
    { names, rewrite: (content) => setImages(content, images), done: 'image updated', unchanged: undefined },
    context,
  );
}

/** Words with an `=` behind the first are images (kubectl pkg/cmd/util/helpers.go, GetResourcesAndPairs). */
function splitWords(words: readonly string[]): {
  readonly resources: readonly string[];
  readonly images: ReadonlyMap<string, string>;
} {
  const first = words.findIndex((word) => word.indexOf('=') > 0 && !word.endsWith('='));
  const resources = first === -1 ? words : words.slice(0, first);
  const pairs = first === -1 ? [] : words.slice(first);
  const stray = pairs.find((word) => !(word.indexOf('=') > 0 && !word.endsWith('=')));
  if (stray !== undefined) throw new UsageError(`all resources must be specified before image changes: ${stray}`);
  return { resources, images: new Map(pairs.map((pair) => pairOf(pair))) };
}

function pairOf(pair: string): readonly [name: string, image: string] {
  const place = pair.indexOf('=');
  return [pair.slice(0, place), pair.slice(place + 1)];
}
