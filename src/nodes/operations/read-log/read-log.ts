import { Failure } from '../../../errors/failure.ts';
import type { Frame, NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import insideLibrary from '../../library/inside.sh';
import lockLibrary from '../../library/lock.sh';
import runtimeLibrary from '../../library/runtime.sh';
import script from './read-log.sh';

export const readLogScript: OperationScript = {
  name: 'read_log',
  text: script,
  libraries: [framesLibrary, insideLibrary, lockLibrary, runtimeLibrary],
};

/** How far a log was read. */
export interface LogPosition {
  /** Absolute, the node's own. */
  readonly path: string;
  /** Tells the file from the one that takes its place; undefined where none was read yet. */
  readonly inode: string | undefined;
  /** The byte to go on at; of a file that was not read yet, less than nothing counts from its end. */
  readonly offset: number;
  /** The process whose end is to be told (see locate-log.ts). */
  readonly process: string | undefined;
}

/** What became of a log since it was read to a position. */
export type LogNews =
  | {
      readonly kind: 'bytes';
      readonly inode: string;
      readonly offset: number;
      readonly bytes: Uint8Array;
      readonly size: number;
    }
  /** It was read to its end, and another file is in its place. */
  | { readonly kind: 'next'; readonly inode: string }
  /** The process ended, and everything that it wrote was read. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'missing'; readonly reason: 'nothing' | 'special' | 'denied' };

/**
 * Reads on in logs, at most so many bytes of each, and answers at once where there is anything to tell, else after so
 * many quarters of a second; by the index of the position.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readLogs(
  node: NodeConversation,
  positions: readonly LogPosition[],
  { quarters, bytes }: { readonly quarters: number; readonly bytes: number },
): Promise<ReadonlyMap<number, LogNews>> {
  const { frames } = await node.request(readLogScript, [
    String(quarters),
    String(Math.ceil(bytes / BLOCK)),
    ...positions.flatMap(({ path, inode, offset, process }) => [path, inode ?? '-', String(offset), process ?? '-']),
  ]);
  return new Map(
    frames.flatMap((frame) => {
      const index = Number(frame.fields[0]);
      const position = positions[index];
      return position === undefined ? [] : [[index, readNews(node, frame, position)] as const];
    }),
  );
}

/** Where files are read from, and how much at a time, counts in these; read-log.sh has the same. */
const BLOCK = 4096;

function readNews(node: NodeConversation, frame: Frame, position: LogPosition): LogNews {
  const [, first = '', start, size] = frame.fields;
  switch (frame.word) {
    case 'next':
      return { kind: 'next', inode: first };
    case 'ended':
      return { kind: 'ended' };
    case 'missing':
      return { kind: 'missing', reason: first === 'special' || first === 'denied' ? first : 'nothing' };
    case 'bytes':
      return readBytes(frame, position, { inode: first, start: Number(start), size: Number(size) });
    default:
      throw new Failure('node', `${node.nodeName} answers nonsense about a log: ${frame.word}`);
  }
}

interface BytesFacts {
  readonly inode: string;
  readonly start: number;
  readonly size: number;
}

/** Takes away what is in front of the byte that was asked for. */
function readBytes({ content }: Frame, { offset }: LogPosition, { inode, start, size }: BytesFacts): LogNews {
  const asked = offset < 0 ? Math.max(0, size + offset) : offset;
  // It was emptied, and is read from its beginning.
  const from = asked > size ? 0 : asked;
  const bytes = (content ?? new Uint8Array()).subarray(from - start);
  return { kind: 'bytes', inode, offset: from, bytes, size };
}
