import type { HTTPGetAction } from '../../api/pod-types.ts';
import { invalid, invalidFor, notSupported, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { headerNameProblems } from '../formats.ts';
import { validatePort } from './port.ts';

const SCHEMES = ['HTTP', 'HTTPS'];

/** What Kubernetes has against an HTTP request of a probe or a hook (core/validation, validateHTTPGetAction). */
export function* validateHttpGet(action: HTTPGetAction, path: FieldPath): FieldErrors {
  const { path: urlPath = '', port = 0, scheme = '', httpHeaders = [] } = action;
  if (urlPath === '') yield required(path.child('path'));
  yield* validatePort(port, path.child('port'));
  if (!SCHEMES.includes(scheme)) yield notSupported(path.child('scheme'), scheme, SCHEMES);
  for (const { name = '' } of httpHeaders) yield* invalidFor(path.child('httpHeaders'), name, headerNameProblems(name));
  yield* validateProtocol(action, path);
}

const PROTOCOLS = ['HTTP1', 'HTTP2'];

function* validateProtocol({ protocol, scheme, host = '' }: HTTPGetAction, path: FieldPath): FieldErrors {
  if (protocol === undefined) return;
  if (!PROTOCOLS.includes(protocol)) {
    yield notSupported(path.child('protocol'), protocol, PROTOCOLS);
  } else if (protocol === 'HTTP2' && scheme !== 'HTTP') {
    yield invalid(path.child('protocol'), protocol, 'is only supported with HTTP (H2C)');
  } else if (protocol === 'HTTP2' && host !== '') {
    yield invalid(path.child('host'), host, 'must be empty when `protocol` is "HTTP2"');
  }
}
