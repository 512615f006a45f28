import { Buffer } from 'node:buffer';
import { goQuote } from '../../command-line/flags/go-quote.ts';
import { Failure } from '../../errors/failure.ts';
import { formatOf, type LogFormat, type LogMessage } from './log-line.ts';

/** What of a log is wanted, as PodLogOptions has it. */
export interface LogSelection {
  /** Only what was written then or later, in nanoseconds since 1970. */
  readonly since: bigint | undefined;
  /** How many lines of the file from its end. */
  readonly tailLines: number | undefined;
  /** How many bytes at most. */
  readonly limitBytes: number | undefined;
  readonly hasTimestamps: boolean;
  readonly isFollowing: boolean;
}

/**
 * Turns a log file into what the container wrote, as the kubelet does (ReadLogs of k8s.io/cri-client/pkg/logs): the bytes
 * of both streams in the order of the file, parts of a line joined. Lines of the file that are no log are passed over.
 */
export class LogReader {
  readonly #selection: LogSelection;
  #format: LogFormat | undefined;
  /** The beginning of a line of the file whose end has not arrived. */
  #unended: Buffer[] = [];
  #unendedLength = 0;
  #isNewLine = true;
  #remainingBytes: number;
  /** How many messages are still to be had: only a look back has an end of its own. */
  #remainingLines: number;

  /** The format is found by the first line, unless it is known. */
  constructor(selection: LogSelection, format?: LogFormat) {
    this.#selection = selection;
    this.#format = format;
    const { tailLines, limitBytes, isFollowing } = selection;
    this.#remainingBytes = limitBytes ?? Infinity;
    this.#remainingLines = tailLines === undefined || isFollowing ? Infinity : tailLines;
  }

  /** Whether nothing more is wanted. */
  get isDone(): boolean {
    return this.#remainingBytes <= 0 || this.#remainingLines <= 0;
  }

  /**
   * Takes the next bytes of the file and gives what the container wrote.
   *
   * @throws Failure 'node' where the file is no log
   */
  read(bytes: Uint8Array): Buffer {
    const output: Buffer[] = [];
    let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let end = rest.indexOf(NEWLINE); end >= 0 && !this.isDone; end = rest.indexOf(NEWLINE)) {
      this.#readLine(this.#ended(rest.subarray(0, end + 1)), output);
      rest = rest.subarray(end + 1);
    }
    if (!this.isDone && rest.length > 0) this.#keep(rest);
    return Buffer.concat(output);
  }

  /** The file ends here: what there is of its last line counts. */
  end(): Buffer {
    const output: Buffer[] = [];
    if (!this.isDone && this.#unendedLength > 0) this.#readLine(this.#ended(Buffer.alloc(0)), output);
    return Buffer.concat(output);
  }

  /** Another file takes the place of this one. */
  forgetUnended(): void {
    this.#unended = [];
    this.#unendedLength = 0;
  }

  #keep(bytes: Buffer): void {
    this.#unended.push(bytes);
    this.#unendedLength += bytes.length;
    if (this.#unendedLength > LONGEST_LINE) throw new Failure('node', 'the log holds a line without an end');
  }

  #ended(end: Buffer): Buffer {
    if (this.#unendedLength === 0) return end;
    const line = Buffer.concat([...this.#unended, end]);
    this.forgetUnended();
    return line;
  }

  #readLine(line: Buffer, output: Buffer[]): void {
    this.#format ??= formatOf(line);
    if (this.#format === undefined) {
      const shown = goQuote(line.toString('utf8').slice(0, 200));
      throw new Failure('node', `failed to get parse function: unsupported log format: ${shown}`);
    }
    const message = this.#format(line);
    if (message === undefined) return;
    this.#write(message, output);
    this.#remainingLines -= 1;
    this.#isNewLine = message.log.length === 0 || message.log.at(-1) === NEWLINE;
  }

  #write({ time, log }: LogMessage, output: Buffer[]): void {
    const { since, hasTimestamps } = this.#selection;
    if (since !== undefined && time.nanoseconds() < since) return;
    const line = hasTimestamps && this.#isNewLine ? Buffer.concat([Buffer.from(`${time.toString()} `), log]) : log;
    const taken = line.length > this.#remainingBytes ? line.subarray(0, this.#remainingBytes) : line;
    output.push(taken);
    this.#remainingBytes -= taken.length;
  }
}

const NEWLINE = 0x0a;
/** Runtimes cut what a container writes at 16 KiB, which JSON makes six times as long at most. */
const LONGEST_LINE = 16 * 1024 * 1024;
