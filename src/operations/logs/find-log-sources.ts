import { Failure } from '../../errors/failure.ts';
import type { NodeConversation, OperationScript } from '../../nodes/conversation/conversation.ts';
import { findLogFiles, findLogFilesScript, type LogFile } from '../../nodes/operations/read-log/find-log-files.ts';
import { locateLogs, locateLogScript } from '../../nodes/operations/read-log/locate-log.ts';
import { containerStatus } from '../../runtimes/container-status.ts';
import { readPodSpec } from '../../runtimes/pod-spec.ts';
import { byAge, type RunningPod } from '../../runtimes/running-pod.ts';
import type { NodeClock } from '../../nodes/operations/read-clock/read-clock.ts';
import type { NodePods } from '../node-pods.ts';
import { containersOfManifest, containersOfRuns } from '../pod-containers.ts';
import { chooseContainers, type ContainerWish } from './choose-containers.ts';
import { chooseLogFile, chooseMadeContainer, type MadeContainer } from './choose-instance.ts';
import { sourceOfContainer, sourceOfFile, type LogSource } from './log-source.ts';

/** The scripts that a conversation needs for `findLogSources`. */
export const findLogSourcesScripts: readonly OperationScript[] = [findLogFilesScript, locateLogScript];

/** What logs are found by. */
export interface LogFacts extends NodePods {
  readonly clock: NodeClock;
}

/** There is no container yet, but there may be soon. */
export class NotStarted extends Failure {
  override readonly name = 'NotStarted';
}

/** A pod whose logs are wanted: by its file, by what runs of it, or by nothing but its logs. */
export interface PodWithLogs {
  /** As the kubelet calls it. */
  readonly podName: string;
  readonly namespace: string;
  /** The Pod of its file; undefined where it has none. */
  readonly manifest: unknown;
  /** Undefined where what the runtime has cannot be told. */
  readonly sandboxes: readonly RunningPod[] | undefined;
  /** What the kubelet's directories hold of it; undefined where they need not be looked at. */
  readonly files: readonly LogFile[] | undefined;
}

export interface LogWish extends ContainerWish {
  readonly isPrevious: boolean;
}

/** The logs that were found, and why others were not, in the order of the pod's containers. */
export interface LogSources {
  readonly sources: readonly (LogSource | Failure)[];
  readonly notes: readonly string[];
}

/**
 * Finds the logs that are wanted of a pod.
 *
 * @throws Failure 'invalid' where the pod has no such container, 'node' when the node does not answer
 */
export async function findLogSources(
  node: NodeConversation,
  facts: LogFacts,
  pod: PodWithLogs,
  wish: LogWish,
): Promise<LogSources> {
  const containers =
    pod.manifest === undefined
      ? containersOfRuns(namesOfRuns(pod), pod.podName)
      : containersOfManifest(pod.manifest, pod.podName);
  const { chosen, notes } = chooseContainers(containers, wish);
  const { runtime } = facts;
  const made = chosen.map((name) => chooseMade(facts, pod, { ...wish, container: name }));
  const ids = made.flatMap((one) => (one === undefined ? [] : [one.container.id]));
  const locations = runtime.kind === 'found' ? await locateLogs(node, runtime.client, ids) : new Map<string, never>();
  const files = made.includes(undefined) ? await filesOf(node, facts, pod, wish) : [];
  const sources = chosen.map((name, index) => {
    const one = made[index];
    if (one !== undefined && runtime.kind === 'found') {
      const directory = facts.view.finding.podLogsDirectory;
      return sourceOfContainer(one, locations.get(one.container.id), { client: runtime.client, directory });
    }
    const file = chooseLogFile(files, { name, isPrevious: wish.isPrevious });
    return file === undefined ? whyNone(facts, pod, { ...wish, container: name }) : sourceOfFile(file);
  });
  return { sources, notes };
}

function namesOfRuns({ sandboxes, files }: PodWithLogs): readonly string[] {
  const made = (sandboxes ?? []).flatMap(({ containers }) => containers).sort(byAge);
  return [...made.map(({ name }) => name), ...(files ?? []).map(({ container }) => container)];
}

function chooseMade(facts: LogFacts, pod: PodWithLogs, wish: LogWish): MadeContainer | undefined {
  const { sandboxes } = pod;
  if (sandboxes === undefined) return undefined;
  const { container: name, isPrevious } = wish;
  return chooseMadeContainer(sandboxes, { name, isPrevious, isWaiting: isWaiting(facts, pod, name) });
}

function isWaiting({ view, clock }: LogFacts, { manifest, sandboxes = [] }: PodWithLogs, name: string): boolean {
  const { containers, initContainers } = readPodSpec(manifest);
  const spec = [...containers, ...initContainers].find((container) => container.name === name);
  const { kubelet } = view.finding;
  if (spec === undefined || kubelet === undefined) return false;
  const uid = [...sandboxes].sort(byAge).at(-1)?.uid;
  const runs = sandboxes
    .filter((sandbox) => sandbox.uid === uid)
    .flatMap((sandbox) => sandbox.containers)
    .sort(byAge);
  const moment = { now: clock.now, kubeletStartedAt: kubelet.startedAt };
  return containerStatus(spec, runs, moment).state.kind === 'waiting';
}

/** Of the version that the runtime has, where it has one: an older one's log is not that of what waits to start. */
async function filesOf(
  node: NodeConversation,
  facts: LogFacts,
  { podName, namespace, sandboxes = [], files }: PodWithLogs,
  { isPrevious }: LogWish,
): Promise<readonly LogFile[]> {
  const all = files ?? (await findLogFiles(node, facts.view.finding.podLogsDirectory, [podName]));
  const uid = isPrevious ? undefined : [...sandboxes].sort(byAge).at(-1)?.uid;
  return all.filter((file) => file.namespace === namespace && (uid === undefined || file.uid === uid));
}

/** In the kubelet's words (validateContainerLogStatus), as far as they are known to be true. */
function whyNone({ runtime, view }: LogFacts, pod: PodWithLogs, { container, isPrevious }: LogWish): Failure {
  if (isPrevious) {
    return new Failure('not found', `previous terminated container "${container}" in pod "${pod.podName}" not found`);
  }
  const { podLogsDirectory } = view.finding;
  if (runtime.kind === 'found') {
    return new NotStarted(
      'not found',
      `container "${container}" in pod "${pod.podName}" is waiting to start - no logs yet`,
    );
  }
  return new Failure(
    'not found',
    `container "${container}" in pod "${pod.podName}" has no log in ${podLogsDirectory}, and what runs cannot be told`,
  );
}
