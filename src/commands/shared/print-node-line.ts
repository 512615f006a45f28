import type { Context } from '../../command-line/context.ts';
import { escapeLine } from '../../print/escape.ts';
import { printWarning } from '../../print/warning.ts';
import type { NodeOptions } from './node-options.ts';

/** Prints a line of the answer, with the node in front where there are several. */
export function printNodeLine(
  text: string,
  nodeName: string,
  { hasSeveralNodes }: NodeOptions,
  context: Context,
): void {
  context.stdout.write(`${escapeLine(hasSeveralNodes ? `${nodeName}: ${text}` : text)}\n`);
}

/** Prints a line of talk likewise, unless the user wants none. */
export function printNodeTalk(text: string, nodeName: string, options: NodeOptions, context: Context): void {
  if (options.isQuiet) return;
  context.stderr.write(`${escapeLine(options.hasSeveralNodes ? `${nodeName}: ${text}` : text)}\n`);
}

/** Warns likewise, in kubectl's form. */
export async function printNodeWarning(
  text: string,
  nodeName: string,
  { hasSeveralNodes, isQuiet }: NodeOptions,
  context: Context,
): Promise<void> {
  if (!isQuiet) await printWarning(hasSeveralNodes ? `${nodeName}: ${text}` : text, context);
}
