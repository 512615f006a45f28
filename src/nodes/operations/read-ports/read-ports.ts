import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import runtimeLibrary from '../../library/runtime.sh';
import { readSockets, type ListeningSocket } from './listening-socket.ts';
import script from './read-ports.sh';

export const readPortsScript: OperationScript = {
  name: 'read_ports',
  text: script,
  libraries: [framesLibrary, runtimeLibrary],
};

/** A socket that listens, and who has it open. */
export interface TakenPort extends ListeningSocket {
  /** Undefined where this user may not see it; of a program with several processes, the one with the lowest number. */
  readonly holder: PortHolder | undefined;
}

export interface PortHolder {
  readonly pid: number;
  readonly argv: readonly string[];
  /** The lines of its /proc/PID/cgroup. */
  readonly controlGroups: readonly string[];
}

/** How long the search for who has sockets open may take, in seconds. */
const SEARCH_SECONDS = 5;

/**
 * Asks who listens on ports in the network that the kubelet is in, as the pods are that use the host's.
 *
 * @returns undefined where nobody can tell: on a mounted file system nothing listens
 * @throws Failure 'node' when the node does not answer
 */
export async function readPorts(
  node: NodeConversation,
  kubeletPid: number | undefined,
  ports: readonly number[],
): Promise<readonly TakenPort[] | undefined> {
  if (ports.length === 0) return [];
  const words = ports.map((port) => port.toString(16).toUpperCase().padStart(4, '0'));
  const { frames } = await node.request(readPortsScript, [
    String(SEARCH_SECONDS),
    kubeletPid === undefined ? '' : String(kubeletPid),
    ...words,
  ]);
  const textOf = (wanted: string, pid?: string): string =>
    new TextDecoder().decode(frames.find(({ word, fields }) => word === wanted && fields[0] === pid)?.content);
  if (!frames.some(({ word }) => word === 'sockets')) return undefined;
  const pidByInode = readHolders(textOf('holders'));
  return readSockets(textOf('sockets')).map((socket) => {
    const pid = pidByInode.get(socket.inode);
    if (pid === undefined) return { ...socket, holder: undefined };
    const argv = textOf('cmdline', pid).replace(/\0$/, '').split('\0');
    return { ...socket, holder: { pid: Number(pid), argv, controlGroups: textOf('cgroup', pid).trim().split('\n') } };
  });
}

/** The process that has a socket, by the socket's number. */
function readHolders(text: string): ReadonlyMap<string, string> {
  const holders = new Map<string, string>();
  let pid = '';
  for (const line of text.split('\n')) {
    pid = /^\/proc\/(\d+)\/fd:$/.exec(line)?.[1] ?? pid;
    const inode = /^socket:\[(\d+)\]$/.exec(line)?.[1];
    const known = inode === undefined ? undefined : holders.get(inode);
    if (inode !== undefined && (known === undefined || Number(pid) < Number(known))) holders.set(inode, pid);
  }
  return holders;
}
