import type { Container, Pod, Probe } from '../../api/pod-types.ts';
import { invalid, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { validateHandler } from './handler.ts';

/** What Kubernetes has against a container's probes (core/validation, validateLivenessProbe and its like). */
export function* validateProbes(container: Container, pod: Pod, path: FieldPath): FieldErrors {
  const { livenessProbe, readinessProbe, startupProbe } = container;
  if (livenessProbe !== undefined) yield* validateOneSuccess(livenessProbe, pod, path.child('livenessProbe'));
  if (readinessProbe !== undefined) yield* validateReadiness(readinessProbe, pod, path.child('readinessProbe'));
  if (startupProbe !== undefined) yield* validateOneSuccess(startupProbe, pod, path.child('startupProbe'));
}

/** A probe that has nothing more to say once it succeeded. */
function* validateOneSuccess(probe: Probe, pod: Pod, path: FieldPath): FieldErrors {
  const { successThreshold = 0 } = probe;
  yield* validateProbe(probe, pod, path);
  if (successThreshold !== 1) yield invalid(path.child('successThreshold'), successThreshold, 'must be 1');
}

function* validateReadiness(probe: Probe, pod: Pod, path: FieldPath): FieldErrors {
  const { terminationGracePeriodSeconds: seconds } = probe;
  const at = path.child('terminationGracePeriodSeconds');
  yield* validateProbe(probe, pod, path);
  if (seconds !== undefined) yield invalid(at, seconds, 'must not be set for readinessProbes');
}

const COUNTS = [
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
] as const;

function* validateProbe(probe: Probe, pod: Pod, path: FieldPath): FieldErrors {
  yield* validateHandler(probe, pod, path);
  for (const name of COUNTS) {
    const count = probe[name] ?? 0;
    if (count < 0) yield invalid(path.child(name), count, 'must be greater than or equal to 0');
  }
  const { terminationGracePeriodSeconds: seconds } = probe;
  if (seconds !== undefined && seconds <= 0) {
    yield invalid(path.child('terminationGracePeriodSeconds'), seconds, 'must be greater than 0');
  }
}
