import type { PodSpec } from '../../api/pod-types.ts';
import { forbidden, invalid, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { containersOf } from './containers-of.ts';

/** On the node's network a port of the node is the container's own (core/validation, validatePodHostNetworkDeps). */
export function* validateHostNetwork({ hostNetwork, containers }: PodSpec, path: FieldPath): FieldErrors {
  if (hostNetwork !== true) return;
  for (const [index, container] of (containers ?? []).entries()) {
    for (const [place, { hostPort = 0, containerPort = 0 }] of (container.ports ?? []).entries()) {
      if (hostPort === 0 || hostPort === containerPort) continue;
      const portPath = path.child('containers').index(index).child('ports').index(place);
      yield invalid(portPath.child('hostPort'), hostPort, 'must match `containerPort` when `hostNetwork` is true');
    }
  }
}

/** Whose processes a Pod sees (core/validation, validateShareProcessNamespace). */
export function* validateProcessNamespace(spec: PodSpec, path: FieldPath): FieldErrors {
  if (spec.shareProcessNamespace !== true || spec.hostPID !== true) return;
  const detail = 'ShareProcessNamespace and HostPID cannot both be enabled';
  yield invalid(path.child('shareProcessNamespace'), true, detail);
}

/** What does not go with users of the Pod's own (core/validation, validateHostUsers); the names of two fields are Go's. */
export function* validateHostUsers(spec: PodSpec, path: FieldPath): FieldErrors {
  if (spec.hostUsers !== false) return;
  const complaint = 'when `hostUsers` is false';
  if (spec.hostNetwork === true) yield forbidden(path.child('hostNetwork'), complaint);
  if (spec.hostPID === true) yield forbidden(path.child('HostPID'), complaint);
  if (spec.hostIPC === true) yield forbidden(path.child('HostIPC'), complaint);
  for (const { container, path: containerPath } of containersOf(spec, path)) {
    if ((container.volumeDevices ?? []).length > 0) yield forbidden(containerPath.child('volumeDevices'), complaint);
  }
}
