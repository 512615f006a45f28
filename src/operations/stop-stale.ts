import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import type { RunningPod } from '../runtimes/running-pod.ts';
import type { SandboxStand } from './stale-sandboxes.ts';
import { stopSandbox, type SandboxStop } from './stop-sandbox.ts';

/**
 * Stops the sandboxes that are left of older versions of a pod (see `standOf`), each with its grace, and no other. The
 * conversation needs `stopPodScript`.
 *
 * @returns those that were stopped
 * @throws StopFailure where something did not end; AnswerLost when the node may go on with it
 */
export async function stopStale(
  node: NodeConversation,
  stale: SandboxStand['stale'],
  stop: SandboxStop,
  say: (step: string) => void,
): Promise<readonly RunningPod[]> {
  for (const sandbox of stale) {
    say(`stopping an older sandbox of ${sandbox.name}`);
    await stopSandbox(node, sandbox, stop);
  }
  return stale;
}
