import { minorVersion, nearestKnownMinor, NEWEST_MINOR } from '../kubelet/versions.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import { readVersion } from '../nodes/operations/find-kubelets/read-version.ts';
import type { ManifestLocation } from './find-manifest-path.ts';

/**
 * The minor version whose rules a node's kubelet has: told by its program's path, else by the program; the newest where
 * no kubelet runs, or it does not say. The conversation needs `readVersionScript`.
 */
export async function kubeletMinor(node: NodeConversation, { kubelet }: ManifestLocation): Promise<number> {
  if (kubelet === undefined) return NEWEST_MINOR;
  const text = kubelet.version ?? (await readVersion(node, kubelet.pid)) ?? '';
  return nearestKnownMinor(minorVersion(text) ?? NEWEST_MINOR);
}
