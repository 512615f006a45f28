import type { ObjectFieldSelector } from '../api/pod-types.ts';
import { invalid, notSupportedText, required, type FieldErrors } from './field-error.ts';
import type { FieldPath } from './field-path.ts';
import { qualifiedNameProblems } from './formats.ts';
import { goLowerCase } from './go-lower-case.ts';

/**
 * What Kubernetes has against a field of the Pod that a variable or a file shall show (core/validation,
 * validateObjectFieldSelector); `supported` are those that can be shown there, sorted.
 */
export function* validateObjectFieldSelector(
  { apiVersion = '', fieldPath = '' }: ObjectFieldSelector,
  supported: readonly string[],
  path: FieldPath,
): FieldErrors {
  if (apiVersion === '') yield required(path.child('apiVersion'));
  else if (fieldPath === '') yield required(path.child('fieldPath'));
  else if (apiVersion !== 'v1') yield unconvertible(fieldPath, `unsupported pod version: ${apiVersion}`, path);
  else yield* validateFieldPath(fieldPath, supported, path);
}

const FIELDS: ReadonlySet<string> = new Set([
  'metadata.annotations',
  'metadata.labels',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.host',
  'spec.nodeName',
  'spec.restartPolicy',
  'spec.schedulerName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.phase',
  'status.podIP',
  'status.podIPs',
]);

function* validateFieldPath(fieldPath: string, supported: readonly string[], path: FieldPath): FieldErrors {
  const subscript = splitSubscript(fieldPath);
  if (subscript !== undefined) {
    yield* validateSubscript(fieldPath, subscript, path);
    return;
  }
  // Clients of old say spec.host.
  const shown = fieldPath === 'spec.host' ? 'spec.nodeName' : fieldPath;
  if (!FIELDS.has(fieldPath)) yield unconvertible(fieldPath, `field label not supported: ${fieldPath}`, path);
  else if (!supported.includes(shown)) yield notSupportedText(path.child('fieldPath'), shown, supported);
}

interface Subscript {
  readonly map: string;
  readonly key: string;
}

/** Takes `metadata.labels['app']` apart (pkg/fieldpath, SplitMaybeSubscriptedPath). */
function splitSubscript(fieldPath: string): Subscript | undefined {
  const start = fieldPath.indexOf("['");
  const end = fieldPath.length - "']".length;
  const isSubscript = start > 0 && fieldPath.endsWith("']") && start + "['".length <= end;
  return isSubscript ? { map: fieldPath.slice(0, start), key: fieldPath.slice(start + 2, end) } : undefined;
}

function* validateSubscript(fieldPath: string, { map, key }: Subscript, path: FieldPath): FieldErrors {
  if (map !== 'metadata.annotations' && map !== 'metadata.labels') {
    yield unconvertible(fieldPath, `field label does not support subscript: ${fieldPath}`, path);
    return;
  }
  const name = map === 'metadata.annotations' ? goLowerCase(key) : key;
  yield* qualifiedNameProblems(name).map((problem) => invalid(path, name, problem));
}

function unconvertible(fieldPath: string, problem: string, path: FieldPath): ReturnType<typeof invalid> {
  return invalid(path.child('fieldPath'), fieldPath, `error converting fieldPath: ${problem}`);
}
