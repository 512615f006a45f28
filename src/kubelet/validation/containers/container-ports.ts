import type { Container } from '../../api/pod-types.ts';
import { duplicate, invalidFor, notSupported, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { portNameProblems, portNumberProblems } from '../formats.ts';

/** What Kubernetes has against a container's ports (core/validation, validateContainerPorts). */
export function* validateContainerPorts({ ports = [] }: Container, path: FieldPath): FieldErrors {
  const names = new Set<string>();
  for (const [index, port] of ports.entries()) {
    const { name = '', containerPort = 0, hostPort = 0, protocol = '' } = port;
    const at = path.index(index);
    if (name !== '') yield* validateName(name, names, at.child('name'));
    if (containerPort === 0) yield required(at.child('containerPort'));
    else yield* invalidFor(at.child('containerPort'), containerPort, portNumberProblems(containerPort));
    if (hostPort !== 0) yield* invalidFor(at.child('hostPort'), hostPort, portNumberProblems(hostPort));
    yield* validateProtocol(protocol, at.child('protocol'));
  }
}

function* validateName(name: string, names: Set<string>, path: FieldPath): FieldErrors {
  const problems = portNameProblems(name);
  yield* invalidFor(path, name, problems);
  if (problems.length > 0) return;
  if (names.has(name)) yield duplicate(path, name);
  names.add(name);
}

const PROTOCOLS = ['SCTP', 'TCP', 'UDP'];

function* validateProtocol(protocol: string, path: FieldPath): FieldErrors {
  if (!PROTOCOLS.includes(protocol)) yield notSupported(path, protocol, PROTOCOLS);
}
