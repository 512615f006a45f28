import type { RuntimeClient } from '../runtime-answer.ts';

/** How a command ended: with its exit code, or before it began, with the reason. */
export type ExecEnd =
  | { readonly kind: 'ended'; readonly exitCode: number }
  | { readonly kind: 'failed'; readonly reason: string }
  /** It was given up, for nobody read what it said. */
  | { readonly kind: 'reader gone' };

/** What looks like a line of the client is kept back so long, for the client's last line is followed by the end. */
const PATIENCE_MILLISECONDS = 100;

/**
 * Takes what the client itself says out of the standard error of a command, on which it stands among the command's own:
 * crictl's chat about its settings in front of it, and the client's last line, which is the only way in which crictl
 * tells the exit code, and any of them why nothing was run.
 */
export class ClientTalk {
  readonly #client: RuntimeClient['kind'];
  readonly #pass: (bytes: Uint8Array) => void;
  #kept: Buffer = Buffer.alloc(0);
  #hasPassed = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(client: RuntimeClient['kind'], pass: (bytes: Uint8Array) => void) {
    this.#client = client;
    this.#pass = pass;
  }

  read(bytes: Uint8Array): void {
    clearTimeout(this.#timer);
    this.#kept = Buffer.concat([this.#kept, bytes]);
    if (!this.#hasPassed) this.#dropChat();
    this.#passOn(this.#placeOfLastLine());
    if (this.#kept.length === 0 || this.#text().includes(CRICTL_ENDS)) return;
    this.#timer = setTimeout(() => {
      this.#passOn(this.#kept.length);
    }, PATIENCE_MILLISECONDS);
  }

  /** The client has ended with this status: tells how the command did. */
  end(status: number): ExecEnd {
    clearTimeout(this.#timer);
    const reason = status === 0 ? undefined : this.#lastWords();
    if (reason === undefined) return { kind: 'ended', exitCode: status };
    this.#kept = Buffer.alloc(0);
    const [, exitCode] = /(?:terminated|failed) with exit code (\d{1,3})$/.exec(reason) ?? [];
    return exitCode === undefined ? { kind: 'failed', reason } : { kind: 'ended', exitCode: Number(exitCode) };
  }

  /** Nobody will tell any more: what was kept back is the command's. */
  close(): void {
    clearTimeout(this.#timer);
    this.#passOn(this.#kept.length);
  }

  #dropChat(): void {
    const chat = this.#client === 'crictl' ? CHAT.exec(this.#text())?.[0] : undefined;
    this.#kept = this.#kept.subarray(chat?.length ?? 0);
  }

  /** Where in what is kept back the client's last line may begin, even if it has not come as a whole. */
  #placeOfLastLine(): number {
    const text = this.#text();
    const opening = OPENINGS[this.#client];
    if (opening === undefined) return text.length;
    if (!this.#hasPassed && this.#isOwnFirstLine(text, opening)) return 0;
    // Of a command that has begun ctr says nothing.
    if (this.#client === 'ctr') return text.length;
    const place = text.lastIndexOf(opening);
    return place >= 0 && isOneLine(text.slice(place)) ? place : text.length - lengthOfBeginning(text, opening);
  }

  #isOwnFirstLine(text: string, opening: string): boolean {
    if (this.#client !== 'ctr') return KLOG_BEGINS.test(text);
    return (text.startsWith(opening) || opening.startsWith(text)) && isOneLine(text);
  }

  #lastWords(): string | undefined {
    const [, logged, plain] = (this.#client === 'ctr' ? CTR_ENDS : LOG_ENDS).exec(this.#text()) ?? [];
    const said = logged?.replaceAll(/\\(.)/g, '$1') ?? plain;
    if (said === undefined) return undefined;
    return Buffer.from(said, 'latin1')
      .toString('utf8')
      .replace(/^execing command in container \S+: /, '');
  }

  /** A character for a byte, so that places in it are those of the bytes. */
  #text(): string {
    return this.#kept.toString('latin1');
  }

  #passOn(length: number): void {
    if (length === 0) return;
    const bytes = this.#kept.subarray(0, length);
    this.#kept = this.#kept.subarray(length);
    this.#hasPassed = true;
    this.#pass(bytes);
  }
}

/** With what a client's last line begins. docker has none: its exit code says it. */
const OPENINGS: Readonly<Record<RuntimeClient['kind'], string | undefined>> = {
  crictl: 'time="',
  nerdctl: 'time="',
  ctr: 'ctr: ',
  docker: undefined,
};

// crictl's own words about its settings (cri-tools crictl_config.go, pkg/common/config.go), and what its library logs of a
// request that the runtime refused.
const CHAT =
  /^(?:time="[^"\n]*" level=warning msg="(?:Config \\"|runtime connect using|Image connect using)(?:[^"\\\n]|\\.)*"\n|E\d{4} [^\n]*remote_runtime\.go:[^\n]*\n)+/;

/** A line of klog, for errors, that has not come as a whole. */
const KLOG_BEGINS = /^E(?:\d{1,3}|\d{4}(?: [^\n]*)?)?$/;

/** Only crictl says that. */
const CRICTL_ENDS = 'msg="execing command in container ';

// The command may have left its own last line without an end.
const LOG_ENDS = /time="[^"\n]*" level=(?:error|fatal) msg="((?:[^"\\\n]|\\.)*)"\n$/;
const CTR_ENDS = /^()?ctr: ([^\n]*)\n$/;

function isOneLine(text: string): boolean {
  const end = text.indexOf('\n');
  return end < 0 || end === text.length - 1;
}

/** How much of the opening the text ends with. */
function lengthOfBeginning(text: string, opening: string): number {
  for (let length = opening.length - 1; length > 0; length -= 1) {
    if (text.endsWith(opening.slice(0, length))) return length;
  }
  return 0;
}
