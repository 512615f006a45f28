import type { Container, EnvFromSource, EnvVar, EnvVarSource, FileKeySelector } from '../../api/pod-types.ts';
import { validateObjectFieldSelector } from '../downward-fields.ts';
import { validateResourceFieldSelector } from '../downward-resources.ts';
import { invalid, invalidFor, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { configMapKeyProblems, environmentNameProblems, labelProblems, subdomainProblems } from '../formats.ts';
import { validatePathNoBacksteps } from '../paths.ts';

/** What Kubernetes has against a container's variables (core/validation, ValidateEnv). */
export function* validateEnvironment({ env = [] }: Container, path: FieldPath): FieldErrors {
  for (const [index, variable] of env.entries()) {
    const { name = '' } = variable;
    const at = path.index(index);
    if (name === '') yield required(at.child('name'));
    else yield* invalidFor(at.child('name'), name, environmentNameProblems(name));
    yield* validateValueSource(variable, at.child('valueFrom'));
  }
}

/** validateEnvVarValueFrom. */
function* validateValueSource({ value = '', valueFrom }: EnvVar, path: FieldPath): FieldErrors {
  if (valueFrom === undefined) return;
  const references = validateReferences(valueFrom, path).filter((errors) => errors !== undefined);
  for (const errors of references) yield* errors;
  if (references.length === 0) {
    const names = '`fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`';
    yield invalid(path, '', `must specify one of: ${names}`);
  } else if (value !== '') {
    yield invalid(path, '', 'may not be specified when `value` is not empty');
  } else if (references.length > 1) {
    yield invalid(path, '', 'may not have more than one field specified at a time');
  }
}

function validateReferences(source: EnvVarSource, path: FieldPath): readonly (FieldErrors | undefined)[] {
  const { fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef, fileKeyRef } = source;
  const resourcePath = path.child('resourceFieldRef');
  return [
    fieldRef && validateObjectFieldSelector(fieldRef, FIELDS, path.child('fieldRef')),
    resourceFieldRef && validateResourceFieldSelector(resourceFieldRef, resourcePath, { isFile: false }),
    configMapKeyRef && validateKeyReference(configMapKeyRef, path.child('configMapKeyRef')),
    secretKeyRef && validateKeyReference(secretKeyRef, path.child('secretKeyRef')),
    fileKeyRef && validateFileKeyReference(fileKeyRef, path.child('fileKeyRef')),
  ];
}

/** The fields that a variable may be made of. */
const FIELDS = [
  ...['metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName'],
  ...['status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs'],
];

/** A key of a ConfigMap or a Secret, by its name and that of the object. */
interface KeyReference {
  readonly name?: string | undefined;
  readonly key?: string | undefined;
}

/** validateConfigMapKeySelector and validateSecretKeySelector, which say the same. */
function* validateKeyReference({ name = '', key = '' }: KeyReference, path: FieldPath): FieldErrors {
  yield* invalidFor(path.child('name'), name, subdomainProblems(name));
  if (key === '') yield required(path.child('key'));
  else yield* invalidFor(path.child('key'), key, configMapKeyProblems(key));
}

/** validateFileKeySelector. */
function* validateFileKeyReference(reference: FileKeySelector, path: FieldPath): FieldErrors {
  const { key = '', volumeName = '', path: file = '' } = reference;
  if (key === '') yield required(path.child('key'));
  else yield* invalidFor(path.child('key'), key, environmentNameProblems(key));
  if (volumeName === '') yield required(path.child('volumeName'));
  else yield* invalidFor(path.child('volumeName'), volumeName, labelProblems(volumeName));
  if (file === '') yield required(path.child('path'));
  else yield* validatePathNoBacksteps(file, path.child('path'));
}

/** What Kubernetes has against the ConfigMaps and Secrets that become variables (ValidateEnvFrom). */
export function* validateEnvironmentSources({ envFrom = [] }: Container, path: FieldPath): FieldErrors {
  for (const [index, source] of envFrom.entries()) yield* validateSource(source, path, path.index(index));
}

/** Where the number of sources is wrong, it is the list that Kubernetes names. */
function* validateSource(
  { prefix = '', configMapRef, secretRef }: EnvFromSource,
  list: FieldPath,
  path: FieldPath,
): FieldErrors {
  if (prefix !== '') yield* invalidFor(path.child('prefix'), prefix, environmentNameProblems(prefix));
  if (configMapRef !== undefined) yield* validateObjectName(configMapRef, path.child('configMapRef'));
  if (secretRef !== undefined) yield* validateObjectName(secretRef, path.child('secretRef'));
  if (configMapRef === undefined && secretRef === undefined) {
    yield invalid(list, '', 'must specify one of: `configMapRef` or `secretRef`');
  } else if (configMapRef !== undefined && secretRef !== undefined) {
    yield invalid(list, '', 'may not have more than one field specified at a time');
  }
}

/** validateConfigMapEnvSource and validateSecretEnvSource. */
function* validateObjectName({ name = '' }: KeyReference, path: FieldPath): FieldErrors {
  const at = path.child('name');
  if (name === '') yield required(at);
  else yield* invalidFor(at, name, subdomainProblems(asFinished(name)));
}

/** Kubernetes takes the name for one that is yet to be continued, which may end in a hyphen (maskTrailingDash). */
function asFinished(name: string): string {
  return /[\0-\x7f]-$/.test(name) ? `${name.slice(0, -2)}a` : name;
}
