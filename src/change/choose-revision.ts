import { Failure } from '../errors/failure.ts';
import { digestOf } from './digest.ts';

/** A version of a pod's file, as far as going back to it cares. */
export interface Revision {
  readonly number: number;
  readonly action: string;
  /** `sha256:HEX` of the bytes; of a file that was taken away, of those that it had. */
  readonly digest: string | undefined;
  /** Undefined where the file was taken away. */
  readonly manifest: Uint8Array | undefined;
}

/** A revision that there is something to put back of. */
export type WholeRevision<One extends Revision> = One & { readonly manifest: Uint8Array };

/**
 * Chooses what `rollout undo` goes back to: the revision that is named, else the newest that holds other bytes than the
 * file does now. One that was put back because it did not become ready is passed over, unless it is named.
 *
 * @param versions the oldest first
 * @param present the digest of the file; undefined where there is none
 * @param wanted a revision's number; 0 for the one before
 * @throws Failure 'not found' in kubectl's words (kubectl pkg/polymorphichelpers/rollback.go), 'conflict' for a revision
 *   whose bytes are not what they were
 */
export function chooseRevision<One extends Revision>(
  podName: string,
  versions: readonly One[],
  present: string | undefined,
  wanted: number,
): WholeRevision<One> {
  if (wanted > 0) {
    const named = versions.find(({ number }) => number === wanted);
    if (named === undefined) {
      throw new Failure('not found', `unable to find specified revision ${String(wanted)} in history`);
    }
    return requireWhole(named);
  }
  const before = versions.findLast(
    ({ manifest, digest }, index) =>
      manifest !== undefined && digest !== present && versions[index + 1]?.action !== 'reverted',
  );
  if (before === undefined) throw new Failure('not found', `no rollout history found for pod "${podName}"`);
  return requireWhole(before);
}

/**
 * Finds what was in the file that `stop` took away: undefined where the last thing that was done is another.
 *
 * @param versions the oldest first
 * @throws Failure 'conflict' when its bytes are not what they were
 */
export function stoppedRevision<One extends Revision>(versions: readonly One[]): WholeRevision<One> | undefined {
  const last = withoutTaken(versions).at(-1);
  if (last?.action !== 'stopped') return undefined;
  const held = versions.findLast(({ manifest, digest }) => manifest !== undefined && digest === last.digest);
  if (held === undefined) {
    throw new Failure(
      'not found',
      `what was in the file when it was stopped, in revision ${String(last.number)}, is gone`,
    );
  }
  return requireWhole(held);
}

/** What was tried and taken back leaves everything as it was before. */
function withoutTaken<One extends Revision>(versions: readonly One[]): readonly One[] {
  return versions.at(-1)?.action === 'reverted' ? withoutTaken(versions.slice(0, -2)) : versions;
}

function requireWhole<One extends Revision>(revision: One): WholeRevision<One> {
  const { number, action, manifest, digest } = revision;
  if (manifest === undefined) {
    throw new Failure('not found', `revision ${String(number)} is of a file that was ${action}`, {
      hint: 'the revision before it holds what was in the file',
    });
  }
  if (digestOf(manifest) !== digest) {
    throw new Failure('conflict', `revision ${String(number)} is damaged: its bytes are not those that were recorded`, {
      hint: `kstatic rollout history NAME --revision=${String(number)} prints what is left of it`,
    });
  }
  return { ...revision, manifest };
}
