import { podNames } from '../../../change/choose-pods.ts';
import { chooseRevision } from '../../../change/choose-revision.ts';
import { otherEtcdMinor } from '../../../change/etcd-minor.ts';
import type { Context, ExitCode } from '../../../command-line/context.ts';
import type { ParsedCommandLine } from '../../../command-line/flags/flag-table.ts';
import { Failure, UsageError } from '../../../errors/failure.ts';
import type { Manifest } from '../../../manifest/read-manifest.ts';
import type { PodToPutBack } from '../../../operations/put-back.ts';
import { changeOptionsOf } from '../../shared/change-options.ts';
import { dryRunSuffix } from '../../shared/dry-run.ts';
import { Interjections } from '../../shared/interjections.ts';
import { completeNodeOptions } from '../../shared/node-options.ts';
import { putBackOnNodes } from '../../shared/put-back-on-nodes.ts';
import { completeWait } from '../../shared/wait-options.ts';
import { completeWaves } from '../../shared/wave-options.ts';
import type { rolloutUndoFlags } from './flags.ts';

/** Goes back to earlier versions of pods, and prints kubectl's line for each. */
export async function run(
  commandLine: ParsedCommandLine<typeof rolloutUndoFlags>,
  context: Context,
): Promise<ExitCode> {
  const { flags, words } = commandLine;
  const names = podNames(words);
  if (names.length === 0) throw new UsageError('required resource not specified');
  const revision = flags['to-revision'];
  if (revision < 0) throw new UsageError(`revision must be a positive integer: ${String(revision)}`);
  const suffix = dryRunSuffix(flags['dry-run']);
  const nodeOptions = completeWaves(commandLine, completeNodeOptions(flags, context));
  const scene = { nodeOptions, interjections: new Interjections(), context };
  const see = completeWait(flags, scene);
  const options = {
    names,
    namespace: flags.namespace,
    action: 'undone',
    choose: ({ podName, versions, present }: PodToPutBack) => chooseRevision(podName, versions, present, revision),
    ...(flags.force ? {} : { check: refuseOtherEtcd }),
    see: suffix === '' ? see : undefined,
    ...changeOptionsOf(flags, nodeOptions, context),
  } as const;
  // kubectl's words (kubectl pkg/polymorphichelpers/rollback.go).
  return putBackOnNodes(options, scene, ({ podName, revision: number, step }) =>
    step.action === 'unchanged'
      ? `pod/${podName} skipped rollback (current template already matches revision ${String(number)})${suffix}`
      : `pod/${podName} rolled back${suffix}`,
  );
}

function refuseOtherEtcd(before: Manifest, after: Manifest): void {
  const images = otherEtcdMinor(before.pod, after.pod);
  if (images === undefined) return;
  throw new Failure(
    'conflict',
    `etcd does not go back from ${images.before} to ${images.after}: an older minor version may not read its data`,
    {
      hint: "restore a snapshot, or follow etcd's own procedure for a downgrade; --force writes the manifest all the same",
    },
  );
}
