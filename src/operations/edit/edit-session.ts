import { Failure } from '../../errors/failure.ts';
import { EditedCopy } from './edited-copy.ts';
import { headerLines, withHeader, withoutHeader, type HeaderSubject } from './edit-header.ts';

/** A person, or what stands in for one. */
export interface Editor {
  /** Where copies lie meanwhile, on this machine. */
  readonly directory: string;
  /**
   * Lets a file be edited, to the end.
   *
   * @throws Failure when that is not possible, or went wrong
   */
  readonly open: (path: string) => Promise<void>;
}

export interface EditSubject extends HeaderSubject {
  readonly original: Uint8Array;
}

/** What has come of an edit that was not given up. */
export interface FinishedEdit {
  readonly content: Uint8Array;
  /** Leaves a copy of it where it is, for it could not be used, and says so in a failure. */
  readonly keepFor: (failure: Failure) => Promise<Failure>;
  readonly removeCopy: () => Promise<void>;
}

/**
 * Has a copy of a file edited, and again, with the reason on top, for as long as what comes of it is refused and each
 * attempt is another, as kubectl does (kubectl pkg/cmd/util/editor/editoptions.go, Run).
 *
 * @param check answers why something is refused; undefined for what is not
 * @returns why nothing is to be done, in kubectl's words, or what is wanted
 * @throws Failure when nothing usable came of it; a copy of what was changed is kept, and named
 */
export async function editByHand(
  subject: EditSubject,
  editor: Editor,
  check: (content: Uint8Array) => Promise<Failure | undefined>,
): Promise<FinishedEdit | string> {
  const { original, isJson } = subject;
  const copy = await EditedCopy.make(editor.directory, isJson ? '.json' : '.yaml');
  const session = new Session(subject, copy);
  try {
    let reason: Failure | undefined;
    for (let attempt = 1; ; attempt += 1) {
      const { before, after } = await session.edit(editor, reason);
      const idle = whyNothing(after, original);
      if (idle !== undefined) {
        await copy.remove();
        return idle;
      }
      if (reason !== undefined && (areAlike(before, after) || attempt > MOST_ATTEMPTS)) throw noValidChanges(reason);
      reason = await check(after);
      if (reason !== undefined) continue;
      return { content: after, keepFor: (failure) => session.keepFor(failure), removeCopy: () => copy.remove() };
    }
  } catch (failure) {
    throw failure instanceof Failure ? await session.keepFor(failure) : failure;
  }
}

/** An editor that is a program, and makes something else wrong each time, comes to an end. */
const MOST_ATTEMPTS = 20;

/** What stands in the copy, and how it came to be. */
class Session {
  readonly #subject: EditSubject;
  readonly #copy: EditedCopy;
  /** The last that is known of it, without the header. */
  #content: Uint8Array;

  constructor(subject: EditSubject, copy: EditedCopy) {
    this.#subject = subject;
    this.#copy = copy;
    this.#content = subject.original;
  }

  /** Opens the editor, once. */
  async edit(
    editor: Editor,
    reason: Failure | undefined,
  ): Promise<{ readonly before: Uint8Array; readonly after: Uint8Array }> {
    const before = this.#content;
    const header = takesComments(before) ? headerLines(this.#subject, reason?.message) : [];
    await this.#copy.write(withHeader(before, header));
    await editor.open(this.#copy.path);
    const after = await this.#read();
    if (after === undefined) throw new Failure('not found', `the editor has left no file: ${this.#copy.path} is gone`);
    this.#content = after;
    return { before, after };
  }

  /** What somebody has changed is not lost, whatever went wrong. */
  async keepFor(failure: Failure): Promise<Failure> {
    const content = (await this.#read().catch(() => undefined)) ?? this.#content;
    if (areAlike(content, this.#subject.original) || !hasLines(content)) {
      await this.#copy.remove();
      return failure;
    }
    await this.#copy.write(content).catch(() => undefined);
    const { kind, message, hint } = failure;
    const kept = `${message}\nA copy of your changes has been stored to "${this.#copy.path}"`;
    return new Failure(kind, kept, { ...(hint === undefined ? {} : { hint }), cause: failure });
  }

  async #read(): Promise<Uint8Array | undefined> {
    const saved = await this.#copy.read();
    return saved && withoutHeader(saved, this.#subject.original);
  }
}

/** In kubectl's words. */
function whyNothing(edited: Uint8Array, original: Uint8Array): string | undefined {
  if (areAlike(edited, original)) return 'Edit cancelled, no changes made.';
  return hasLines(edited) ? undefined : 'Edit cancelled, saved file was empty.';
}

function noValidChanges({ kind, message, hint }: Failure): Failure {
  const details = hint === undefined ? {} : { hint };
  return new Failure(kind, `${message}\nEdit cancelled, no valid changes were saved.`, details);
}

/** Editors end the last line, whether it had an end or not: that alone is no edit. */
function areAlike(one: Uint8Array, other: Uint8Array): boolean {
  const text = (content: Uint8Array): string =>
    Buffer.from(content)
      .toString('latin1')
      .replace(/\r?\n$/, '');
  return text(one) === text(other);
}

/** As kubectl's hasLines: anything but blanks and comments. */
function hasLines(content: Uint8Array): boolean {
  return Buffer.from(content)
    .toString('latin1')
    .split('\n')
    .some((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
}

/** A mark of byte order has to stay the first of a file, and of what is no UTF-8 a comment in it is not, either. */
function takesComments(content: Uint8Array): boolean {
  const [first = 0, second = 0] = content;
  const hasMark = (first === 0xef && second === 0xbb) || (first >= 0xfe && second >= 0xfe);
  return !hasMark && !content.includes(0);
}
