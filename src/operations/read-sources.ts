import { open, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Input } from '../command-line/context.ts';
import { Failure, UsageError } from '../errors/failure.ts';
import { LONGEST_MANIFEST } from '../nodes/operations/longest-manifest.ts';

/** Text that may be a manifest, and where it came from. */
export interface SourceText {
  readonly source: string;
  readonly content: Uint8Array;
}

export interface SourceOptions {
  /** What `-f` was given, in order: files, directories, http addresses, `-`. */
  readonly files: readonly string[];
  /** `-R`: look into the directories below a directory. */
  readonly isRecursive: boolean;
  readonly stdin: Input;
  readonly workingDirectory: string;
}

/** kubectl reads these of a directory (cli-runtime resource/builder.go, FileExtensions). */
const EXTENSIONS = ['.json', '.yaml', '.yml'];

/**
 * Reads all that `-f` names. A directory gives its files with an extension of manifests, in the order of their names.
 * No signal is asked for, so that Ctrl-C ends the process at once: nothing else ends the wait for who writes to a pipe.
 *
 * @throws Failure when one of them is not there, cannot be read, or is larger than a kubelet would read
 */
export async function readSources(options: SourceOptions): Promise<readonly SourceText[]> {
  if (options.files.filter((file) => file === '-').length > 1) throw new UsageError('-f - can be given once only');
  const texts: SourceText[] = [];
  for (const file of options.files) texts.push(...(await readSource(file, options)));
  return texts;
}

async function readSource(file: string, options: SourceOptions): Promise<readonly SourceText[]> {
  if (file === '-') return [{ source: 'STDIN', content: await options.stdin.readAll(LONGEST_MANIFEST) }];
  if (/^https?:\/\//.test(file)) return [{ source: file, content: await readAddress(file) }];

  const path = resolve(options.workingDirectory, file);
  const isDirectory = await stat(path).then(
    (found) => found.isDirectory(),
    (cause: unknown) => cannotRead(file, cause),
  );
  if (!isDirectory) return [{ source: file, content: await readFile(file, path) }];

  const names = await listManifests(file, path, options.isRecursive);
  if (names.length === 0) {
    throw new UsageError(`error reading [${file}]: recognized file extensions are [${EXTENSIONS.join(' ')}]`);
  }
  return Promise.all(
    names.map(async (name) => ({
      source: join(file, name),
      content: await readFile(join(file, name), join(path, name)),
    })),
  );
}

/** The regular files alone: whatever else has such a name holds no manifest. What is not there is told when it is read. */
async function listManifests(file: string, path: string, isRecursive: boolean): Promise<readonly string[]> {
  const names = await readdir(path, { recursive: isRecursive }).catch((cause: unknown) => cannotRead(file, cause));
  const wanted = names.filter((name) => EXTENSIONS.some((extension) => name.endsWith(extension))).sort();
  const areRead = await Promise.all(
    wanted.map((name) =>
      stat(join(path, name)).then(
        (found) => found.isFile(),
        () => true,
      ),
    ),
  );
  return wanted.filter((_, index) => areRead[index] === true);
}

/** Reads a file, a pipe or a device to its end, but no further than a manifest can be long. */
async function readFile(name: string, path: string): Promise<Uint8Array> {
  const file = await open(path).catch((cause: unknown) => cannotRead(name, cause));
  try {
    return await readAll(name, file.createReadStream({ autoClose: false }));
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    return cannotRead(name, cause);
  } finally {
    await file.close();
  }
}

async function readAddress(address: string): Promise<Uint8Array> {
  const response = await fetch(address, { signal: AbortSignal.timeout(30_000) }).catch((cause: unknown) => {
    const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause);
    throw new Failure('not found', `unable to read URL "${address}": ${reason}`, { cause });
  });
  if (!response.ok) {
    throw new Failure(
      'not found',
      `unable to read URL "${address}", server reported ${String(response.status)} ${response.statusText}`,
    );
  }
  return readAll(address, response.body ?? []);
}

async function readAll(name: string, body: AsyncIterable<unknown> | Iterable<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) continue;
    chunks.push(chunk);
    length += chunk.length;
    if (length > LONGEST_MANIFEST) throw tooLarge(name);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string): Failure {
  return new Failure('invalid', `${name}: is larger than the 10 MiB that a kubelet reads`);
}

function cannotRead(name: string, cause: unknown): never {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') throw new UsageError(`the path "${name}" does not exist`);
  if (code === 'EACCES') throw new Failure('invalid', `the path "${name}" cannot be accessed: permission denied`);
  throw new Failure('invalid', `cannot read ${name}: ${cause instanceof Error ? cause.message : String(cause)}`, {
    cause,
  });
}
