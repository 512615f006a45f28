import { locateLogs } from '../../nodes/operations/read-log/locate-log.ts';
import type { LogSelection } from '../../runtimes/logs/log-reader.ts';
import { DockerLog } from './docker-log.ts';
import type { FollowedLog } from './followed-file.ts';
import type { LastingLine } from './lasting-line.ts';
import type { LogSource } from './log-source.ts';

/** A log that is followed, and that a Docker Engine keeps in no file. */
export class FollowedDockerLog {
  readonly #log: FollowedLog;
  readonly #asked: NonNullable<LogSource['asked']>;
  readonly #reading: DockerLog;
  #isDone = false;

  private constructor(log: FollowedLog, asked: NonNullable<LogSource['asked']>, selection: LogSelection) {
    this.#log = log;
    this.#asked = asked;
    this.#reading = new DockerLog(asked, selection);
  }

  /** None where the log is in a file. */
  static of(log: FollowedLog, selection: LogSelection): readonly FollowedDockerLog[] {
    const { isFileless, asked } = log.source;
    return isFileless && asked !== undefined ? [new FollowedDockerLog(log, asked, selection)] : [];
  }

  get isDone(): boolean {
    return this.#isDone || this.#reading.isDone || this.#log.output.isClosed();
  }

  /** Reads what is there, for the last time where the container had ended before. */
  async next(line: LastingLine): Promise<void> {
    const { client, id } = this.#asked;
    const location = await line.ask(async (node) => (await locateLogs(node, client, [id])).get(id));
    while (await line.ask((node) => this.#reading.next(node, this.#log.output)));
    if (location?.isRunning !== true) this.#isDone = true;
    if (this.isDone) await this.#log.output.end();
  }
}
