import type { RuntimeClient } from '../../../nodes/operations/runtime-answer.ts';
import type { PortHolder, TakenPort } from '../../../nodes/operations/read-ports/read-ports.ts';
import { shortId } from '../../../nodes/short-id.ts';
import { currentPod } from '../../../runtimes/pod-status.ts';
import type { RunningPod } from '../../../runtimes/running-pod.ts';
import { harmOf, runningContainer } from '../declared-pod.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { stopSandbox } from '../runtime-command.ts';
import { overlaps, programName, type WantedPort } from './wanted-ports.ts';

/** What of a node's runtime matters for who holds a port. */
export interface PortScene {
  readonly client: RuntimeClient;
  /** All static pods that the runtime has. */
  readonly pods: readonly RunningPod[];
  /** Of these, the newest of each pod that a file declares. */
  readonly wanted: readonly RunningPod[];
}

/** Finds ports that pods want and that something else of the node has. */
export function diagnoseTakenPorts(
  wanted: readonly WantedPort[],
  taken: readonly TakenPort[],
  scene: PortScene,
): readonly Diagnosis[] {
  const told = new Set<string>();
  return wanted.flatMap((one) => {
    const sockets = taken.filter(
      ({ protocol, port, address }) => protocol === one.protocol && port === one.port && overlaps(address, one.address),
    );
    // It has what it wants, whoever else has a part of it.
    if (sockets.some(({ holder }) => holder !== undefined && isOwn(holder, one))) return [];
    const [socket] = sockets.filter((candidate) => isInTheWay(candidate, one, scene));
    const key = `${one.declared.file} ${one.protocol} ${one.port}`;
    if (socket === undefined || told.has(key)) return [];
    told.add(key);
    return [diagnose(one, socket, scene)];
  });
}

/** Whether a process is in the newest sandbox of the pod, or of a container in it. */
function isOwn(holder: PortHolder, { declared }: WantedPort): boolean {
  const current = currentPod(declared.sandboxes ?? []);
  return current !== undefined && isIn(holder, current);
}

/** The ids of a pod's containers are part of the names of their control groups, whoever makes those. */
function isIn({ controlGroups }: PortHolder, { sandboxId, containers }: RunningPod): boolean {
  return [sandboxId, ...containers.map(({ id }) => id)].some((id) => controlGroups.some((group) => group.includes(id)));
}

function isInTheWay({ holder }: TakenPort, one: WantedPort, { pods }: PortScene): boolean {
  const runs = runningContainer(one.declared, one.container.name ?? '')?.state === 'running';
  if (holder === undefined) return !runs && one.isOnHost;
  // Runtimes hold the ports that they lead to pods.
  if (!one.isOnHost && /^(kubelet|crio|cri-dockerd|hyperkube|k3s|rke2|k0s)/.test(programName(holder.argv)))
    return false;
  // Where nothing tells whose process it is, it may be the pod's own.
  return !runs || pods.some((pod) => isIn(holder, pod)) || isServiceOfNode(holder);
}

function isServiceOfNode({ controlGroups }: PortHolder): boolean {
  return controlGroups.some((group) => /\/(system|user)\.slice\//.test(group) && !/[0-9a-f]{64}/.test(group));
}

function diagnose(one: WantedPort, { holder, address }: TakenPort, scene: PortScene): Diagnosis {
  const { declared, written, protocol, port, isOnHost } = one;
  const owner = holder && scene.pods.find((pod) => isIn(holder, pod));
  const isOld = owner !== undefined && (declared.sandboxes ?? []).includes(owner);
  const place = `${address.includes(':') ? `[${address}]` : address}:${port}`;
  const process = holder === undefined ? '' : ` process ${holder.pid}: ${holder.argv.join(' ').slice(0, 200)}`;
  return {
    check: isOld ? 'port-held-by-old-pod' : 'port-in-use',
    harm: isUp(one) ? 'warning' : harmOf(declared),
    subject: declared.subject,
    what: `${protocol} port ${port} of the node is taken by ${describeHolder(holder, owner, isOld)}`,
    evidence: [`${declared.file}: ${written}`, `${place}${process}`],
    consequence: isOnHost
      ? 'the program cannot listen there; most end, and are started again and again'
      : 'what comes in on this port goes to one of the two alone, or the pod is not started',
    mend: mendOf(holder, owner, scene),
  };
}

function isUp({ declared, container }: WantedPort): boolean {
  const running = runningContainer(declared, container.name ?? '');
  return running?.state === 'running' && running.restartCount === 0;
}

function describeHolder(holder: PortHolder | undefined, owner: RunningPod | undefined, isOld: boolean): string {
  if (isOld && owner !== undefined) return `an older sandbox of this very pod, ${shortId(owner.sandboxId)}`;
  if (owner !== undefined) return `pod ${owner.namespace}/${owner.name}`;
  if (holder === undefined) return 'a process that this user may not see';
  return `${programName(holder.argv) || 'a process'}, process ${holder.pid}, which is not of this pod`;
}

function mendOf(
  holder: PortHolder | undefined,
  owner: RunningPod | undefined,
  { client, wanted }: PortScene,
): readonly string[] {
  // A pod that is somebody's wish is not simply ended.
  if (owner !== undefined) return wanted.includes(owner) ? [] : stopSandbox(client, owner);
  // The node's own kubelet does not give way.
  if (holder === undefined || /^(kubelet|k3s|rke2|k0s)/.test(programName(holder.argv))) return [];
  const unit = unitOf(holder);
  return [unit === undefined ? `kill ${holder.pid}` : `systemctl disable --now ${unit}`];
}

/** The systemd unit of a process that is a service of the node. */
function unitOf({ controlGroups }: PortHolder): string | undefined {
  const units = controlGroups.map((group) => /\/system\.slice\/(?:[^/]+\/)*?([\w@.:\\-]+\.service)$/.exec(group)?.[1]);
  return units.find((unit) => unit !== undefined && !/^(ssh|kubelet|containerd|docker|crio)/.test(unit));
}
