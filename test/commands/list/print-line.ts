import { parseFlags } from '../../../src/command-line/flags/parse-flags.ts';
import { printFailure } from '../../../src/command-line/print-failure.ts';
import { listCommand, listFlags } from '../../../src/commands/list/flags.ts';
import { completeListOptions } from '../../../src/commands/list/options.ts';
import type { PodOfNode } from '../../../src/commands/list/pod-table.ts';
import { printPods } from '../../../src/commands/list/print-pods.ts';
import { testContext } from '../../support/test-context.ts';

export interface LineResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

/** What `kstatic list` prints of pods with the words behind it. */
export async function printLine(
  words: readonly string[],
  pods: readonly PodOfNode[],
  workingDirectory = '/',
): Promise<LineResult> {
  const { context, stdout, stderr } = testContext({ workingDirectory });
  let exit = 0;
  try {
    const printing = await completeListOptions(parseFlags(listFlags, words).flags, context);
    await printPods({ pods, hasSeveralNodes: false, now: context.now() }, printing, context.stdout);
  } catch (error) {
    exit = printFailure(error, context, listCommand);
  }
  return { stdout: stdout(), stderr: stderr(), exit };
}
