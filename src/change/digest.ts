import { createHash } from 'node:crypto';

/** The digest by which bytes are told apart everywhere: `sha256:HEX`. */
export function digestOf(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
