import { randomBytes } from './random.ts';

/** How often a connection that the server dropped unseen is tried again (sshd's MaxStartups drops at random). */
export const RETRIES = 3;

/**
 * How long to wait before the next attempt, in milliseconds: longer each time, and spread so widely that eight which come
 * together find their turn at a server that takes one at a time.
 */
export function retryDelay(attempt: number): number {
  const share = randomBytes(2).readUInt16BE() / 0xffff;
  return (200 + 1200 * share) * attempt;
}
