import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../errors/failure.ts';

/**
 * Lets so many milliseconds pass.
 *
 * @throws Failure 'cancelled' when the user interrupts
 */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch (cause) {
    if (!signal.aborted) throw cause;
    throw new Failure('cancelled', 'interrupted', { cause });
  }
}
