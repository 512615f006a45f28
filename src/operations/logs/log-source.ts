import type { LogLocation } from '../../nodes/operations/read-log/locate-log.ts';
import type { LogFile } from '../../nodes/operations/read-log/find-log-files.ts';
import type { RuntimeClient } from '../../nodes/operations/runtime-answer.ts';
import { logPathOf } from '../../runtimes/logs/log-path.ts';
import type { MadeContainer } from './choose-instance.ts';

/** Where the log of one container is, and what will be written to it. */
export interface LogSource {
  /** As the kubelet calls it. */
  readonly podName: string;
  readonly container: string;
  /** Absolute, the node's own. */
  readonly path: string;
  /** Whether nothing more is going to be written; not where nobody can tell. */
  readonly isOver: boolean;
  /** The process whose end is the log's, where one is known. */
  readonly process: string | undefined;
  /** Whether the runtime keeps no file of it, so that its client is to be asked. */
  readonly isFileless: boolean;
  /** Who tells whether the container still runs. */
  readonly asked: { readonly client: RuntimeClient; readonly id: string } | undefined;
}

/** The log of a container that a runtime has: where it says, else where the kubelet told it to write. */
export function sourceOfContainer(
  { pod, container }: MadeContainer,
  location: LogLocation | undefined,
  { client, directory }: { readonly client: RuntimeClient; readonly directory: string },
): LogSource {
  const place = `${pod.namespace}_${pod.name}_${pod.uid}/${container.name}/${String(container.restartCount)}.log`;
  const path = location === undefined ? '' : logPathOf(location);
  return {
    podName: pod.name,
    container: container.name,
    path: path === '' ? `${directory.replace(/(?<=.)\/+$/, '')}/${place}` : path,
    isOver: location?.isRunning !== true,
    isFileless: client.kind === 'docker' && location !== undefined && path === '',
    process: location?.process,
    asked: { client, id: container.id },
  };
}

/** A log of which nothing but the file is known. */
export function sourceOfFile({ podName, container, path }: LogFile): LogSource {
  return { podName, container, path, isOver: false, process: undefined, isFileless: false, asked: undefined };
}
