import { posix } from 'node:path';
import type { Container, ContainerPort } from '../../../kubelet/api/pod-types.ts';
import { containerFlags, controlPlaneProgram, flagValue, type ContainerFlag } from '../command-line.ts';
import { containersOf, type DeclaredPod } from '../declared-pod.ts';

/** A port of the node that a pod means to have. */
export interface WantedPort {
  readonly declared: DeclaredPod;
  readonly container: Container;
  readonly protocol: string;
  /** `0.0.0.0` for all addresses. */
  readonly address: string;
  readonly port: number;
  /** The pod itself listens there, in the node's network; without it the runtime leads the port to the pod. */
  readonly isOnHost: boolean;
  /** In the manifest's list of ports, by which the kubelet admits pods; else on a command line. */
  readonly isDeclared: boolean;
  /** Where it is written: `container web: hostPort 80`. */
  readonly written: string;
}

/** The ports of the node that a pod declares, and those that a control plane's command line names or implies. */
export function wantedPorts(declared: DeclaredPod): readonly WantedPort[] {
  const isOnHost = declared.pod.spec?.hostNetwork === true;
  return containersOf(declared).flatMap((container) => {
    const common = { declared, container, isOnHost };
    const listed = (container.ports ?? []).flatMap((port) => declaredPort(port, container, isOnHost));
    return [
      ...listed.map((port) => ({ ...common, ...port, isDeclared: true })),
      ...(isOnHost ? listenedPorts(container) : []).map((port) => ({ ...common, ...port, isDeclared: false })),
    ];
  });
}

type Place = Pick<WantedPort, 'protocol' | 'address' | 'port' | 'written'>;

function declaredPort(
  { hostPort = 0, hostIP = '', protocol = 'TCP' }: ContainerPort,
  { name = '' }: Container,
  isOnHost: boolean,
): readonly Place[] {
  if (hostPort === 0) return [];
  const field = isOnHost ? 'containerPort' : 'hostPort';
  const address = hostIP === '' ? EVERYWHERE : hostIP;
  return [{ protocol, address, port: hostPort, written: `container ${name}: ${field} ${hostPort}` }];
}

const EVERYWHERE = '0.0.0.0';

/** What the programs of a control plane listen on, where their command line says nothing else (their own --help). */
const SECURE_PORTS: Partial<Readonly<Record<string, number>>> = {
  'kube-apiserver': 6443,
  'kube-controller-manager': 10257,
  'kube-scheduler': 10259,
};

function listenedPorts(container: Container): readonly Place[] {
  const program = controlPlaneProgram(container);
  const flags = containerFlags(container);
  if (program === undefined) return [];
  const standard = SECURE_PORTS[program];
  if (standard === undefined) return etcdPorts(container, flags);
  const port = Number(flagValue(flags, 'secure-port') ?? standard);
  // 0 is for none.
  if (!Number.isInteger(port) || port < 1) return [];
  const address = flagValue(flags, 'bind-address') ?? EVERYWHERE;
  return [{ protocol: 'TCP', address, port, written: `container ${container.name ?? ''}: --secure-port=${port}` }];
}

function etcdPorts({ name = '' }: Container, flags: readonly ContainerFlag[]): readonly Place[] {
  return ['listen-client-urls', 'listen-peer-urls', 'listen-metrics-urls'].flatMap((flag) =>
    (flagValue(flags, flag) ?? '').split(',').flatMap((url): readonly Place[] => {
      const { host, port } = /^https?:\/\/(?<host>[^/]*):(?<port>\d+)$/.exec(url)?.groups ?? {};
      if (host === undefined || port === undefined) return [];
      const address = host.replaceAll(/[[\]]/g, '');
      return [{ protocol: 'TCP', address, port: Number(port), written: `container ${name}: --${flag}=${url}` }];
    }),
  );
}

/** Whether two that listen on one port are in each other's way by their addresses. */
export function overlaps(one: string, other: string): boolean {
  return one === other || isEverywhere(one) || isEverywhere(other);
}

function isEverywhere(address: string): boolean {
  return address === EVERYWHERE || address === '::' || address === '';
}

/** The name of a program by its command line: `nginx`, also of `nginx: master process`. */
export function programName([first = '']: readonly string[]): string {
  return posix.basename(first.split(' ')[0] ?? '').replace(/:$/, '');
}
