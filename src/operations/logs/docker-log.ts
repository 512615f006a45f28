import { Buffer } from 'node:buffer';
import { Failure } from '../../errors/failure.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { readDockerLog } from '../../nodes/operations/read-log/read-docker-log.ts';
import type { RuntimeClient } from '../../nodes/operations/runtime-answer.ts';
import { LogTime, readTimedLine } from '../../runtimes/logs/log-line.ts';
import { LogReader, type LogSelection } from '../../runtimes/logs/log-reader.ts';
import type { LogSource } from './log-source.ts';
import type { LogOutput } from './read-whole-log.ts';

/** Reads on in a log that a Docker Engine keeps in no file, piece by piece, by the times of its lines. */
export class DockerLog {
  readonly #client: RuntimeClient;
  readonly #id: string;
  readonly #selection: LogSelection;
  readonly #reader: LogReader;
  /** The time of the last line that was read, and how many lines had it. */
  #last: { readonly time: string; readonly count: number } | undefined;

  #hasAsked = false;

  constructor(asked: NonNullable<LogSource['asked']>, selection: LogSelection) {
    this.#client = asked.client;
    this.#id = asked.id;
    this.#selection = selection;
    // The engine itself counts the lines.
    this.#reader = new LogReader({ ...selection, tailLines: undefined }, readTimedLine);
  }

  get isDone(): boolean {
    const { tailLines, isFollowing } = this.#selection;
    return this.#reader.isDone || (tailLines === 0 && !isFollowing);
  }

  /**
   * Asks for what comes next and hands it on.
   *
   * @returns whether there may be more at once
   * @throws Failure 'node' where the engine has something against it
   */
  async next(node: NodeConversation, output: LogOutput): Promise<boolean> {
    const { since, tailLines } = this.#selection;
    const isFirst = !this.#hasAsked;
    this.#hasAsked = true;
    const content = await readDockerLog(node, {
      client: this.#client,
      id: this.#id,
      since: this.#last?.time ?? (since === undefined ? undefined : unixTime(since)),
      // Of no line the time would not be known from which on to ask.
      tail: isFirst && tailLines !== undefined ? Math.max(1, tailLines) : undefined,
      bytes: MOST_BYTES,
    });
    const isCut = content.length >= MOST_BYTES;
    const lines = linesOf(content, isCut);
    this.#refuseComplaint(lines);
    const fresh = this.#fresh(lines);
    if (isFirst && tailLines === 0) return false;
    // Each is whole, with an end of line or without.
    await output.write(Buffer.concat([this.#reader.read(Buffer.concat(fresh)), this.#reader.end()]));
    return isCut && fresh.length > 0;
  }

  #fresh(lines: readonly Buffer[]): readonly Buffer[] {
    const timed = lines.map((line) => ({ line, time: timeOf(line) })).filter(({ time }) => time !== undefined);
    const known = this.#last;
    const skipped =
      known === undefined ? 0 : Math.min(known.count, timed.filter(({ time }) => time === known.time).length);
    const fresh = timed.slice(skipped);
    const time = timed.at(-1)?.time;
    if (time !== undefined) this.#last = { time, count: timed.filter((one) => one.time === time).length };
    return fresh.map(({ line }) => line);
  }

  #refuseComplaint(lines: readonly Buffer[]): void {
    const [first] = lines;
    if (first === undefined || lines.some((line) => timeOf(line) !== undefined)) return;
    throw new Failure('node', `${this.#client.program} logs failed: ${first.toString('utf8').trim()}`);
  }
}

const MOST_BYTES = 8 * 1024 * 1024;

function linesOf(content: Uint8Array, isCut: boolean): readonly Buffer[] {
  const lines: Buffer[] = [];
  let rest = Buffer.from(content);
  for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
    lines.push(rest.subarray(0, end + 1));
    rest = rest.subarray(end + 1);
  }
  // What was cut comes again.
  return rest.length === 0 || isCut ? lines : [...lines, rest];
}

const NEWLINE = 0x0a;

function timeOf(line: Buffer): string | undefined {
  const text = line.toString('latin1', 0, Math.max(0, line.indexOf(0x20)));
  return LogTime.parse(text) === undefined ? undefined : text;
}

/** As `docker logs --since` takes it: seconds since 1970 with a fraction. */
function unixTime(nanoseconds: bigint): string {
  const text = (nanoseconds < 0n ? 0n : nanoseconds).toString().padStart(10, '0');
  return `${text.slice(0, -9)}.${text.slice(-9)}`;
}
