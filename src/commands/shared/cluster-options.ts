import type { Context } from '../../command-line/context.ts';
import type { FlagValues } from '../../command-line/flags/flag-table.ts';
import type { AskForMirrors } from '../../operations/mirrors/mirror-answer.ts';
import type { clusterFlags } from './cluster-flags.ts';

type ClusterFlagValues = FlagValues<typeof clusterFlags>;

/** Whether the user wants an API server to be asked. */
export function isClusterAsked({ kubeconfig, context }: ClusterFlagValues): boolean {
  return kubeconfig !== '' || context !== '';
}

/** Makes what asks the API server that the flags name; undefined where they name none. */
export async function completeClusterOptions(
  flags: ClusterFlagValues,
  context: Context,
): Promise<AskForMirrors | undefined> {
  if (!isClusterAsked(flags)) return undefined;
  const { askForMirrors } = await import('../../operations/mirrors/ask-for-mirrors.ts');
  const { rememberAnswer } = await import('../../operations/mirrors/remember-answer.ts');
  return rememberAnswer(() => askForMirrors(flags, context), context.now);
}
