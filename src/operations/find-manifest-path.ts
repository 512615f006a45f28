import { loadYamlParser } from '../manifest/reading/read-yaml.ts';
import type { NodeConversation, OperationScript } from '../nodes/conversation/conversation.ts';
import {
  findKubelets,
  findKubeletsScript,
  type KubeletSurvey,
  type SurveyOptions,
} from '../nodes/operations/find-kubelets/find-kubelets.ts';
import { seeDirectoryScript } from '../nodes/operations/find-kubelets/see-directory.ts';
import { readDropInsScript } from '../nodes/operations/read-files/read-drop-ins.ts';
import { readFilesScript, readOneFile } from '../nodes/operations/read-files/read-files.ts';
import { chooseProcess, type KubeletProcess } from './find-manifest-path/choose-process.ts';
import { conclude, inspect } from './find-manifest-path/conclude.ts';
import type { Discovery } from './find-manifest-path/discovery.ts';
import { findStarter, starterFromProcess, type StarterSearch } from './find-manifest-path/find-starter.ts';
import type { ManifestLocation, ManifestPathFinding } from './find-manifest-path/finding.ts';
import { launchFromStarter } from './find-manifest-path/launch-from-starter.ts';
import type { KubeletLaunch } from './find-manifest-path/launch.ts';
import { givenLayers, NO_LAYERS, readLayers, type Layers } from './find-manifest-path/read-layers.ts';

export type { ManifestLocation, ManifestPathFinding } from './find-manifest-path/finding.ts';

/** The scripts that a conversation needs for `findManifestPath` and `locateManifestPath`. */
export const findManifestPathScripts: readonly OperationScript[] = [
  findKubeletsScript,
  seeDirectoryScript,
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
 * Finds the directory (or file) from which a node's kubelet reads static pods, looks at it, and keeps the evidence.
 *
 * @throws ManifestPathNotFound when no kubelet, or none that reads files, can be found
 * @throws Failure 'node' when the node does not answer
 */
export async function findManifestPath(
  node: NodeConversation,
  options: FindManifestPathOptions = {},
): Promise<ManifestPathFinding> {
  const discovery = await discover(node, options, { withWatches: true });
  return inspect(node, discovery, conclude(discovery));
}

/** Finds it likewise, for who looks at it next anyway: a question to the node less. */
export async function locateManifestPath(
  node: NodeConversation,
  options: FindManifestPathOptions,
): Promise<ManifestLocation> {
  return conclude(await discover(node, options, { withWatches: false }));
}

async function discover(
  node: NodeConversation,
  options: FindManifestPathOptions,
  surveyOptions: SurveyOptions,
): Promise<Discovery> {
  const looking = node.root === '' ? findKubelets(node, surveyOptions) : surveyMounted(node);
  const [survey] = await Promise.all([looking, loadYamlParser()]);
  const { chosen, others } = chooseProcess(survey);
  const search = await searchStarter(node, chosen, survey, options);
  const launch = search.starter && (await launchFromStarter(node, search.starter));
  const layers = await layersOf(node, launch, options);
  return {
    launch,
    layers: { ...layers, problems: [...search.problems, ...layers.problems] },
    others,
    hostName: survey.hostName,
    nodeName: options.kubeletNodeName,
    evidence: search.evidence,
  };
}

/** Nothing runs in a file system that is only mounted, but it knows its host name. */
async function surveyMounted(node: NodeConversation): Promise<KubeletSurvey> {
  const file = await readOneFile(node, 'bytes', '/etc/hostname');
  const text = 'content' in file ? new TextDecoder().decode(file.content) : '';
  // hostname(5): comments are ignored.
  const hostName = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#'));
  return { processes: [], hostName, userId: undefined };
}

async function searchStarter(
  node: NodeConversation,
  chosen: KubeletProcess | undefined,
  { hostName }: KubeletSurvey,
  { manifestPath }: FindManifestPathOptions,
): Promise<StarterSearch> {
  if (chosen !== undefined) return { starter: await starterFromProcess(node, chosen), evidence: [], problems: [] };
  const nothingRuns =
    node.root === '' ? ['no kubelet runs'] : [`nothing runs in a file system that is mounted at ${node.root}`];
  if (manifestPath !== undefined) return { starter: undefined, evidence: nothingRuns, problems: [] };
  const search = await findStarter(node, hostName);
  return { ...search, evidence: [...nothingRuns, ...search.evidence] };
}

function layersOf(
  node: NodeConversation,
  launch: KubeletLaunch | undefined,
  { manifestPath }: FindManifestPathOptions,
): Promise<Layers> {
  if (manifestPath !== undefined) return Promise.resolve(givenLayers(manifestPath));
  return launch === undefined ? Promise.resolve(NO_LAYERS) : readLayers(node, launch);
}
