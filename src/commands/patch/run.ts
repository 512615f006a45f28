import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { podNames } from '../../change/choose-pods.ts';
import type { Context, ExitCode } from '../../command-line/context.ts';
import type { FlagValues, ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { goQuote } from '../../command-line/flags/go-quote.ts';
import { Failure, UsageError } from '../../errors/failure.ts';
import { patchManifest, readPatch, type PatchType } from '../../manifest/patch-manifest.ts';
import { rewriteOnNodes } from '../shared/rewrite-on-nodes.ts';
import type { patchFlags } from './flags.ts';

type PatchFlagValues = FlagValues<typeof patchFlags>;

/** Patches pods' files, and prints for each `pod/NAME patched`, with ` (no change)` where it is. */
export async function run(commandLine: ParsedCommandLine<typeof patchFlags>, context: Context): Promise<ExitCode> {
  const { flags, words } = commandLine;
  const names = podNames(words);
  const type = typeOf(flags);
  const text = await patchTextOf(flags, context);
  if (names.length === 0) throw new UsageError('You must provide one or more resources by argument or filename.');
  const patch = await readPatch(text);
  return rewriteOnNodes(
    commandLine,
    {
      names,
      rewrite: (content) => patchManifest(content, patch, type),
      done: 'patched',
      unchanged: 'patched (no change)',
    },
    context,
  );
}

/** kubectl's words (kubectl pkg/cmd/patch/patch.go, Validate). */
function typeOf({ type }: PatchFlagValues): PatchType {
  if (type === 'json' || type === 'merge' || type === 'strategic') return type;
  throw new UsageError(`--type must be one of [json merge strategic], not ${goQuote(type)}`);
}

async function patchTextOf(flags: PatchFlagValues, { workingDirectory }: Context): Promise<Uint8Array> {
  const file = flags['patch-file'];
  if (flags.patch !== '' && file !== '') throw new UsageError('cannot specify --patch and --patch-file together');
  if (flags.patch !== '') return Buffer.from(flags.patch);
  if (file === '') throw new UsageError('must specify --patch or --patch-file containing the contents of the patch');
  try {
    return await readFile(resolve(workingDirectory, file));
  } catch (cause) {
    throw new Failure('not found', `unable to read patch file: ${cause instanceof Error ? cause.message : file}`, {
      cause,
    });
  }
}
