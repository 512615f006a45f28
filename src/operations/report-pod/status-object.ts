import { isPlainList, plainObjectOf, type PlainObject, type PlainValue } from '../../manifest/plain-value.ts';
import type { KubeletMoment } from '../../runtimes/back-off.ts';
import type { KubeletWord } from '../../runtimes/kubelet-word.ts';
import type { PodDetails } from '../../runtimes/pod-details.ts';
import type { PodSpec } from '../../runtimes/pod-spec.ts';
import { currentPod, containersOf } from '../../runtimes/pod-status.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';
import type { ContainerReport, ReportedEnd, ReportedState } from './container-report.ts';
import { podConditions } from './pod-conditions.ts';
import { podPhase } from './pod-phase.ts';
import { reportContainers } from './report-containers.ts';

export interface StatusFacts {
  /** With Kubernetes' defaults. */
  readonly pod: PlainObject;
  /** Of the same Pod. */
  readonly spec: PodSpec;
  /** The pod's sandboxes; undefined where what the runtime has cannot be told. */
  readonly sandboxes: readonly RunningPod[] | undefined;
  readonly details: PodDetails;
  readonly moment: KubeletMoment | undefined;
  /** What the kubelet says where the runtime cannot tell. */
  readonly word: KubeletWord | undefined;
}

/** A Pod's `status` as the kubelet would report it, without what nobody can tell. */
export function statusObject(facts: StatusFacts): PlainObject {
  const { sandboxes, word } = facts;
  if (sandboxes === undefined) return { phase: 'Unknown' };
  if (word?.reason !== undefined) return rejection(word.reason, word);
  const current = currentPod(sandboxes);
  // The kubelet may not have seen the file, or fail to make a sandbox: nothing was started yet.
  return current === undefined ? { phase: 'Pending' } : statusOf(current, sandboxes, facts);
}

/** A pod that the kubelet gave up at once (rejectPod of pkg/kubelet/kubelet.go). */
function rejection(reason: string, { message }: KubeletWord): PlainObject {
  return { phase: 'Failed', reason, ...(message === undefined ? {} : { message }) };
}

function statusOf(current: RunningPod, sandboxes: readonly RunningPod[], facts: StatusFacts): PlainObject {
  const { pod, spec, details, moment, word } = facts;
  const isReady = current.sandboxState === 'ready';
  const made = containersOf(current, sandboxes);
  const report = reportContainers(spec, { made, details, moment: isReady ? moment : undefined, word });
  const phase = podPhase(report);
  const conditions = podConditions({
    report,
    phase,
    sandboxProblem: sandboxProblem(current, sandboxes),
    hasReadinessGates: isFilledList(podSpecOf(pod)['readinessGates']),
  });
  const toStatus = (one: ContainerReport): PlainObject => containerStatus(one, imageOf(pod, one), details);
  return {
    phase: phase ?? 'Unknown',
    conditions: conditions.map((condition) => ({ ...condition })),
    ...(isReady ? addressFields(details.sandboxes.get(current.sandboxId)?.addresses ?? []) : {}),
    startTime: timeOf(current.annotations.configSeen ?? current.createdAt),
    ...(report.initContainers.length === 0 ? {} : { initContainerStatuses: report.initContainers.map(toStatus) }),
    containerStatuses: report.containers.map(toStatus),
  };
}

/** Why the kubelet would make a new sandbox, in its words (kuberuntime/util, PodSandboxChanged). */
function sandboxProblem(current: RunningPod, sandboxes: readonly RunningPod[]): string | undefined {
  const own = sandboxes.filter(({ uid }) => uid === current.uid);
  if (own.filter(({ sandboxState }) => sandboxState === 'ready').length > 1)
    return 'multiple pod sandboxes are ready and need to be reconciled';
  return current.sandboxState === 'ready' ? undefined : 'pod sandbox is not ready';
}

/** The first of each family, IPv4 before IPv6 (sortPodIPs of pkg/kubelet/kubelet_pods.go). */
function addressFields(addresses: readonly string[]): PlainObject {
  const isSixth = (address: string): boolean => address.includes(':');
  const firsts = [addresses.find((address) => !isSixth(address)), addresses.find(isSixth)];
  const [first, ...others] = firsts.filter((address) => address !== undefined);
  return first === undefined ? {} : { podIP: first, podIPs: [first, ...others].map((ip) => ({ ip })) };
}

function containerStatus(report: ContainerReport, image: string, { runtimeName }: PodDetails): PlainObject {
  const { spec, container, details, state, lastEnd, isReady, isStarted } = report;
  const idOf = (id: string | undefined): PlainObject =>
    id === undefined || runtimeName === undefined ? {} : { containerID: `${runtimeName}://${id}` };
  return {
    name: spec.name,
    state: stateObject(state, idOf),
    lastState: lastEnd === undefined ? {} : { terminated: endObject(lastEnd, idOf) },
    ...(isReady === undefined ? {} : { ready: isReady }),
    restartCount: container?.restartCount ?? 0,
    ...(container === undefined ? { image, imageID: '' } : imageFields(details)),
    ...idOf(container?.id),
    ...(isStarted === undefined ? {} : { started: isStarted }),
  };
}

function imageFields(details: ContainerReport['details']): PlainObject {
  return {
    ...(details?.image === undefined ? {} : { image: details.image }),
    ...(details?.imageId === undefined ? {} : { imageID: details.imageId }),
  };
}

function stateObject(state: ReportedState, idOf: (id: string | undefined) => PlainObject): PlainObject {
  switch (state.kind) {
    case 'unknown':
      return {};
    case 'running':
      return { running: state.startedAt === undefined ? {} : { startedAt: timeOf(state.startedAt) } };
    case 'waiting':
      return { waiting: waitingObject(state) };
    case 'terminated':
      return { terminated: endObject(state, idOf) };
  }
}

function waitingObject({ reason, message }: Extract<ReportedState, { kind: 'waiting' }>): PlainObject {
  return { ...(reason === undefined ? {} : { reason }), ...(message === undefined ? {} : { message }) };
}

function endObject({ run, containerId }: ReportedEnd, idOf: (id: string | undefined) => PlainObject): PlainObject {
  return {
    exitCode: run.exitCode,
    ...(run.reason === undefined ? {} : { reason: run.reason }),
    ...(run.startedAt === undefined ? {} : { startedAt: timeOf(run.startedAt) }),
    ...(run.finishedAt === undefined ? {} : { finishedAt: timeOf(run.finishedAt) }),
    ...idOf(containerId),
  };
}

/** The image that the Pod names for a container. */
function imageOf(pod: PlainObject, { spec }: ContainerReport): string {
  const { containers, initContainers } = podSpecOf(pod);
  const all = [initContainers, containers].flatMap((list) => (isPlainList(list) ? list.map(plainObjectOf) : []));
  const image = all.find(({ name }) => name === spec.name)?.['image'];
  return typeof image === 'string' ? image : '';
}

function podSpecOf(pod: PlainObject): PlainObject {
  return plainObjectOf(pod['spec']);
}

function isFilledList(value: PlainValue | undefined): boolean {
  return isPlainList(value) && value.length > 0;
}

/** As Kubernetes writes a time: to the second. */
function timeOf(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
