import { lookAtPaths, lookAtPathsScript } from '../../../nodes/operations/look-at-paths/look-at-paths.ts';
import { NOTHING_WRONG, type Check, type CheckOutcome, type ExaminedNode } from '../check.ts';
import { declaredPods } from '../declared-pod.ts';
import { diagnoseHostPaths, linkTarget, type PathLooks } from './diagnose-host-paths.ts';
import { diagnoseNamedFiles } from './diagnose-named-files.ts';
import { hostPathVolumes } from './host-path-volumes.ts';
import { namedFiles } from './named-files.ts';

/** Whether the pods find on the node what they have of it: volumes, and files that command lines name. */
export const hostPathsCheck = {
  rules: {
    'host-path-absent': 'a path of the node that a volume needs is not there',
    'host-path-wrong-type': 'a path of the node is something else than a volume needs',
    'host-path-empty-directory': 'there is, or will be, an empty directory where a volume means a file',
    'host-path-hangs': 'the file system of a path that a volume needs does not answer',
    'named-file-not-mounted': 'a control plane names a file that no volume brings into its container',
    'named-file-absent': 'a command line names a file of the node that is not there',
    'named-file-unusable': 'a command line names a file of the node that is empty, or a directory',
  },
  operations: [lookAtPathsScript],
  diagnose: findHostPathFaults,
} satisfies Check;

async function findHostPathFaults({ node, facts }: Pick<ExaminedNode, 'node' | 'facts'>): Promise<CheckOutcome> {
  if (facts === undefined) return NOTHING_WRONG;
  const pods = await declaredPods(facts);
  const volumes = hostPathVolumes(pods);
  const files = namedFiles(pods);
  const looks = await lookAtPaths(node, [...new Set([...volumes, ...files].map(({ path }) => path))]);
  const all = new Map([...(await lookAtPaths(node, brokenTargets(looks))), ...looks]);
  const denied = [...all].filter(([, { kind }]) => kind === 'denied').map(([path]) => path);
  return {
    diagnoses: [...diagnoseHostPaths(volumes, all), ...diagnoseNamedFiles(files, all)],
    unchecked: denied.map((path) => `${path}: permission denied`),
  };
}

/** What the symlinks lead to that lead to nothing. */
function brokenTargets(looks: PathLooks): readonly string[] {
  return [...looks].flatMap(([path, look]) =>
    look.kind === 'absent' && look.link !== undefined ? [linkTarget(path, look.link)] : [],
  );
}
