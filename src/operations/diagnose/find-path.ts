import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { findManifestPath, type FindManifestPathOptions } from '../find-manifest-path.ts';
import { ManifestPathNotFound } from '../find-manifest-path/not-found.ts';
import type { ExaminedNode } from './check.ts';

/**
 * Finds where a node's kubelet looks, or why nowhere.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function findPath(
  node: NodeConversation,
  discovery: FindManifestPathOptions,
): Promise<ExaminedNode['path']> {
  try {
    return await findManifestPath(node, discovery);
  } catch (failure) {
    if (failure instanceof ManifestPathNotFound) return failure;
    throw failure;
  }
}
