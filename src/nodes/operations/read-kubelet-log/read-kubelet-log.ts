import type { Answer, Frame, NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import insideLibrary from '../../library/inside.sh';
import runtimeLibrary from '../../library/runtime.sh';
import type { LogClock, LogLine } from './log-line.ts';
import script from './read-kubelet-log.sh';

export const readKubeletLogScript: OperationScript = {
  name: 'read_kubelet_log',
  text: script,
  libraries: [framesLibrary, insideLibrary, runtimeLibrary],
};

/** What to read of a kubelet's log. */
export interface KubeletLogQuery {
  /** The kubelet's process; undefined where none runs. */
  readonly pid: number | undefined;
  /** Its systemd unit; undefined for the one that its process is in, or any that holds a kubelet where none runs. */
  readonly unit: string | undefined;
  /** Only what was logged from then. */
  readonly since: Date | undefined;
  /** Texts of which a line must hold one, as they stand in the log, each in one line; none for every line. */
  readonly words: readonly string[];
  /** The last so many are read. */
  readonly mostLines: number;
}

/** What a kubelet logged, or why nobody can tell. */
export type KubeletLogReading = KubeletLog | KubeletLogAbsence;

export interface KubeletLog {
  readonly kind: 'found';
  /** Where it is: an absolute path of the node, or `the journal of kubelet.service`. */
  readonly source: string;
  /** The oldest first; what they say is the node's word, and may be anything. */
  readonly lines: readonly LogLine[];
}

export interface KubeletLogAbsence {
  readonly kind: 'none';
  readonly reason: 'no log' | 'denied' | 'timed out';
  /** What a program of the node said, in one line. */
  readonly complaint: string | undefined;
}

/**
 * Reads what a node's kubelet logged: in the file into which it writes, else in RKE2's, else in the journal of its unit,
 * else in /var/log/kubelet.log. Looks no farther back than 32 MiB of a file, or 20000 lines of a journal where `words`
 * choose, and takes no more than 1 MiB.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readKubeletLog(node: NodeConversation, query: KubeletLogQuery): Promise<KubeletLogReading> {
  const { pid, unit, since, words, mostLines } = query;
  const answer = await node.request(readKubeletLogScript, [
    String(ANSWER_SECONDS),
    String(pid ?? ''),
    unit ?? '',
    since === undefined ? '' : String(Math.floor(since.getTime() / 1000)),
    String(mostLines * LINES_OF_A_LINE),
    ...words.map(quotePattern),
  ]);
  const source = textOf(answer.frames, 'source');
  const text = textOf(answer.frames, 'lines');
  if (source === undefined || text === undefined) return readAbsence(answer);
  // Seldom needed, and then while the node has answered already.
  const { readLogLines } = await import('./log-line.ts');
  return { kind: 'found', source, lines: choose(readLogLines(withoutCutLine(text), readClock(answer.frames)), query) };
}

/** In seconds: reading the end of a file takes a moment, a journal of gigabytes some. */
const ANSWER_SECONDS = 4;

/** A line whose values hold newlines is several; they are few. */
const LINES_OF_A_LINE = 4;

/** As in the script: what is longer was cut at its beginning. */
const LONGEST_ANSWER = 1024 * 1024;

/** A text as a basic regular expression that matches nothing else. */
function quotePattern(text: string): string {
  return text.replaceAll(/[\\.*^$[\]]/g, '\\$&');
}

function textOf(frames: readonly Frame[], wanted: string): string | undefined {
  const frame = frames.find(({ word }) => word === wanted);
  return frame && new TextDecoder().decode(frame.content);
}

function readAbsence({ frames, errorText }: Answer): KubeletLogAbsence {
  const word = frames.find((frame) => frame.word === 'none')?.fields[0];
  const complaint = errorText.trim().split('\n').at(-1) ?? '';
  return {
    kind: 'none',
    reason: REASONS.get(word ?? '') ?? 'no log',
    complaint: complaint === '' ? undefined : complaint,
  };
}

const REASONS: ReadonlyMap<string, KubeletLogAbsence['reason']> = new Map([
  ['denied', 'denied'],
  ['timed-out', 'timed out'],
]);

function readClock(frames: readonly Frame[]): LogClock {
  const [now = '', offset = ''] = frames.find(({ word }) => word === 'clock')?.fields ?? [];
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})$/.exec(offset) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return { now: new Date(Number(now) * 1000), utcOffset: sign === '-' ? -size : size };
}

/** A cut line has no beginning that would tell what it is. */
function withoutCutLine(text: string): string {
  // The shell drops the newlines at the end.
  return text.length < LONGEST_ANSWER - 1024 ? text : text.slice(text.indexOf('\n') + 1);
}

function choose(lines: readonly LogLine[], { since, words, mostLines }: KubeletLogQuery): readonly LogLine[] {
  let lastAt: Date | undefined;
  return lines
    .filter(({ at }) => {
      // What has no time was said after what has one.
      lastAt = at ?? lastAt;
      return since === undefined || (lastAt !== undefined && lastAt >= since);
    })
    .filter(({ text }) => words.length === 0 || words.some((word) => text.includes(word)))
    .slice(-mostLines);
}
