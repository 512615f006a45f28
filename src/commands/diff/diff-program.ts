import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../command-line/context.ts';
import { Failure } from '../../errors/failure.ts';
import { escapeTerminal } from '../../print/escape.ts';

/** One file as it is and as it would be; undefined where there is none. */
export interface ComparedFile {
  readonly name: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
}

/**
 * Shows differences with the program that kubectl diff would use: two directories, LIVE-… and MERGED-…, given to
 * `diff -u -N` or to `KUBECTL_EXTERNAL_DIFF` (kubectl pkg/cmd/diff/diff.go). On a terminal the files' control characters
 * are made visible first; in a pipe the bytes are the files' own.
 *
 * @throws Failure when the program cannot be run or fails
 */
export async function runDiffProgram(files: readonly ComparedFile[], context: Context): Promise<void> {
  const directory = await mkdtemp(join(context.environment['TMPDIR'] ?? tmpdir(), 'kstatic-diff-'));
  const live = join(directory, 'LIVE');
  const merged = join(directory, 'MERGED');
  try {
    await mkdir(live);
    await mkdir(merged);
    for (const { name, before, after } of files) {
      const fileName = (context.stdout.isTerminal ? escapeTerminal(name) : name).replaceAll('/', '_');
      if (before !== undefined) await writeFile(join(live, fileName), shown(before, context), { mode: 0o600 });
      if (after !== undefined) await writeFile(join(merged, fileName), shown(after, context), { mode: 0o600 });
    }
    await compare([...diffCommand(context), live, merged], context);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function shown(content: Uint8Array, { stdout }: Context): Uint8Array | string {
  return stdout.isTerminal ? escapeTerminal(Buffer.from(content).toString('utf8')) : content;
}

/** kubectl takes a program and words of these letters, and drops the others in silence. */
function diffCommand({ environment }: Context): readonly [program: string, ...words: string[]] {
  const external = environment['KUBECTL_EXTERNAL_DIFF'] ?? '';
  const [program, ...words] = external.split(' ');
  if (program === undefined || program === '') return ['diff', '-u', '-N'];
  return [program, ...words.filter((word) => /^[a-zA-Z0-9-=]+$/.test(word))];
}

async function compare([program = '', ...words]: readonly string[], context: Context): Promise<void> {
  const { execa, ExecaError } = await import('execa');
  try {
    const { stdout } = await execa(program, words, {
      stdin: 'ignore',
      stdout: context.stdout.isTerminal ? 'inherit' : 'pipe',
      stderr: 'pipe',
      encoding: 'buffer',
      stripFinalNewline: false,
      cancelSignal: context.signal,
    });
    if (stdout !== undefined) context.stdout.write(stdout);
  } catch (cause) {
    if (!(cause instanceof ExecaError)) throw cause;
    // 1 is diff's word for a difference.
    if (cause.exitCode !== 1) throw cannotCompare(program, cause);
    const shownDifference: unknown = cause.stdout;
    if (shownDifference instanceof Uint8Array) context.stdout.write(shownDifference);
  }
}

function cannotCompare(
  program: string,
  cause: Error & { readonly code?: string; readonly exitCode?: number; readonly stderr?: unknown },
): Failure {
  if (cause.code === 'ENOENT') {
    return new Failure('not found', `cannot run ${program}: it is not installed on this machine`, {
      hint: 'KUBECTL_EXTERNAL_DIFF names another program',
      cause,
    });
  }
  const said = cause.stderr instanceof Uint8Array ? Buffer.from(cause.stderr).toString('utf8').trim() : '';
  return new Failure('invalid', `${program} failed with exit code ${String(cause.exitCode)}: ${said}`, { cause });
}
