import { tmpdir } from 'node:os';
import { podNames } from '../../change/choose-pods.ts';
import type { Context, ExitCode } from '../../command-line/context.ts';
import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import { Failure, UsageError } from '../../errors/failure.ts';
import { editWork } from '../../operations/edit.ts';
import { authorOf } from '../shared/author.ts';
import { Interjections } from '../shared/interjections.ts';
import { completeNodeOptions, discoveryOf } from '../shared/node-options.ts';
import { printNodeTalk } from '../shared/print-node-line.ts';
import { gatherRewritten, rewritePrinter } from '../shared/rewrite-on-nodes.ts';
import { completeValidation } from '../shared/validation.ts';
import { completeWait } from '../shared/wait-options.ts';
import type { editFlags } from './flags.ts';
import { launchEditor } from './launch-editor.ts';

/** Has pods' files edited, and prints for each that changes `pod/NAME edited`. */
export async function run(commandLine: ParsedCommandLine<typeof editFlags>, context: Context): Promise<ExitCode> {
  const { flags, words } = commandLine;
  const names = podNames(words);
  if (names.length === 0) throw new UsageError('You must provide one or more resources by argument or filename.');
  const { fleet, ...others } = completeNodeOptions(flags, context);
  // There is one terminal.
  const nodeOptions = { ...others, fleet: { ...fleet, parallel: 1 } };
  const interjections = new Interjections();
  const editing = new AbortController();
  const interruptible = { ...context, signal: AbortSignal.any([context.signal, editing.signal]) };
  const scene = { nodeOptions, interjections, context: interruptible };
  const work = editWork({
    names,
    namespace: flags.namespace,
    validation: completeValidation(flags.validate),
    isForced: flags.force,
    discovery: discoveryOf(nodeOptions),
    author: authorOf(context),
    now: context.now,
    editor: {
      directory: context.environment['TMPDIR'] ?? tmpdir(),
      open: async (path) => {
        try {
          await interjections.alone(() => launchEditor(path, context));
        } catch (failure) {
          // Who interrupts the editor of one node wants none for the next one.
          if (failure instanceof Failure && failure.kind === 'cancelled') editing.abort(failure);
          throw failure;
        }
      },
    },
    see: completeWait(flags, scene),
    onChanged: rewritePrinter({ done: 'edited', unchanged: undefined }, scene),
    onCancelled: (nodeName, why) => {
      interjections.say(() => {
        printNodeTalk(why, nodeName, nodeOptions, context);
        return Promise.resolve();
      });
    },
  });
  const exitCode = await gatherRewritten(work, scene);
  return editing.signal.aborted ? 130 : exitCode;
}
