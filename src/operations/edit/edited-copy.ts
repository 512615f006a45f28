import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../errors/failure.ts';
import { randomBytes } from '../../nodes/conversation/random.ts';

/** The file in which somebody edits, on this machine. */
export class EditedCopy {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /**
   * Makes one that nobody else may read.
   *
   * @throws Failure when it cannot be written
   */
  static async make(directory: string, extension: '.yaml' | '.json'): Promise<EditedCopy> {
    const name = `kstatic-edit-${String(randomBytes(4).readUInt32BE())}${extension}`;
    const copy = new EditedCopy(join(directory, name));
    await copy.#write('', 'wx');
    return copy;
  }

  /** @throws Failure when it cannot be written */
  write(content: Uint8Array): Promise<void> {
    return this.#write(content, 'w');
  }

  /**
   * Answers what is in it; undefined where it is gone.
   *
   * @throws Failure when it cannot be read
   */
  async read(): Promise<Uint8Array | undefined> {
    try {
      return await readFile(this.path);
    } catch (cause) {
      if (codeOf(cause) === 'ENOENT') return undefined;
      throw new Failure('invalid', `cannot read ${this.path}: ${messageOf(cause)}`, { cause });
    }
  }

  async remove(): Promise<void> {
    await rm(this.path, { force: true });
  }

  async #write(content: Uint8Array | string, flag: 'w' | 'wx'): Promise<void> {
    try {
      await writeFile(this.path, content, { mode: 0o600, flag });
    } catch (cause) {
      throw new Failure('invalid', `cannot write ${this.path}: ${messageOf(cause)}`, { cause });
    }
  }
}

function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
