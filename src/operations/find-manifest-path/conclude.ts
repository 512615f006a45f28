import { parseGoDuration } from '../../command-line/flags/go-duration.ts';
import { watchState, type WatchState } from '../../kubelet/inotify.ts';
import { nodeNameOf } from '../../kubelet/node-name.ts';
import { resolvePath } from '../../kubelet/paths.ts';
import { kubeletPorts, type KubeletPorts } from '../../kubelet/ports.ts';
import { versionInPath } from '../../kubelet/programs.ts';
import { settle, settingLabel, type Setting } from '../../kubelet/settings.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import type { NodeFile } from '../../nodes/operations/read-files/node-file.ts';
import { readOneFile } from '../../nodes/operations/read-files/read-files.ts';
import { evidenceOf, type Discovery } from './discovery.ts';
import { describeEntry, describeWatch, warningsOf } from './describe.ts';
import type { ManifestLocation, ManifestPathFinding, RunningKubelet } from './finding.ts';
import type { KubeletLaunch } from './launch.ts';
import { pathNotSet } from './not-set.ts';
import type { Layers } from './read-layers.ts';

/**
 * Draws the conclusion: which path wins.
 *
 * @throws ManifestPathNotFound when the kubelet reads no manifests from files
 */
export function conclude(discovery: Discovery): ManifestLocation {
  const { launch, layers, others } = discovery;
  const [setBy, ...overridden] = settle(layers.layers, 'staticPodPath');
  const path = setBy && pathOf(setBy);
  if (setBy === undefined || path === undefined) throw pathNotSet(discovery);
  return {
    path,
    setBy,
    overridden,
    kubelet: runningKubelet(launch),
    otherKubelets: others,
    distribution: launch?.distribution?.name,
    nodeName: nameOfNode(discovery),
    containerRuntimeEndpoint: settle(layers.layers, 'containerRuntimeEndpoint')[0]?.text,
    fileCheckFrequency: fileCheckFrequency(layers),
    ports: portsOf(launch, layers),
    podLogsDirectory: podLogsDirectory(layers),
    unreadConfigurationFiles: filesChangedAfterStart(launch, layers.files),
  };
}

/** Looks at what is at the path, and says how it was found. */
export async function inspect(
  node: NodeConversation,
  discovery: Discovery,
  location: ManifestLocation,
): Promise<ManifestPathFinding> {
  const { launch, layers, others } = discovery;
  const { path, setBy, overridden, nodeName, unreadConfigurationFiles } = location;
  const entry = await readOneFile(node, 'facts', path);
  const watch = watchOf(launch, entry);
  return {
    ...location,
    entry,
    watch,
    evidence: [
      ...evidenceOf(discovery),
      ...overridden.map(
        (loser) =>
          `${settingLabel(setBy)} of ${setBy.source.where} wins over ${settingLabel(loser)} of ${loser.source.where}`,
      ),
      describeEntry(entry),
      ...describeWatch(launch, path, watch),
      nodeName === undefined ? 'nothing tells the name of the node' : `the node is called ${nodeName}`,
    ],
    warnings: warningsOf({ path, entry, unreadConfigurationFiles, watch, others, problems: layers.problems }),
  };
}

/** A relative path starts where its source says; undefined where it is set to nothing or nobody can know. */
function pathOf({ text, directory }: Setting): string | undefined {
  if (text === '') return undefined;
  if (text.startsWith('/')) return resolvePath('/', text);
  return directory === undefined ? undefined : resolvePath(directory, text);
}

/** Files carry whole seconds, and a kubelet that starts reads what was written in the same one. */
function filesChangedAfterStart(launch: KubeletLaunch | undefined, files: readonly NodeFile[]): readonly string[] {
  const startedAt = launch?.process?.startedAt?.getTime();
  if (startedAt === undefined) return [];
  return files.flatMap((file) =>
    'changedAt' in file && Math.max(file.changedAt.getTime(), file.modifiedAt.getTime()) > startedAt + 1000
      ? [file.path]
      : [],
  );
}

function watchOf(launch: KubeletLaunch | undefined, entry: NodeFile): WatchState {
  const isThere = entry.kind === 'directory' || entry.kind === 'file';
  return isThere && launch?.process !== undefined ? watchState(launch.process.watches, entry) : 'unknown';
}

function runningKubelet(launch: KubeletLaunch | undefined): RunningKubelet | undefined {
  if (launch?.process === undefined) return undefined;
  const { pid, startedAt } = launch.process;
  return {
    pid,
    program: launch.program,
    version: versionInPath(launch.program) ?? versionInPath(launch.executable ?? ''),
    startedAt,
  };
}

function nameOfNode({ nodeName, launch, hostName }: Discovery): string | undefined {
  return nodeName ?? nodeNameOf(launch?.flags.get('hostname-override') ?? launch?.nodeName, hostName);
}

/** Programs that hold a kubelet turn its read-only port off, as its own configuration file does. */
function portsOf(launch: KubeletLaunch | undefined, { layers, configurationFile }: Layers): KubeletPorts {
  return kubeletPorts({
    readOnlyPort: settle(layers, 'readOnlyPort')[0]?.text,
    port: settle(layers, 'port')[0]?.text,
    hasConfigurationFile:
      (configurationFile ?? launch?.flags.get('config')) !== undefined || launch?.distribution !== undefined,
  });
}

/** Zero stands for the default (kubelet: SetDefaults_KubeletConfiguration). */
function fileCheckFrequency({ layers }: Layers): number {
  const frequency = parseGoDuration(settle(layers, 'fileCheckFrequency')[0]?.text ?? '');
  return 'problem' in frequency || frequency.milliseconds <= 0 ? 20_000 : frequency.milliseconds;
}

/** Nothing stands for the default (kubelet: DefaultPodLogsDir). */
function podLogsDirectory({ layers }: Layers): string {
  const directory = settle(layers, 'podLogsDir')[0]?.text ?? '';
  return directory === '' ? '/var/log/pods' : directory;
}
