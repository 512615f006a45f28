import { randomBytes } from './random.ts';

/** How often a connection that the server dropped unseen is tried again (sshd's MaxStartups drops at random). */
export const RETRIES = 3;

/** How long to wait before the next attempt, in milliseconds: longer each time, and never the same for many nodes. */
export function retryDelay(attempt: number): number {
  const share = randomBytes(2).readUInt16BE() / 0xffff;
  return (200 + 400 * share) * attempt;
}
