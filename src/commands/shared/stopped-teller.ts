import type { Context } from '../../command-line/context.ts';
import { shortId } from '../../nodes/short-id.ts';
import type { WaitSink } from '../../operations/wait/see-pods.ts';
import type { Interjections } from './interjections.ts';
import type { NodeOptions } from './node-options.ts';
import { printNodeTalk } from './print-node-line.ts';

export interface TellerScene {
  readonly nodeOptions: NodeOptions;
  readonly interjections: Interjections;
  readonly context: Context;
}

/** Tells that `--stop-stale` has stopped something, as `rollout restart` does. */
export function stoppedTeller({
  nodeOptions,
  interjections,
  context,
}: TellerScene): NonNullable<WaitSink['tellStopped']> {
  return (nodeName, podName, sandboxId) => {
    interjections.say(() => {
      printNodeTalk(`pod/${podName}: sandbox ${shortId(sandboxId)} ended`, nodeName, nodeOptions, context);
      return Promise.resolve();
    });
  };
}
