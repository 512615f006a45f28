import { NANO_OF_ONE, readQuantity } from '../../manifest/quantity-value.ts';
import { plainObjectOf, type PlainObject, type PlainValue } from '../../manifest/plain-value.ts';
import type { Description } from './description.ts';
import { isOptional } from './multiline.ts';
import { objectOf, objectsOf, textOf } from './fields.ts';

/** A container's environment (describeContainerEnvFrom, describeContainerEnvVars). */
export function describeEnvironment(description: Description, container: PlainObject, pod: PlainObject): void {
  const sources = objectsOf(container['envFrom']);
  if (sources.length > 0) {
    description.write(2, 'Environment Variables from:\n');
    for (const source of sources) description.write(3, sourceLine(source));
  }
  const variables = objectsOf(container['env']);
  description.write(2, `Environment:${variables.length === 0 ? '\t<none>' : ''}\n`);
  for (const variable of variables) describeVariable(description, variable, container, pod);
}

function sourceLine({ configMapRef, secretRef, prefix }: PlainObject): string {
  const [configMap, secret] = [objectOf(configMapRef), objectOf(secretRef)];
  const from = configMap === undefined ? (secret === undefined ? '' : 'Secret') : 'ConfigMap';
  const { name, optional } = configMap ?? secret ?? {};
  const withPrefix = textOf(prefix) === '' ? '' : ` with prefix '${textOf(prefix)}'`;
  return `${textOf(name)}\t${from}${withPrefix}\tOptional: ${isOptional(optional)}\n`;
}

function describeVariable(
  description: Description,
  { name, value, valueFrom }: PlainObject,
  container: PlainObject,
  pod: PlainObject,
): void {
  const from = objectOf(valueFrom);
  if (from === undefined) {
    for (const [index, line] of textOf(value).split('\n').entries()) {
      description.write(3, index === 0 ? `${textOf(name)}:\t${line}\n` : `\t${line}\n`);
    }
    return;
  }
  const told = referenceText(from, container, pod);
  if (told !== undefined) description.write(3, `${textOf(name)}:\t${told}\n`);
}

function referenceText(from: PlainObject, container: PlainObject, pod: PlainObject): string | undefined {
  const [field, resource, secret, configMap] = ['fieldRef', 'resourceFieldRef', 'secretKeyRef', 'configMapKeyRef'].map(
    (kind) => objectOf(from[kind]),
  );
  if (field !== undefined) {
    return `${fieldValue(field, pod)} (${textOf(field['apiVersion'])}:${textOf(field['fieldPath'])})`;
  }
  if (resource !== undefined) return `${resourceValue(resource, container)} (${textOf(resource['resource'])})`;
  if (secret !== undefined) return keyText(secret, 'in secret');
  return configMap === undefined ? undefined : keyText(configMap, 'of config map');
}

function keyText({ key, name, optional }: PlainObject, where: string): string {
  return `<set to the key '${textOf(key)}' ${where} '${textOf(name)}'>\tOptional: ${isOptional(optional)}`;
}

/** Of the fields of a Pod kubectl knows two by their names (EnvValueRetriever, DefaultMetaV1FieldSelectorConversion). */
function fieldValue({ apiVersion, fieldPath }: PlainObject, pod: PlainObject): string {
  if (textOf(apiVersion).split('/').length > 2) return '';
  const metadata = plainObjectOf(pod['metadata']);
  if (fieldPath === 'metadata.name') return textOf(metadata['name']);
  return fieldPath === 'metadata.namespace' ? textOf(metadata['namespace']) : '';
}

/** kubectl's util/resource, ExtractContainerResourceValue: rounded up to whole divisors. */
function resourceValue({ resource, divisor }: PlainObject, container: PlainObject): string {
  const name = textOf(resource);
  const [, kind = '', of = ''] = /^(limits|requests)\.(cpu|memory|ephemeral-storage|hugepages-.*)$/s.exec(name) ?? [];
  if (kind === '') return '';
  const amount = nanoOf(plainObjectOf(plainObjectOf(container['resources'])[kind])[of]);
  const given = nanoOf(divisor);
  const unit = of === 'cpu' ? MILLI : NANO_OF_ONE;
  const whole = (nano: bigint): bigint => (nano + unit - 1n) / unit;
  const value = Math.ceil(Number(whole(amount)) / Number(whole(given === 0n ? NANO_OF_ONE : given)));
  return value === 0 && (name === 'limits.cpu' || name === 'limits.memory') ? 'node allocatable' : String(value);
}

const MILLI = NANO_OF_ONE / 1000n;

function nanoOf(value: PlainValue | undefined): bigint {
  const quantity = readQuantity(textOf(value) || '0');
  return 'problem' in quantity ? 0n : quantity.nano;
}
