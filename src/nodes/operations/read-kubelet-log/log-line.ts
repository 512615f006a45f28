import { readJsonLine } from './json-line.ts';
import { readKlogBody } from './klog-body.ts';

/** A line of a kubelet's log. What it says may be anything: nothing of it may reach a terminal as it is. */
export interface LogLine {
  /** Undefined where the line does not tell, as the lines of a crash do not. */
  readonly at: Date | undefined;
  /** `info` where the line does not tell. */
  readonly severity: 'info' | 'warning' | 'error' | 'fatal';
  readonly message: string;
  /** What the line says behind its message, by key: `pod` is `NAMESPACE/NAME`; a list or an object is JSON. */
  readonly values: ReadonlyMap<string, string>;
  /** As it stands in the log; it has several lines where a value has. */
  readonly text: string;
}

/** The clock by which a log's times are read. */
export interface LogClock {
  readonly now: Date;
  /** How far the local time is ahead of UTC, in minutes. */
  readonly utcOffset: number;
}

/** Reads the lines of a kubelet's log, be they klog's or JSON, from a file or as `journalctl -o short-unix` prints them. */
export function readLogLines(text: string, clock: LogClock): readonly LogLine[] {
  return joinLines(text.split('\n').map(readJournalPrefix)).map((line) => readLine(line, clock));
}

/** What one line is said to be logged at, and the line. */
interface RawLine {
  readonly at: Date | undefined;
  readonly text: string;
}

/** `1795570281.690821 cp1 kubelet[12]: LINE`. */
function readJournalPrefix(line: string): RawLine {
  const [prefix, seconds] = /^(\d{1,12}\.\d{3})\d* \S+ [^\s:]+: /.exec(line) ?? [];
  if (prefix === undefined) return { at: undefined, text: line };
  return { at: new Date(Math.round(Number(seconds) * 1000)), text: line.slice(prefix.length) };
}

/**
 * Puts lines together that are one: klog begins a value of several lines with `=<`, indents them by a tab and ends them
 * with a line that begins with ` >` (writeStringValue of klog's internal/serialize).
 */
function joinLines(lines: readonly RawLine[]): readonly RawLine[] {
  const joined: RawLine[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.text.trim() === '' && !isOpen) continue;
    const last = joined.at(-1);
    if (isOpen && last !== undefined && /^(?:\t| >)/.test(line.text)) {
      joined[joined.length - 1] = { at: last.at, text: `${last.text}\n${line.text}` };
      isOpen = !line.text.startsWith(' >') || line.text.endsWith('=<');
    } else {
      joined.push(line);
      isOpen = line.text.endsWith('=<');
    }
  }
  return joined;
}

function readLine({ at, text }: RawLine, clock: LogClock): LogLine {
  const json = readJsonLine(text);
  if (json !== undefined) return { ...json, at: at ?? json.at, text };
  const header = KLOG_HEADER.exec(text);
  if (header === null) return { at, severity: 'info', message: text, values: new Map(), text };
  const [start, letter = ''] = header;
  return {
    at: at ?? klogTime(header, clock),
    severity: SEVERITIES.get(letter) ?? 'info',
    ...readKlogBody(text.slice(start.length)),
    text,
  };
}

/** `E1125 01:10:13.123456    1234 pod_workers.go:1324] `. */
const KLOG_HEADER = /^([IWEF])(\d\d)(\d\d) (\d\d):(\d\d):(\d\d)(\.\d{1,9})? +\d+ [^\s\]]+:\d+\] ?/;

const SEVERITIES: ReadonlyMap<string, LogLine['severity']> = new Map([
  ['W', 'warning'],
  ['E', 'error'],
  ['F', 'fatal'],
]);

/**
 * klog writes no year: it is the last in which the day was, a day's grace given for a clock that was set back. Undefined
 * for a day that is in no year.
 */
function klogTime(header: RegExpExecArray, { now, utcOffset }: LogClock): Date | undefined {
  const [month = 0, day = 0, ...time] = header.slice(2, 7).map(Number);
  const [hour = 0, minute = 0, second = 0] = time;
  const sinceMidnight =
    ((hour * 60 + minute - utcOffset) * 60 + second) * 1000 + Math.floor(Number(header[7] ?? 0) * 1000);
  const latest = now.getTime() + DAY_MILLISECONDS;
  // Eight years may pass without a 29th of February.
  const years = Array.from({ length: 10 }, (_, index) => now.getUTCFullYear() + 1 - index);
  return years
    .map((year) => new Date(Date.UTC(year, month - 1, day)))
    .filter((midnight) => midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day)
    .map((midnight) => new Date(midnight.getTime() + sinceMidnight))
    .find((at) => at.getTime() <= latest);
}

const DAY_MILLISECONDS = 86_400_000;
