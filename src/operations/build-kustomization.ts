import type { Context } from '../command-line/context.ts';
import { Failure } from '../errors/failure.ts';
import type { SourceText } from './read-sources.ts';

/**
 * Lets kubectl build a kustomization, and parts what it prints into one text for each object.
 *
 * @throws Failure when there is no kubectl, or it refuses
 */
export async function buildKustomization(directory: string, context: Context): Promise<readonly SourceText[]> {
  const { execa, ExecaError } = await import('execa');
  const { workingDirectory, signal } = context;
  try {
    const { stdout } = await execa('kubectl', ['kustomize', directory], {
      cwd: workingDirectory,
      cancelSignal: signal,
      stdin: 'ignore',
      stripFinalNewline: false,
    });
    return stdout
      .split(/^---\n/m)
      .filter((text) => text.trim() !== '')
      .map((text, index) => ({ source: `${directory}#${String(index + 1)}`, content: Buffer.from(text) }));
  } catch (cause) {
    if (!(cause instanceof ExecaError)) throw cause;
    if (cause.code === 'ENOENT') {
      throw new Failure('not found', 'cannot run kubectl: -k needs it to build a kustomization', { cause });
    }
    throw new Failure('invalid', `kubectl kustomize ${directory}: ${String(cause.stderr).trim()}`, { cause });
  }
}
