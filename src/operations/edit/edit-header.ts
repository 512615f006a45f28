/** What is edited, as its header names it. */
export interface HeaderSubject {
  /** `/etc/kubernetes/manifests/web.yaml`. */
  readonly path: string;
  /** As the user calls it. */
  readonly nodeName: string;
  readonly isJson: boolean;
}

/**
 * The lines of comment that stand above a file while it is edited, as kubectl has them (kubectl
 * pkg/cmd/util/editor/editoptions.go, editHeader): what it is, and why it is opened again. The file's own comments stay, so
 * these have a mark. JSON knows no comments, so there is nothing but the reason above it. Lines that the reason names are
 * counted as the editor does.
 */
export function headerLines({ path, nodeName, isJson }: HeaderSubject, reason: string | undefined): readonly string[] {
  const where = nodeName === 'local' ? 'on this machine' : `on ${nodeName}`;
  const about = isJson ? [] : [`${path} ${where}`, ...ABOUT];
  const causes = reason?.split('\n') ?? [];
  const why = causes.length === 0 ? [] : ['It was not valid:'];
  const above = about.length + why.length + causes.length;
  return [...about, ...why, ...causes.map((cause) => `* ${withPlace(cause, path, above)}`)].map(
    (line) => `${MARK}${line}`,
  );
}

/** No comment that anybody writes begins so. */
const MARK = '#| ';

const ABOUT = [
  "Please edit the file below. Lines beginning with '#|' will be removed, all other",
  'comments stay, and an empty file will abort the edit. If an error occurs while',
  'saving, this file will be reopened with the relevant failures.',
];

/** `web.yaml:3:5: …` becomes `line 8, column 5: …` where there are five lines above. */
function withPlace(cause: string, path: string, above: number): string {
  if (!cause.startsWith(`${path}:`)) return cause;
  const [, line, column, rest = ''] = /^:(\d+)(?::(\d+))?: (.*)$/.exec(cause.slice(path.length)) ?? [];
  if (line === undefined) return cause.slice(path.length + 2);
  return `line ${String(Number(line) + above)}${column === undefined ? '' : `, column ${column}`}: ${rest}`;
}

/** Puts a header above a file, with the ends of line that this has. */
export function withHeader(content: Uint8Array, header: readonly string[]): Uint8Array {
  const end = /^[^\n]*\r\n/.test(Buffer.from(content).toString('latin1')) ? '\r\n' : '\n';
  return Buffer.concat([Buffer.from(header.map((line) => `${line}${end}`).join('')), content]);
}

/**
 * Takes a header away again, wherever its lines stand by now, and whatever an editor has made of them: all that has the
 * mark, but what the file had before.
 */
export function withoutHeader(saved: Uint8Array, original: Uint8Array): Uint8Array {
  const own = new Set(linesOf(original));
  const kept = linesOf(saved).filter((line) => !line.startsWith(MARK) || own.has(line));
  return Buffer.from(kept.join(''), 'latin1');
}

/** Every byte is a character, so that whatever is no text stays what it is. */
function linesOf(content: Uint8Array): readonly string[] {
  return Buffer.from(content)
    .toString('latin1')
    .split(/(?<=\n)/);
}
