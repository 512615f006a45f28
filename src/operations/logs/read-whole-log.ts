import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { readLogs, type LogNews, type LogPosition } from '../../nodes/operations/read-log/read-log.ts';
import { LogReader, type LogSelection } from '../../runtimes/logs/log-reader.ts';
import { DockerLog } from './docker-log.ts';
import { logIsMissing, logIsUnreadable } from './log-failures.ts';
import { startOfLog } from './start-of-log.ts';
import type { LogSource } from './log-source.ts';

/** Where the bytes of a log go. */
export interface LogOutput {
  write(bytes: Uint8Array): Promise<void>;
  /** There is no more: what waited for the end of its line has it here. */
  end(): Promise<void>;
  /** Whether nobody reads them any more. */
  isClosed(): boolean;
}

/**
 * Reads a log as it is now: piece by piece, so that no more of it is on its way than the reader takes.
 *
 * @throws Failure 'not found' where there is no file, 'node' where it cannot be read or is no log
 */
export async function readWholeLog(
  node: NodeConversation,
  source: LogSource,
  selection: LogSelection,
  output: LogOutput,
): Promise<void> {
  if (source.isFileless && source.asked !== undefined) {
    await readWholeDockerLog(node, new DockerLog(source.asked, selection), output);
    return;
  }
  const reader = new LogReader(selection);
  let position = await startOfLog(node, { path: source.path, process: undefined }, selection.tailLines);
  while (!reader.isDone && !output.isClosed()) {
    const news = (await readLogs(node, [position], { quarters: 0, bytes: PIECE_BYTES })).get(0);
    if (news?.kind !== 'bytes') {
      refuseMissing(news, position, source);
      break;
    }
    if (news.bytes.length === 0 && news.size > news.offset) throw logIsUnreadable(source);
    await output.write(reader.read(news.bytes));
    position = { ...position, inode: news.inode, offset: news.offset + news.bytes.length };
    if (position.offset >= news.size) break;
  }
  await output.write(reader.end());
  await output.end();
}

async function readWholeDockerLog(node: NodeConversation, log: DockerLog, output: LogOutput): Promise<void> {
  let isMore = !log.isDone;
  while (isMore && !output.isClosed()) isMore = (await log.next(node, output)) && !log.isDone;
  await output.end();
}

/** As much as sshd takes in advance of a client that does not read, so that the node is not kept waiting for it. */
export const PIECE_BYTES = 1024 * 1024;

function refuseMissing(news: LogNews | undefined, { inode }: LogPosition, source: LogSource): void {
  if (news?.kind === 'missing' && inode === undefined) throw logIsMissing(source, news.reason);
}
