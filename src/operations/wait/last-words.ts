import { Buffer } from 'node:buffer';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { readTails } from '../../nodes/operations/read-tails/read-tails.ts';
import { formatOf } from '../../runtimes/logs/log-line.ts';
import type { RunningContainer, RunningPod } from '../../runtimes/running-pod.ts';

/** How many lines of a log are quoted. */
const MOST_LINES = 3;

/**
 * Reads what a container wrote last, from the file that the kubelet had it written to
 * (pkg/kubelet/kuberuntime/helpers.go, BuildContainerLogsDirectory); none where it wrote nothing, or nobody can tell.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function lastWords(
  node: NodeConversation,
  directory: string,
  { namespace, name, uid }: RunningPod,
  container: RunningContainer,
): Promise<readonly string[]> {
  const place = `${namespace}_${name}_${uid}/${container.name}/${String(container.restartCount)}.log`;
  const path = `${directory.replace(/\/+$/, '')}/${place}`;
  const lines = (await readTails(node, [path])).get(path) ?? [];
  return lines
    .map(textOf)
    .filter((text) => text !== '')
    .slice(-MOST_LINES);
}

/** What a line of the file says, without its time and stream. */
function textOf(line: string): string {
  const bytes = Buffer.from(`${line}\n`);
  const message = formatOf(bytes)?.(bytes);
  return (message?.log.toString('utf8') ?? line).trimEnd();
}
