import type { Container, Pod } from '../../api/pod-types.ts';
import { forbidden, notSupported, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { validateHandler } from './handler.ts';

/** What Kubernetes has against what happens when a container starts and stops (core/validation, validateLifecycle). */
export function* validateLifecycle({ lifecycle }: Container, pod: Pod, containerPath: FieldPath): FieldErrors {
  const { postStart, preStop, stopSignal } = lifecycle ?? {};
  const path = containerPath.child('lifecycle');
  if (postStart !== undefined) yield* validateHandler(postStart, pod, path.child('postStart'));
  if (preStop !== undefined) yield* validateHandler(preStop, pod, path.child('preStop'));
  if (stopSignal !== undefined) yield* validateStopSignal(stopSignal, pod, path.child('stopSignal'));
}

function* validateStopSignal(signal: string, pod: Pod, path: FieldPath): FieldErrors {
  const os = pod.spec?.os;
  if (os === undefined) {
    yield forbidden(path, 'may not be set for containers with empty `spec.os.name`');
    return;
  }
  const supported = SIGNALS.get(os.name ?? '');
  if (supported !== undefined && !supported.includes(signal)) yield notSupported(path, signal, supported);
}

/** The signals that have a name but no number behind it. */
const NAMED_SIGNALS = [
  ...['ABRT', 'ALRM', 'BUS', 'CHLD', 'CLD', 'CONT', 'FPE', 'HUP', 'ILL', 'INT', 'IO', 'IOT', 'KILL', 'PIPE', 'POLL'],
  ...['PROF', 'PWR', 'QUIT', 'SEGV', 'STKFLT', 'STOP', 'SYS', 'TERM', 'TRAP', 'TSTP', 'TTIN', 'TTOU', 'URG', 'USR1'],
  ...['USR2', 'VTALRM', 'WINCH', 'XCPU', 'XFSZ', 'RTMIN', 'RTMAX'],
];
const LINUX_SIGNALS = [...NAMED_SIGNALS, ...numbered('RTMIN+', 15), ...numbered('RTMAX-', 14)]
  .map((name) => `SIG${name}`)
  .sort();

/** By the name of the operating system. */
const SIGNALS: ReadonlyMap<string, readonly string[]> = new Map([
  ['linux', LINUX_SIGNALS],
  ['windows', ['SIGKILL', 'SIGTERM']],
]);

function numbered(name: string, most: number): readonly string[] {
  return Array.from({ length: most }, (_, index) => `${name}${index + 1}`);
}
