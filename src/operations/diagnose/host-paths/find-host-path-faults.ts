import type { NodeConversation, OperationScript } from '../../../nodes/conversation/conversation.ts';
import { lookAtPaths, lookAtPathsScript } from '../../../nodes/operations/look-at-paths/look-at-paths.ts';
import type { DeclaredPod } from '../declared-pod.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { diagnoseHostPaths, linkTarget, type PathLooks } from './diagnose-host-paths.ts';
import { diagnoseNamedFiles } from './diagnose-named-files.ts';
import { hostPathVolumes } from './host-path-volumes.ts';
import { namedFiles } from './named-files.ts';

/** The scripts that a conversation needs for `findHostPathFaults`. */
export const findHostPathFaultsScripts: readonly OperationScript[] = [lookAtPathsScript];

/**
 * Finds paths of the node that its pods need and that are not what they need: volumes, and files that command lines name.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function findHostPathFaults(
  node: NodeConversation,
  pods: readonly DeclaredPod[],
): Promise<readonly Diagnosis[]> {
  const volumes = hostPathVolumes(pods);
  const files = namedFiles(pods);
  const looks = await lookAtPaths(node, [...new Set([...volumes, ...files].map(({ path }) => path))]);
  const all = new Map([...(await lookAtPaths(node, brokenTargets(looks))), ...looks]);
  return [...diagnoseHostPaths(volumes, all), ...diagnoseNamedFiles(files, all)];
}

/** What the symlinks lead to that lead to nothing. */
function brokenTargets(looks: PathLooks): readonly string[] {
  return [...looks].flatMap(([path, look]) =>
    look.kind === 'absent' && look.link !== undefined ? [linkTarget(path, look.link)] : [],
  );
}
