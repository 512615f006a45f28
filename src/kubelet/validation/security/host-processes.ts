import type { PodSpec } from '../../api/pod-types.ts';
import { invalid, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { containersOf } from '../pod/containers-of.ts';

/** On Windows a Pod is the host's own, or it is not (core/validation, validateWindowsHostProcessPod). */
export function* validateHostProcesses(spec: PodSpec, path: FieldPath): FieldErrors {
  const ofPod = spec.securityContext?.windowsOptions?.hostProcess;
  const containers = [...containersOf(spec, path)].map(({ container, path: containerPath }) => ({
    own: container.securityContext?.windowsOptions?.hostProcess,
    at: containerPath.child('securityContext').child('windowsOptions').child('hostProcess'),
  }));
  for (const { own, at } of containers) {
    const isOther = ofPod !== undefined && own !== undefined && ofPod !== own;
    if (isOther) yield invalid(at, own, `pod hostProcess value must be identical if both are specified, was ${ofPod}`);
  }
  const isHostProcess = containers.map(({ own }) => own ?? ofPod ?? false);
  if (isHostProcess.includes(true)) yield* validateTogether(isHostProcess, spec, path);
}

function* validateTogether(isHostProcess: readonly boolean[], { hostNetwork }: PodSpec, path: FieldPath): FieldErrors {
  if (isHostProcess.includes(false)) {
    const reason = 'If pod contains any hostProcess containers then all containers must be HostProcess containers';
    yield invalid(path, '', reason);
  }
  if (hostNetwork !== true) {
    const reason = 'hostNetwork must be true if pod contains any hostProcess containers';
    yield invalid(path.child('hostNetwork'), false, reason);
  }
}
