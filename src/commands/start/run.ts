import { podNames } from '../../change/choose-pods.ts';
import { stoppedRevision, type WholeRevision } from '../../change/choose-revision.ts';
import type { Context, ExitCode } from '../../command-line/context.ts';
import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { Failure, UsageError } from '../../errors/failure.ts';
import type { Version } from '../../nodes/operations/read-history/read-history.ts';
import type { PodToPutBack } from '../../operations/put-back.ts';
import { changeOptionsOf } from '../shared/change-options.ts';
import { dryRunSuffix } from '../shared/dry-run.ts';
import { Interjections } from '../shared/interjections.ts';
import { completeNodeOptions } from '../shared/node-options.ts';
import { putBackOnNodes } from '../shared/put-back-on-nodes.ts';
import { completeWait } from '../shared/wait-options.ts';
import { completeWaves } from '../shared/wave-options.ts';
import type { startFlags } from './flags.ts';

/** Puts files back that were stopped, and prints for each `pod/NAME started|unchanged`. */
export async function run(commandLine: ParsedCommandLine<typeof startFlags>, context: Context): Promise<ExitCode> {
  const { flags, words } = commandLine;
  const names = podNames(words);
  if (names.length === 0) throw new UsageError('required resource not specified');
  const suffix = dryRunSuffix(flags['dry-run']);
  const nodeOptions = completeWaves(commandLine, completeNodeOptions(flags, context));
  const scene = { nodeOptions, interjections: new Interjections(), context };
  const see = completeWait(flags, scene);
  const options = {
    names,
    namespace: flags.namespace,
    action: 'started',
    choose: chooseStopped,
    see: suffix === '' ? see : undefined,
    ...changeOptionsOf(flags, nodeOptions, context),
  } as const;
  return putBackOnNodes(options, scene, ({ podName, step }) =>
    step.action === 'unchanged' ? `pod/${podName} unchanged${suffix}` : `pod/${podName} started${suffix}`,
  );
}

/** A pod whose file is there is started. */
function chooseStopped({ podName, versions, present }: PodToPutBack): WholeRevision<Version> | undefined {
  if (present !== undefined) return undefined;
  const stopped = stoppedRevision(versions);
  if (stopped !== undefined) return stopped;
  const { action = 'unknown' } = versions.at(-1) ?? {};
  throw new Failure('not found', `pod "${podName}" was not stopped: it was ${action}`, {
    hint: `kstatic rollout undo ${podName} brings it back`,
  });
}
