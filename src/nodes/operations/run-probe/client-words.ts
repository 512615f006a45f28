/**
 * Picks what a command in a container said out of what the client of a runtime printed: without what the client says of
 * itself, and, of crictl, which tells on one line how a command ended, with what that says of it.
 */
export function withoutClientTalk(text: string): string {
  const lines = text.split('\n').flatMap((line) => {
    const { level, message } = LOGRUS.exec(line)?.groups ?? {};
    if (KLOG.test(line)) return [];
    if (level === undefined || message === undefined) return [line];
    return level === 'error' || level === 'fatal' ? [ofCommand(message.replaceAll(/\\(.)/g, UNESCAPED))] : [];
  });
  return lines.join('\n').trim();
}

/** `time="…" level=error msg="…"`, as crictl, ctr and docker log. */
const LOGRUS = /^time="[^"]*" level=(?<level>\w+) msg="(?<message>(?:[^"\\]|\\.)*)"/;

/** `E1130 21:59:43.430295     551 remote_runtime.go:724] "…"`, as crictl does besides. */
const KLOG = /^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+ /;

const UNESCAPED = (_pair: string, character: string): string => (character === 'n' ? '\n' : character);

/** `execing command in container ID synchronously: command 'sh -c …' exited with 1: WORDS`. */
function ofCommand(message: string): string {
  const said = message.replace(/^execing command in container(?: \S+)?(?: synchronously)?: /, '');
  const { code, words } = /^command '.*' exited with (?<code>\d+): (?<words>.*)$/s.exec(said)?.groups ?? {};
  if (code === undefined || words === undefined) return said;
  return words.trim() === '' ? `exit code ${code}` : words.trim();
}
