import type { Context } from '../../command-line/context.ts';
import { groupBy } from '../../fleet/group-by.ts';
import type { NodeListing } from '../../operations/list.ts';
import type { NodeAnswer } from '../shared/gather.ts';
import type { NodeOptions } from '../shared/node-options.ts';
import { printNodeTalk } from '../shared/print-node-line.ts';

/** A note that several nodes share is told once. */
export function printNotes(
  listings: readonly NodeAnswer<Pick<NodeListing, 'notes'>>[],
  nodeOptions: NodeOptions,
  context: Context,
): void {
  const notes = listings.flatMap(({ nodeName, result }) => result.notes.map((note) => ({ nodeName, note })));
  for (const [note, group] of groupBy(notes, (one) => one.note)) {
    printNodeTalk(note, group.map(({ nodeName }) => nodeName).join(','), nodeOptions, context);
  }
}
