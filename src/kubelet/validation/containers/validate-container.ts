import type { Container, Pod, Volume } from '../../api/pod-types.ts';
import { invalidFor, notSupported, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { labelProblems } from '../formats.ts';
import { validatePullPolicy } from '../pull-policy.ts';
import { validateContainerResources } from '../resources/validate-resources.ts';
import { validateContainerSecurity } from '../security/container-security.ts';
import { validateContainerPorts } from './container-ports.ts';
import { validateEnvironment, validateEnvironmentSources } from './environment.ts';
import { validateResizePolicies } from './resize-policies.ts';
import { validateVolumeDevices } from './volume-devices.ts';
import { validateVolumeMounts } from './volume-mounts.ts';

/** What a container is looked at with. */
export interface ContainerScope {
  readonly pod: Pod;
  /** Those that it can mount. */
  readonly volumes: ReadonlyMap<string, Volume>;
}

/** What Kubernetes has against a container of any kind (core/validation, validateContainerCommon). */
export function* validateContainerCommon(
  container: Container,
  { pod, volumes }: ContainerScope,
  path: FieldPath,
): FieldErrors {
  yield* validateName(container, path.child('name'));
  yield* validateImage(container, path.child('image'));
  yield* validateMessagePolicy(container, path.child('terminationMessagePolicy'));
  yield* validateContainerPorts(container, path.child('ports'));
  yield* validateEnvironment(container, path.child('env'));
  yield* validateEnvironmentSources(container, path.child('envFrom'));
  yield* validateVolumeMounts(container, volumes, path.child('volumeMounts'));
  yield* validateVolumeDevices(container, volumes, path.child('volumeDevices'));
  yield* validatePullPolicy(container.imagePullPolicy ?? '', path.child('imagePullPolicy'));
  yield* validateContainerResources(container.resources ?? {}, pod, path.child('resources'));
  yield* validateResizePolicies(container, pod, path.child('resizePolicy'));
  yield* validateContainerSecurity(container, pod, path.child('securityContext'));
}

function* validateName({ name = '' }: Container, path: FieldPath): FieldErrors {
  if (name === '') yield required(path);
  else yield* invalidFor(path, name, labelProblems(name));
}

function* validateImage({ image = '' }: Container, path: FieldPath): FieldErrors {
  if (image === '') yield required(path);
}

const MESSAGE_POLICIES = ['File', 'FallbackToLogsOnError'];

function* validateMessagePolicy({ terminationMessagePolicy: policy = '' }: Container, path: FieldPath): FieldErrors {
  if (!MESSAGE_POLICIES.includes(policy)) yield notSupported(path, policy, MESSAGE_POLICIES);
}
