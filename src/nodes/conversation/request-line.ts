import type { OperationScript } from './conversation.ts';
import { quoteWordOnOneLine } from './quote.ts';

/** Writes a request as the node's loop reads it (conversation.sh): one line, its end included. */
export function requestLine(
  operation: OperationScript,
  values: readonly string[],
  payload: Uint8Array | undefined,
): string {
  const encoded = payload === undefined || payload.length === 0 ? '-' : Buffer.from(payload).toString('base64');
  return `${[operation.name, encoded, ...values.map(quoteWordOnOneLine)].join(' ')}\n`;
}
