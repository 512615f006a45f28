import type { ExecAction, GRPCAction, HTTPGetAction, Pod, SleepAction, TCPSocketAction } from '../../api/pod-types.ts';
import { forbidden, invalid, notSupported, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { validateHttpGet } from './http-get.ts';
import { validatePort } from './port.ts';

/** What a probe, or a hook of the lifecycle, does: one of these. */
interface Handler {
  readonly exec?: ExecAction | undefined;
  readonly httpGet?: HTTPGetAction | undefined;
  readonly tcpSocket?: TCPSocketAction | undefined;
  readonly grpc?: GRPCAction | undefined;
  readonly sleep?: SleepAction | undefined;
}

/** What Kubernetes has against what a probe or a hook does (core/validation, validateHandler); only the first counts. */
export function* validateHandler(handler: Handler, pod: Pod, path: FieldPath): FieldErrors {
  const { exec, httpGet, tcpSocket, grpc, sleep } = handler;
  const [first, ...others] = [
    exec && { at: path.child('exec'), validate: (at: FieldPath) => validateExec(exec, at) },
    httpGet && { at: path.child('httpGet'), validate: (at: FieldPath) => validateHttpGet(httpGet, at) },
    tcpSocket && { at: path.child('tcpSocket'), validate: (at: FieldPath) => validateTcpSocket(tcpSocket, at) },
    grpc && { at: path.child('grpc'), validate: (at: FieldPath) => validateGrpc(grpc, at) },
    sleep && { at: path.child('sleep'), validate: (at: FieldPath) => validateSleep(sleep, pod, at) },
  ].filter((action) => action !== undefined);
  if (first === undefined) yield required(path, 'must specify a handler type');
  else yield* first.validate(first.at);
  for (const { at } of others) yield forbidden(at, 'may not specify more than 1 handler type');
}

function* validateExec({ command = [] }: ExecAction, path: FieldPath): FieldErrors {
  if (command.length === 0) yield required(path.child('command'));
}

function validateTcpSocket({ port = 0 }: TCPSocketAction, path: FieldPath): FieldErrors {
  return validatePort(port, path.child('port'));
}

const GRPC_MODES = ['Plaintext', 'TLS'];

function* validateGrpc({ port = 0, mode }: GRPCAction, path: FieldPath): FieldErrors {
  yield* validatePort(port, path.child('port'));
  if (mode !== undefined && !GRPC_MODES.includes(mode)) yield notSupported(path.child('mode'), mode, GRPC_MODES);
}

/** Whoever sleeps longer than the Pod may take to end is not waited for. */
function* validateSleep({ seconds = 0 }: SleepAction, pod: Pod, path: FieldPath): FieldErrors {
  const most = pod.spec?.terminationGracePeriodSeconds;
  if (most === undefined || (seconds >= 0 && seconds <= most)) return;
  yield invalid(path, seconds, `must be non-negative and less than terminationGracePeriodSeconds (${most})`);
}
