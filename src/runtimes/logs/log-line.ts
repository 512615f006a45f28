import { Buffer } from 'node:buffer';
import { parseJson, textAt } from '../json.ts';

/** What a container wrote at once: a line, or a part of one. */
export interface LogMessage {
  readonly time: LogTime;
  /** The bytes as they are; a whole line ends with its newline. */
  readonly log: Buffer;
}

/** Reads one line of a log file, its newline included; undefined where it is none of this format. */
export type LogFormat = (line: Buffer) => LogMessage | undefined;

/** Chooses the format by the first line (getParseFunc of k8s.io/cri-client/pkg/logs); undefined where none fits. */
export function formatOf(line: Buffer): LogFormat | undefined {
  return [readCriLine, readDockerLine].find((format) => format(line) !== undefined);
}

/** `TIME stdout|stderr TAG TEXT`, where a TAG that begins with `P` means that the line goes on (parseCRILog). */
function readCriLine(line: Buffer): LogMessage | undefined {
  const timeEnd = line.indexOf(SPACE);
  const streamEnd = line.indexOf(SPACE, timeEnd + 1);
  const tagEnd = line.indexOf(SPACE, streamEnd + 1);
  if (timeEnd < 0 || streamEnd < 0 || tagEnd < 0) return undefined;
  if (!isStream(line.toString('latin1', timeEnd + 1, streamEnd))) return undefined;
  const time = LogTime.parse(line.toString('latin1', 0, timeEnd));
  if (time === undefined) return undefined;
  const [tag] = line.toString('latin1', streamEnd + 1, tagEnd).split(':', 1);
  const isPartial = tag === 'P' && line.at(-1) === NEWLINE;
  return { time, log: line.subarray(tagEnd + 1, isPartial ? -1 : undefined) };
}

/** `{"log":TEXT,"stream":"stdout","time":TIME}` (parseDockerJSONLog). */
function readDockerLine(line: Buffer): LogMessage | undefined {
  const entry = parseJson(line);
  const time = LogTime.parse(textAt(entry, 'time'));
  if (time === undefined || !isStream(textAt(entry, 'stream'))) return undefined;
  return { time, log: Buffer.from(textAt(entry, 'log')) };
}

/** `TIME TEXT`, as the client of a Docker Engine prints it. */
export function readTimedLine(line: Buffer): LogMessage | undefined {
  const timeEnd = line.indexOf(SPACE);
  const time = LogTime.parse(line.toString('latin1', 0, Math.max(0, timeEnd)));
  return time && { time, log: line.subarray(timeEnd + 1) };
}

function isStream(word: string): boolean {
  return word === 'stdout' || word === 'stderr';
}

const SPACE = 0x20;
const NEWLINE = 0x0a;

/** When something was written, to the nanosecond, with the zone in which it was noted. */
export class LogTime {
  readonly #date: string;
  readonly #fraction: string;
  readonly #zone: string;

  private constructor(date: string, fraction: string, zone: string) {
    this.#date = date;
    this.#fraction = fraction;
    this.#zone = zone;
  }

  /** Reads Go's RFC3339Nano; undefined for what is none. */
  static parse(text: string): LogTime | undefined {
    const [, date, fraction = '', zone] = TIME.exec(text) ?? [];
    if (date === undefined || zone === undefined || !isDay(date)) return undefined;
    return new LogTime(date, fraction.slice(0, 9).padEnd(9, '0'), zone === '+00:00' || zone === '-00:00' ? 'Z' : zone);
  }

  /** As the kubelet prints it (RFC3339NanoFixed): nine digits, in the zone in which it was noted. */
  toString(): string {
    return `${this.#date}.${this.#fraction}${this.#zone}`;
  }

  /** Nanoseconds since 1970. */
  nanoseconds(): bigint {
    const seconds = Date.parse(`${this.#date}${this.#zone}`) / 1000;
    return BigInt(seconds) * 1_000_000_000n + BigInt(this.#fraction);
  }
}

const TIME =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:[.,](\d+))?(Z|[-+](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether the month has the day: most months have 28, and no more need be known of these. */
function isDay(date: string): boolean {
  const day = Number(date.slice(8, 10));
  return day <= 28 || new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate() >= day;
}
