import type { Container, EphemeralContainer } from '../../api/pod-types.ts';
import { duplicate, forbidden, invalid, notFound, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { validateAllowedFields } from './ephemeral-fields.ts';
import { validateHostPorts } from './host-ports.ts';
import { validateImageSpace } from './image.ts';
import { validateLifecycle } from './lifecycle.ts';
import { validateProbes } from './probes.ts';
import { validateInitRestartRules, validateRestartRules } from './restart-rules.ts';
import { type ContainerScope, validateContainerCommon } from './validate-container.ts';

/** What Kubernetes has against a Pod's containers (core/validation, validateContainers). `path` is that of the list. */
export function* validateContainers(scope: ContainerScope, path: FieldPath): FieldErrors {
  const { pod } = scope;
  const containers = pod.spec?.containers ?? [];
  if (containers.length === 0) {
    yield required(path);
    return;
  }
  const names = new Set<string>();
  for (const [index, container] of containers.entries()) {
    const at = path.index(index);
    yield* validateContainerCommon(container, scope, at);
    yield* validateUniqueName(container, names, at);
    names.add(container.name ?? '');
    yield* validateLifecycle(container, pod, at);
    yield* validateProbes(container, pod, at);
    yield* validateRestartRules(container, at);
  }
  yield* validateHostPorts(containers, path);
}

/** As `validateContainers`, for the initContainers (validateInitContainers). */
export function* validateInitContainers(scope: ContainerScope, path: FieldPath): FieldErrors {
  const { pod } = scope;
  const containers = pod.spec?.initContainers ?? [];
  if (containers.length === 0) return;
  const names = namesOf(pod.spec?.containers);
  for (const [index, container] of containers.entries()) {
    const at = path.index(index);
    yield* validateContainerCommon(container, scope, at);
    yield* validateInitRestartRules(container, at);
    yield* validateUniqueName(container, names, at);
    if (container.name !== undefined && container.name !== '') names.add(container.name);
    // They run one after the other, and each is looked at as if it were the first.
    yield* validateHostPorts([container], path);
    if (container.restartPolicy === 'Always') {
      yield* validateLifecycle(container, pod, at);
      yield* validateProbes(container, pod, at);
    } else {
      yield* validateOneTimeContainer(container, at);
    }
  }
}

/** What only a container that keeps running can have. */
function* validateOneTimeContainer(container: Container, path: FieldPath): FieldErrors {
  for (const name of ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'] as const) {
    const reason = 'may not be set for init containers without restartPolicy=Always';
    if (container[name] !== undefined) yield forbidden(path.child(name), reason);
  }
  for (const [index, { restartPolicy }] of (container.resizePolicy ?? []).entries()) {
    if (restartPolicy !== 'RestartContainer') continue;
    const at = path.child('resizePolicy').index(index).child('restartPolicy');
    yield invalid(at, restartPolicy, "must not be set to 'RestartContainer' for non-sidecar initContainers");
  }
}

/** As `validateContainers`, for the ephemeralContainers (validateEphemeralContainers). */
export function* validateEphemeralContainers(scope: ContainerScope, path: FieldPath): FieldErrors {
  const { pod } = scope;
  const containers = pod.spec?.ephemeralContainers ?? [];
  if (containers.length === 0) return;
  const others = new Set([...namesOf(pod.spec?.containers), ...namesOf(pod.spec?.initContainers)]);
  const names = new Set(others);
  for (const [index, container] of containers.entries()) {
    const at = path.index(index);
    yield* validateContainerCommon(container, scope, at);
    yield* validateImageSpace(container, at);
    yield* validateUniqueName(container, names, at);
    names.add(container.name ?? '');
    yield* validateTarget(container, others, at.child('targetContainerName'));
    yield* validateAllowedFields(container, at);
    yield* validateWholeVolumes(container, at.child('volumeMounts'));
  }
}

function* validateTarget(
  { targetContainerName: target = '' }: EphemeralContainer,
  names: ReadonlySet<string>,
  path: FieldPath,
): FieldErrors {
  if (target !== '' && !names.has(target)) yield notFound(path, target);
}

/** What is mounted in part would outlive the container. */
function* validateWholeVolumes({ volumeMounts = [] }: EphemeralContainer, path: FieldPath): FieldErrors {
  for (const [index, mount] of volumeMounts.entries()) {
    for (const name of ['subPath', 'subPathExpr'] as const) {
      const isSet = (mount[name] ?? '') !== '';
      if (isSet) yield forbidden(path.index(index).child(name), 'cannot be set for an Ephemeral Container');
    }
  }
}

function* validateUniqueName({ name = '' }: Container, names: ReadonlySet<string>, path: FieldPath): FieldErrors {
  if (names.has(name)) yield duplicate(path.child('name'), name);
}

function namesOf(containers: readonly Container[] = []): Set<string> {
  return new Set(containers.map(({ name = '' }) => name));
}
