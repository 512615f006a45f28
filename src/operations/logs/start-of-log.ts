import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { readLogs, type LogPosition } from '../../nodes/operations/read-log/read-log.ts';
import { TailSearch } from '../../runtimes/logs/tail-search.ts';

/**
 * Finds where the last lines of a log begin, from its end, so that a large file does not come over the line for a few of
 * them; its beginning where all lines are wanted, and where there is no file.
 */
export async function startOfLog(
  node: NodeConversation,
  { path, process }: Pick<LogPosition, 'path' | 'process'>,
  lines: number | undefined,
): Promise<LogPosition> {
  const beginning: LogPosition = { path, process, inode: undefined, offset: 0 };
  if (lines === undefined) return beginning;
  const search = new TailSearch(lines);
  let block = FIRST_BLOCK;
  let position: LogPosition = { ...beginning, offset: -block };
  /** Where what was looked through begins; undefined before the first block. */
  let end: number | undefined;
  for (;;) {
    const news = (await readLogs(node, [position], { quarters: 0, bytes: block + SPARE })).get(0);
    if (news?.kind !== 'bytes') return beginning;
    end ??= news.size;
    const found = search.take(news.bytes.subarray(0, end - news.offset));
    const inode = news.inode;
    if (found !== undefined) return { ...beginning, inode, offset: news.offset + found };
    if (news.offset === 0) return { ...beginning, inode };
    end = news.offset;
    block = Math.min(2 * block, LARGEST_BLOCK);
    position = { ...beginning, inode, offset: Math.max(0, end - block) };
  }
}

const FIRST_BLOCK = 64 * 1024;
const LARGEST_BLOCK = 1024 * 1024;
/** A node reads whole blocks, and begins with the one that the first byte is in. */
const SPARE = 4096;
