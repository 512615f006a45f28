import type { Frame, NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import insideLibrary from '../../library/inside.sh';
import runtimeLibrary from '../../library/runtime.sh';
import script from './read-disks.sh';

export const readDisksScript: OperationScript = {
  name: 'read_disks',
  text: script,
  libraries: [framesLibrary, insideLibrary, runtimeLibrary],
};

/** The file system that a path lies on. */
export interface DiskOfPath {
  /** As it was asked for. */
  readonly path: string;
  /** Where it is mounted; undefined where it does not answer. */
  readonly disk: Disk | undefined;
}

export interface Disk {
  readonly mountPoint: string;
  readonly device: string;
  readonly space: Amount;
  /** Undefined where the file system counts none. */
  readonly inodes: Amount | undefined;
  /** As mount(8) names them, `ro` or `rw` among them; empty where nobody can tell. */
  readonly options: readonly string[];
}

/** Space in units of 1024 bytes, or inodes. */
export interface Amount {
  readonly total: number;
  /** To a user who is not root, as the kubelet counts. */
  readonly available: number;
}

/** How long one look at a file system may take, in seconds. */
const LOOK_SECONDS = 3;

/**
 * Tells how full the file systems are that paths of a node lie on; of a path that is not there it tells nothing.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readDisks(node: NodeConversation, paths: readonly string[]): Promise<readonly DiskOfPath[]> {
  const { frames } = await node.request(readDisksScript, [String(LOOK_SECONDS), ...paths]);
  const find = (wanted: string, index: number): Frame | undefined =>
    frames.find(({ word, fields }) => word === wanted && fields[0] === String(index));
  const mounts = textOf(frames.find(({ word }) => word === 'mounts'));
  return paths.flatMap((path, index): readonly DiskOfPath[] => {
    if (find('hangs', index) !== undefined) return [{ path, disk: undefined }];
    const space = readLine(textOf(find('space', index)));
    if (space === undefined) return [];
    const { mountPoint, device, ...amount } = space;
    const inodes = readLine(textOf(find('inodes', index)));
    const options = optionsOf(mounts, mountPoint);
    return [{ path, disk: { mountPoint, device, space: amount, inodes: inodes?.total ? inodes : undefined, options } }];
  });
}

function textOf(frame: Frame | undefined): string {
  return new TextDecoder().decode(frame?.content);
}

type Line = Amount & Pick<Disk, 'mountPoint' | 'device'>;

/** Reads a line of `df -P`: device, total, used, available, a share, and the mount point, which may hold blanks. */
function readLine(text: string): Line | undefined {
  const { device, total, available, mountPoint } = LINE.exec(text)?.groups ?? {};
  if (device === undefined || mountPoint === undefined) return undefined;
  return { device, total: Number(total), available: Number(available), mountPoint };
}

const LINE = /^(?<device>.+?) +(?<total>\d+) +-?\d+ +(?<available>-?\d+) +(?:\d+%|-) +(?<mountPoint>\/.*)$/m;

/** Of several mounts at one place the last is seen. */
function optionsOf(mounts: string, mountPoint: string): readonly string[] {
  const lines = mounts.split('\n').map((line) => line.split(' '));
  const place = lines.findLast(([, where = '']) => unescape(where) === mountPoint);
  return place?.[3]?.split(',') ?? [];
}

/** The kernel writes a blank as `\040`. */
function unescape(text: string): string {
  return text.replaceAll(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)));
}
