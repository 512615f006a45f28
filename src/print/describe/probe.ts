import type { PlainObject, PlainValue } from '../../manifest/plain-value.ts';
import { goList, numberText, objectOf, textOf, textsOf } from './fields.ts';

/** A probe on one line (DescribeProbe): `http-get http://:8080/healthz delay=0s timeout=1s …`. */
export function probeLine(probe: PlainObject): string {
  return `${actionOf(probe)} ${timesOf(probe)}`;
}

function timesOf(probe: PlainObject): string {
  const number = (name: string): string => numberText(probe[name]);
  return (
    `delay=${number('initialDelaySeconds')}s timeout=${number('timeoutSeconds')}s period=${number('periodSeconds')}s ` +
    `#success=${number('successThreshold')} #failure=${number('failureThreshold')}`
  );
}

function actionOf(probe: PlainObject): string {
  const [exec, httpGet, tcpSocket, grpc] = ['exec', 'httpGet', 'tcpSocket', 'grpc'].map((name) =>
    objectOf(probe[name]),
  );
  if (exec !== undefined) return `exec ${goList(textsOf(exec['command']))}`;
  if (httpGet !== undefined) return `http-get ${urlOf(httpGet)}`;
  if (tcpSocket !== undefined) return `tcp-socket ${textOf(tcpSocket['host'])}:${portOf(tcpSocket['port'])}`;
  if (grpc !== undefined) return `grpc <pod>:${numberText(grpc['port'])} ${textOf(grpc['service'])}`;
  return 'unknown';
}

/** A port is a number or a name; 0 where there is none. */
function portOf(port: PlainValue | undefined): string {
  return typeof port === 'string' ? port : numberText(port);
}

/** As Go's net/url writes it (URL.String, net.JoinHostPort). */
function urlOf({ scheme, host, port, path }: PlainObject): string {
  const hostText = textOf(host);
  const portText = portOf(port);
  const joined = portText === '' ? hostText : `${hostText.includes(':') ? `[${hostText}]` : hostText}:${portText}`;
  const pathText = escapePath(textOf(path));
  const start = textOf(scheme) === '' ? '' : `${textOf(scheme).toLowerCase()}:`;
  const slashes = joined !== '' || pathText !== '' ? '//' : '';
  const separator = pathText !== '' && !pathText.startsWith('/') && joined !== '' ? '/' : '';
  return `${start}${slashes}${escapeHost(joined)}${separator}${pathText}`;
}

function escapePath(path: string): string {
  return path === '*' ? path : escapeBut(path, /[A-Za-z0-9\-_.~$&+,/:;=@]/);
}

function escapeHost(host: string): string {
  return escapeBut(host, /[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]/);
}

function escapeBut(text: string, plain: RegExp): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return plain.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}
