import type { NodeConversation, OperationScript } from '../nodes/conversation/conversation.ts';
import {
  readContainerd,
  readContainerdScript,
  readImages,
  readImagesScript,
  readNerdctl,
  readNerdctlScript,
  type KubeletFacts,
} from '../nodes/operations/read-containerd/read-containerd.ts';
import { readDocker, readDockerScript } from '../nodes/operations/read-docker/read-docker.ts';
import {
  inspectContainers,
  inspectContainersScript,
  inspectSandboxes,
  inspectSandboxesScript,
  readRuntime,
  readRuntimeScript,
} from '../nodes/operations/read-runtime/read-runtime.ts';
import type { RuntimeAbsence, RuntimeClient } from '../nodes/operations/runtime-answer.ts';
import { readContainerdDetails } from './containerd-details.ts';
import { infosOfCtr, infosOfNerdctl, readCtrFacts, readNerdctlFacts } from './containerd.ts';
import { containersToReport, readCrictlInspections } from './crictl-details.ts';
import { addInspections, containersToInspect, readCrictlLists } from './crictl.ts';
import { readDockerDetails } from './docker-details.ts';
import { readDockerContainers } from './docker.ts';
import type { PodDetails } from './pod-details.ts';
import type { RunningPod } from './running-pod.ts';

/** The scripts that a conversation needs for `findRunningPods`. */
export const findRunningPodsScripts: readonly OperationScript[] = [
  readRuntimeScript,
  inspectContainersScript,
  readContainerdScript,
  readNerdctlScript,
  readDockerScript,
];

/** The scripts that a conversation needs for `readDetails`. */
export const podDetailsScripts: readonly OperationScript[] = [inspectSandboxesScript, readImagesScript];

/** The static pods that a node's runtime has, or why nobody can tell. */
export type RunningPodsFinding = RunningPodsFound | RuntimeAbsence;

export interface RunningPodsFound {
  readonly kind: 'found';
  readonly client: RuntimeClient;
  /** The oldest first. */
  readonly pods: readonly RunningPod[];
  /** Finds out what a whole Pod says besides; the conversation needs `podDetailsScripts`. */
  readonly readDetails: () => Promise<PodDetails>;
}

/**
 * Finds the static pods that a node's container runtime has, by whichever of its clients is there: crictl first, for it
 * speaks with the runtime as the kubelet does, then those that speak with the kubelet's runtime in its own way.
 *
 * @throws Failure 'node' when the node does not answer, or its runtime's client says nonsense
 */
export async function findRunningPods(node: NodeConversation, kubelet: KubeletFacts): Promise<RunningPodsFinding> {
  const findings: RunningPodsFinding[] = [];
  for (const find of findersFor(kubelet.endpoint)) {
    const finding = await find(node, kubelet);
    findings.push(finding);
    if (isFinal(finding, kubelet)) break;
  }
  return mostTelling(findings);
}

type Finder = (node: NodeConversation, kubelet: KubeletFacts) => Promise<RunningPodsFinding>;

/** ctr goes before nerdctl, which takes all pods apart to list them, and cannot tell where containerd keeps its files. */
function findersFor(endpoint: string | undefined): readonly Finder[] {
  if (endpoint === undefined) return [findByCrictl, findByCtr, findByNerdctl, findByDocker];
  // cri-dockerd, or the kubelet's own dockershim.
  return endpoint.includes('docker') ? [findByCrictl, findByDocker] : [findByCrictl, findByCtr, findByNerdctl];
}

/** Whether to ask nobody else. A runtime that hangs does so whoever asks. */
function isFinal(finding: RunningPodsFinding, { endpoint }: KubeletFacts): boolean {
  if (finding.kind === 'none') return finding.reason === 'mounted' || finding.reason === 'timed out';
  // A containerd without pods may be the one below a Docker Engine that has them.
  return finding.pods.length > 0 || finding.client.kind === 'crictl' || endpoint !== undefined;
}

async function findByCrictl(node: NodeConversation, { endpoint }: KubeletFacts): Promise<RunningPodsFinding> {
  const reading = await readRuntime(node, endpoint);
  if (reading.kind === 'none') return reading;
  const pods = readCrictlLists(reading);
  const inspections = await inspectContainers(node, reading.client, containersToInspect(pods));
  return {
    kind: 'found',
    client: reading.client,
    pods: addInspections(pods, inspections),
    readDetails: async () => {
      const { client } = reading;
      const containers = await inspectContainers(node, client, containersToReport(pods));
      const sandboxes = pods.map(({ sandboxId }) => sandboxId);
      return readCrictlInspections({ ...(await inspectSandboxes(node, client, sandboxes)), containers });
    },
  };
}

async function findByCtr(node: NodeConversation, kubelet: KubeletFacts): Promise<RunningPodsFinding> {
  const reading = await readContainerd(node, kubelet);
  if (reading.kind === 'none') return reading;
  const { client, statuses } = reading;
  return {
    kind: 'found',
    client,
    pods: readCtrFacts(reading),
    readDetails: async () =>
      readContainerdDetails({ infos: infosOfCtr(reading), statuses, images: await readImages(node, client) }),
  };
}

async function findByNerdctl(node: NodeConversation, kubelet: KubeletFacts): Promise<RunningPodsFinding> {
  const reading = await readNerdctl(node, kubelet);
  if (reading.kind === 'none') return reading;
  const { client, statuses } = reading;
  return {
    kind: 'found',
    client,
    pods: readNerdctlFacts(reading),
    readDetails: () =>
      Promise.resolve(readContainerdDetails({ infos: infosOfNerdctl(reading), statuses, images: undefined })),
  };
}

async function findByDocker(node: NodeConversation): Promise<RunningPodsFinding> {
  const reading = await readDocker(node);
  if (reading.kind === 'none') return reading;
  const { client, containers } = reading;
  return {
    kind: 'found',
    client,
    pods: readDockerContainers(containers),
    readDetails: () => Promise.resolve(readDockerDetails(containers)),
  };
}

/** The last that has pods, else one that has none, else what the one says that came farthest. */
function mostTelling(findings: readonly RunningPodsFinding[]): RunningPodsFinding {
  const [best] = findings.toSorted((one, other) => rank(one) - rank(other));
  return best ?? { kind: 'none', reason: 'no client', complaint: undefined };
}

function rank(finding: RunningPodsFinding): number {
  if (finding.kind === 'found') return finding.pods.length > 0 ? 0 : 1;
  return 2 + FARTHEST_FIRST.indexOf(finding.reason);
}

const FARTHEST_FIRST: readonly RuntimeAbsence['reason'][] = [
  'mounted',
  'timed out',
  'refused',
  'no socket',
  'no client',
];
