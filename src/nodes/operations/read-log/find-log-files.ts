import { Failure } from '../../../errors/failure.ts';
import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import insideLibrary from '../../library/inside.sh';
import script from './find-log-files.sh';

export const findLogFilesScript: OperationScript = {
  name: 'find_log_files',
  text: script,
  libraries: [framesLibrary, insideLibrary],
};

/** A container's log as the kubelet's directories name it. */
export interface LogFile {
  /** Absolute, the node's own. */
  readonly path: string;
  readonly namespace: string;
  readonly podName: string;
  readonly uid: string;
  readonly container: string;
  /** How often the container was made anew before this one. */
  readonly restartCount: number;
  readonly modifiedAt: Date;
}

/**
 * Lists the logs that a node has of pods, by the names that the kubelet gives them; none where it has no such directory.
 *
 * @throws Failure 'node' when the node does not answer, or the directory cannot be read
 */
export async function findLogFiles(
  node: NodeConversation,
  directory: string,
  podNames: readonly string[],
): Promise<readonly LogFile[]> {
  if (podNames.length === 0) return [];
  const { frames } = await node.request(findLogFilesScript, [directory, ...podNames]);
  if (frames.some(({ word }) => word === 'denied')) {
    throw new Failure('node', `cannot read ${directory}: permission denied`, { hint: 'root may: see --sudo' });
  }
  const lines = new TextDecoder().decode(frames.find(({ word }) => word === 'files')?.content).split('\n');
  return lines.flatMap((line) => readLine(line, directory));
}

/** As BuildContainerLogsDirectory of pkg/kubelet/kuberuntime/helpers.go names the file. */
function readLine(line: string, directory: string): readonly LogFile[] {
  const [, seconds, path, namespace, podName, uid, container, count] =
    /^(\d+) (([^/_]+)_([^/_]+)_([^/]+)\/([^/]+)\/(\d+)\.log)$/.exec(line) ?? [];
  if (path === undefined || namespace === undefined || podName === undefined) return [];
  if (uid === undefined || container === undefined) return [];
  return [
    {
      path: `${directory.replace(/(?<=.)\/+$/, '')}/${path}`,
      namespace,
      podName,
      uid,
      container,
      restartCount: Number(count),
      modifiedAt: new Date(Number(seconds) * 1000),
    },
  ];
}
