import { randomInt } from 'node:crypto';

/** How often a connection that the server dropped unseen is tried again (sshd's MaxStartups drops at random). */
export const RETRIES = 3;

/** How long to wait before the next attempt, in milliseconds: longer each time, and never the same for many nodes. */
export function retryDelay(attempt: number): number {
  return randomInt(200, 600) * attempt;
}
