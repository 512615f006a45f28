import { setTimeout as sleep } from 'node:timers/promises';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { readLogs } from '../../nodes/operations/read-log/read-log.ts';
import type { LogSelection } from '../../runtimes/logs/log-reader.ts';
import { FollowedDockerLog } from './followed-docker-log.ts';
import { FollowedFile, type FollowedLog } from './followed-file.ts';
import { LastingLine } from './lasting-line.ts';
import { PIECE_BYTES } from './read-whole-log.ts';

/**
 * Follows logs until their containers have ended and everything they wrote is out, or until nobody reads any more.
 *
 * The node is asked again and again; nothing is left running there in between, and it hangs up by itself when it is
 * asked no more. A reader that pauses is asked for nothing, too: then the line breaks, and another takes up where it was.
 *
 * @throws Failure 'not found' where a file is not there, 'node' where it cannot be read or the node is not reached again
 */
export async function followLogs(
  node: NodeConversation,
  logs: readonly FollowedLog[],
  selection: LogSelection,
): Promise<void> {
  const line = new LastingLine(node);
  try {
    const files = logs.filter(({ source }) => !source.isFileless).map((log) => new FollowedFile(log, selection));
    const others = logs.flatMap((log) => FollowedDockerLog.of(log, selection));
    for (const file of files) await line.ask((asked) => file.begin(asked, selection.tailLines));
    for (;;) {
      const activeOthers = others.filter(({ isDone }) => !isDone);
      for (const other of activeOthers) await other.next(line);
      const activeFiles = files.filter(({ isDone }) => !isDone);
      if (activeFiles.length > 0) await readOn(activeFiles, line);
      else if (activeOthers.length > 0) await sleep(PAUSE_MILLISECONDS);
      else return;
    }
  } finally {
    await line.close();
  }
}

async function readOn(files: readonly FollowedFile[], line: LastingLine): Promise<void> {
  // Of one that has ended the rest is there at once.
  const quarters = files.some(({ isOver }) => isOver) ? 0 : QUARTERS;
  const bytes = Math.floor(PIECE_BYTES / files.length);
  const positions = files.map(({ position }) => position);
  const news = await line.ask((asked) => readLogs(asked, positions, { quarters, bytes }));
  for (const [index, file] of files.entries()) {
    await file.take(news.get(index), line);
    if (file.isDone) await file.end();
  }
}

/** As long as a node waits at most. */
const PAUSE_MILLISECONDS = 1000;
/** How long the node waits for something to tell, in quarters of a second. */
const QUARTERS = 4;
