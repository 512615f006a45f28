import type { Manifest } from '../../manifest/read-manifest.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { StopFailure } from '../../nodes/operations/stop-pod/stop-pod.ts';
import { shortId } from '../../nodes/short-id.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';
import type { FindManifestPathOptions } from '../find-manifest-path.ts';
import { findNodeFacts, type NodeFacts } from '../node-facts.ts';
import { standOf } from '../stale-sandboxes.ts';
import { stopStale } from '../stop-stale.ts';
import type { AwaitedPod } from './awaited-pod.ts';
import type { GonePod } from './gone-pod.ts';
import { unmet, type Progress } from './progress.ts';
import { isAlive } from './sandbox-stage.ts';
import type { WaitLoop } from './wait-loop.ts';

/** What is told when something was stopped. */
export interface StoppingOptions {
  readonly discovery: FindManifestPathOptions;
  readonly onStopped: (podName: string, sandboxId: string) => void;
}

/**
 * Looks as another looker does, and stops through the container runtime what the kubelet has left running beyond its
 * time, each sandbox with its grace: only what certainly is of an older version of the file, or of no file at all. The
 * conversation needs `stopPodScript`, and what `findNodeFacts` needs.
 */
export function stoppingLooker<Item extends AwaitedPod | GonePod>(
  look: WaitLoop<Item>['look'],
  options: StoppingOptions,
): WaitLoop<Item>['look'] {
  return async (node, items, elapsed) => {
    const seen = new Map(await look(node, items, elapsed));
    for (const [item, progress] of seen) {
      const stale = progress.kind === 'unmet' ? progress.reason.stale : undefined;
      if (stale !== undefined) seen.set(item, await stopLeft(node, item, stale, options));
    }
    return seen;
  };
}

/** A line that breaks meanwhile is opened anew by who looks: the node ends what it has begun. */
async function stopLeft(
  node: NodeConversation,
  item: AwaitedPod | GonePod,
  stale: RunningPod,
  { discovery, onStopped }: StoppingOptions,
): Promise<Progress> {
  const facts = await findNodeFacts(node, discovery, () => undefined);
  const name = `sandbox ${shortId(stale.sandboxId)}`;
  const manifest = 'manifest' in item ? manifestOfGone(item, stale, facts) : manifestOfOlder(item, stale, facts);
  if (typeof manifest === 'string') return unmet('final', 'left', `${name} still runs, and is left alone: ${manifest}`);
  const { runtime } = facts;
  if (runtime.kind === 'none') return STOPPED;
  const left = runtime.pods.filter((sandbox) => sandbox.sandboxId === stale.sandboxId && isAlive(sandbox));
  try {
    await stopStale(node, left, { client: runtime.client, pod: manifest.pod, grace: undefined }, () => undefined);
  } catch (failure) {
    if (!(failure instanceof StopFailure)) throw failure;
    return unmet('final', 'not stopped', `${name} still runs: ${failure.message}`, failure.hint);
  }
  if (left.length > 0) onStopped(manifest.podName, stale.sandboxId);
  return STOPPED;
}

/** Seen to be so at the next look. */
const STOPPED = unmet('way', 'stopped', 'what the kubelet has left was stopped');

/** What a sandbox without a file was made from; in words why it is left alone. */
function manifestOfGone({ manifest }: GonePod, stale: RunningPod, { orphans }: NodeFacts): Manifest | string {
  const isOrphan = orphans.flat().some(({ sandboxId }) => sandboxId === stale.sandboxId);
  return isOrphan ? manifest : 'for all that is known here, the kubelet may have a file of it again';
}

function manifestOfOlder({ file }: AwaitedPod, stale: RunningPod, facts: NodeFacts): Manifest | string {
  const one = facts.view.entries.find(({ entry }) => entry.name === file);
  if (one?.verdict.kind !== 'pod') return `${file} is another now`;
  const isOlder = standOf(one, facts).stale.some(({ sandboxId }) => sandboxId === stale.sandboxId);
  return isOlder ? one.verdict.manifest : 'nobody can tell whether it is older than the file';
}
