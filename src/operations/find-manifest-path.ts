import type { NodeConversation, OperationScript } from '../nodes/conversation/conversation.ts';
import { findKubelets, findKubeletsScript } from '../nodes/operations/find-kubelets/find-kubelets.ts';
import { readDropInsScript } from '../nodes/operations/read-files/read-drop-ins.ts';
import { readFilesScript } from '../nodes/operations/read-files/read-files.ts';
import { chooseProcess } from './find-manifest-path/choose-process.ts';
import { conclude } from './find-manifest-path/conclude.ts';
import type { ManifestPathFinding } from './find-manifest-path/finding.ts';
import { launchFromProcess } from './find-manifest-path/launch-from-process.ts';
import type { KubeletLaunch } from './find-manifest-path/launch.ts';
import { NO_LAYERS, readLayers, type Layers } from './find-manifest-path/read-layers.ts';

export type { ManifestPathFinding } from './find-manifest-path/finding.ts';

/** The scripts that a conversation needs for `findManifestPath`. */
export const findManifestPathScripts: readonly OperationScript[] = [
  findKubeletsScript,
  readFilesScript,
  readDropInsScript,
];

export interface FindManifestPathOptions {
  /** `--pod-manifest-path`: absolute; it is not looked for. */
  readonly manifestPath?: string | undefined;
  /** `--node-name`: it is not looked for. */
  readonly kubeletNodeName?: string | undefined;
}

/**
 * Finds the directory (or file) from which a node's kubelet reads static pods.
 *
 * @throws ManifestPathNotFound when no kubelet, or none that reads files, can be found
 * @throws Failure 'node' when the node does not answer
 */
export async function findManifestPath(
  node: NodeConversation,
  options: FindManifestPathOptions = {},
): Promise<ManifestPathFinding> {
  const survey = await findKubelets(node);
  const { chosen, others } = chooseProcess(survey);
  const launch = chosen && launchFromProcess(chosen);
  return conclude(node, {
    launch,
    layers: await readOrTakeLayers(node, launch, options.manifestPath),
    others,
    hostName: survey.hostName,
    nodeName: options.kubeletNodeName,
    evidence: [],
  });
}

function readOrTakeLayers(
  node: NodeConversation,
  launch: KubeletLaunch | undefined,
  manifestPath: string | undefined,
): Promise<Layers> {
  if (manifestPath !== undefined) return Promise.resolve(givenLayers(manifestPath));
  return launch === undefined ? Promise.resolve(NO_LAYERS) : readLayers(node, launch);
}

function givenLayers(manifestPath: string): Layers {
  const source = { kind: 'given', where: 'the command line' } as const;
  return {
    ...NO_LAYERS,
    layers: [{ source, directory: undefined, values: { staticPodPath: manifestPath } }],
    evidence: [`--pod-manifest-path=${manifestPath} was given, so nothing else was looked at`],
  };
}
