import { setTimeout as sleep } from 'node:timers/promises';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { locateLogs } from '../../nodes/operations/read-log/locate-log.ts';
import type { LogNews, LogPosition } from '../../nodes/operations/read-log/read-log.ts';
import { LogReader, type LogSelection } from '../../runtimes/logs/log-reader.ts';
import type { LastingLine } from './lasting-line.ts';
import { logIsMissing, logIsUnreadable } from './log-failures.ts';
import type { LogSource } from './log-source.ts';
import type { LogOutput } from './read-whole-log.ts';
import { startOfLog } from './start-of-log.ts';

/** A log and where it goes. */
export interface FollowedLog {
  readonly source: LogSource;
  readonly output: LogOutput;
}

/** How far a log in files is read that is followed. */
export class FollowedFile {
  readonly #log: FollowedLog;
  readonly #reader: LogReader;
  #position: LogPosition;
  #isOver: boolean;
  #isDone = false;

  constructor(log: FollowedLog, selection: LogSelection) {
    this.#log = log;
    this.#reader = new LogReader(selection);
    const { path, process, isOver } = log.source;
    this.#position = { path, process, inode: undefined, offset: 0 };
    this.#isOver = isOver;
  }

  get position(): LogPosition {
    return this.#position;
  }

  /** Whether nothing more is going to be written. */
  get isOver(): boolean {
    return this.#isOver;
  }

  get isDone(): boolean {
    return this.#isDone || this.#reader.isDone || this.#log.output.isClosed();
  }

  async begin(node: NodeConversation, tailLines: number | undefined): Promise<void> {
    this.#position = await startOfLog(node, this.#position, tailLines);
  }

  async end(): Promise<void> {
    await this.#log.output.end();
  }

  async take(news: LogNews | undefined, line: LastingLine): Promise<void> {
    switch (news?.kind) {
      case undefined:
        this.#isDone = this.#isOver;
        return;
      case 'bytes':
        await this.#takeBytes(news);
        return;
      case 'next':
        this.#reader.forgetUnended();
        this.#position = { ...this.#position, inode: news.inode, offset: 0 };
        return;
      case 'ended':
        await line.ask((node) => untilStopped(node, this.#log.source));
        this.#isOver = true;
        this.#position = { ...this.#position, process: undefined };
        return;
      case 'missing':
        if (this.#position.inode === undefined) throw logIsMissing(this.#log.source, news.reason);
        this.#isDone = true;
        return;
    }
  }

  async #takeBytes({ inode, offset, bytes, size }: Extract<LogNews, { kind: 'bytes' }>): Promise<void> {
    if (bytes.length === 0 && size > offset) throw logIsUnreadable(this.#log.source);
    await this.#log.output.write(this.#reader.read(bytes));
    this.#position = { ...this.#position, inode, offset: offset + bytes.length };
  }
}

/** A runtime still writes down what a process wrote after that has ended; then it says that the container has. */
async function untilStopped(node: NodeConversation, { asked }: LogSource): Promise<void> {
  for (let tries = 0; asked !== undefined && tries < 20; tries += 1) {
    const location = (await locateLogs(node, asked.client, [asked.id])).get(asked.id);
    if (location?.isRunning !== true) return;
    await sleep(250);
  }
}
