import type { Container, HTTPGetAction, Pod, Probe } from '../../kubelet/api/pod-types.ts';
import type { ProbeAction } from '../../nodes/operations/run-probe/run-probe.ts';
import type { RuntimeClient } from '../../nodes/operations/runtime-answer.ts';

/** Where a container is that is probed. */
export interface ProbedContainer {
  readonly pod: Pod;
  readonly container: Container;
  readonly client: RuntimeClient;
  readonly containerId: string;
  /** The pod's own address; undefined where nobody tells, or it has none. */
  readonly address: string | undefined;
}

/** What a probe has a kubelet do (pkg/kubelet/prober/prober.go, runProbe), or why nobody here can do it. */
export type ChosenAction = ProbeAction | { readonly kind: 'unknown'; readonly why: string };

/** Chooses what to do for a probe, with what Kubernetes fills in where nothing is written. */
export function probeAction({ exec, httpGet, tcpSocket }: Probe, place: ProbedContainer): ChosenAction {
  const { client, containerId } = place;
  if (exec !== undefined) return { kind: 'exec', client, containerId, command: exec.command ?? [] };
  const target = httpGet ?? tcpSocket;
  if (target === undefined) return { kind: 'unknown', why: 'its probe is one by gRPC, which kstatic does not speak' };
  const host = hostOf(target.host ?? '', place);
  if (host === undefined) return { kind: 'unknown', why: 'the address of the pod is not known' };
  const port = portOf(target.port, place.container);
  if (port === undefined) return { kind: 'unknown', why: `it has no port ${String(target.port)}` };
  return httpGet === undefined ? { kind: 'tcp', host, port } : httpAction(httpGet, host, port);
}

function httpAction({ scheme, path = '/', httpHeaders = [] }: HTTPGetAction, host: string, port: number): ProbeAction {
  const headers = httpHeaders.map(({ name = '', value = '' }) => `${name}: ${value}`);
  return { kind: 'http', scheme: scheme?.toUpperCase() === 'HTTPS' ? 'https' : 'http', host, port, path, headers };
}

/** In the node's own network a pod has the node's address, which the node knows best. */
function hostOf(host: string, { pod, address }: ProbedContainer): string | undefined {
  if (host !== '') return host;
  return pod.spec?.hostNetwork === true ? '' : address;
}

/** A number, or the name of one of the container's ports (pkg/probe/util.go, ResolveContainerPort). */
function portOf(port: number | string | undefined, { ports = [] }: Container): number | undefined {
  const named = ports.find(({ name }) => name !== undefined && name === port)?.containerPort;
  const number = named ?? Number(port);
  return Number.isInteger(number) && number > 0 && number < 65_536 ? number : undefined;
}
