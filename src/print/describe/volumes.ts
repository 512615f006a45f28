import { readQuantity } from '../../manifest/quantity-value.ts';
import type { PlainObject, PlainValue } from '../../manifest/plain-value.ts';
import { describeClaim } from './claim.ts';
import { nested, type Description } from './description.ts';
import { goList, numberText, objectOf, objectsOf, sortedEntries, textOf, textsOf } from './fields.ts';
import { describeAttributes, isOptional } from './multiline.ts';
import { VOLUME_KINDS, type VolumeField } from './volume-kinds.ts';

/** A Pod's volumes (describeVolumes). */
export function describeVolumes(description: Description, value: PlainValue | undefined): void {
  const volumes = objectsOf(value);
  if (volumes.length === 0) {
    description.write(0, 'Volumes:\t<none>\n');
    return;
  }
  description.write(0, 'Volumes:\n');
  for (const volume of volumes) {
    description.write(1, `${textOf(volume['name'])}:\n`);
    describeSource(description, volume);
  }
}

function describeSource(description: Description, volume: PlainObject): void {
  const kind = VOLUME_KINDS.find(({ field }) => objectOf(volume[field]) !== undefined);
  if (kind === undefined) {
    description.write(1, '<unknown>\n');
    return;
  }
  const source = objectOf(volume[kind.field]) ?? {};
  const lines = kind.fields.map((field) => `    ${field.label}\t${cellOf(field, source)}\n`);
  description.write(2, `Type:\t${kind.type}\n${lines.join('')}`);
  describeMore(description, kind.field, source);
}

function cellOf({ name, as, otherwise }: VolumeField, source: PlainObject): string {
  const value = source[name];
  return value === undefined && otherwise !== undefined ? otherwise : CELLS[as](value);
}

const CELLS: Readonly<Record<VolumeField['as'], (value: PlainValue | undefined) => string>> = {
  text: textOf,
  number: numberText,
  boolean: isOptional,
  list: (value) => goList(textsOf(value)),
  joined: (value) => textsOf(value).join(', '),
  map: (value) =>
    `map[${sortedEntries(value)
      .map(([key, field]) => `${key}:${field}`)
      .join(' ')}]`,
  secret: (value) => referenceText(objectOf(value)),
  size: sizeText,
};

/** As Go's generated String method writes a pointer to a LocalObjectReference. */
function referenceText(reference: PlainObject | undefined): string {
  return reference === undefined ? 'nil' : `&LocalObjectReference{Name:${textOf(reference['name'])},}`;
}

function sizeText(value: PlainValue | undefined): string {
  const quantity = readQuantity(textOf(value));
  return 'problem' in quantity || quantity.nano <= 0n ? '<unset>' : quantity.text;
}

/** What some kinds have behind their lines. */
function describeMore(description: Description, kind: string, source: PlainObject): void {
  if (kind === 'csi') describeAttributes(description, 'VolumeAttributes', source['volumeAttributes']);
  if (kind === 'projected') for (const one of objectsOf(source['sources'])) describeProjection(description, one);
  if (kind === 'downwardAPI') {
    description.write(0, '    Items:\n');
    for (const item of objectsOf(source['items'])) describeItem(description, item);
  }
  const template = objectOf(source['volumeClaimTemplate']);
  if (kind === 'ephemeral' && template !== undefined) describeClaim(nested(description, 2), template);
}

function describeProjection(description: Description, source: PlainObject): void {
  const [secret, downward, configMap, token] = ['secret', 'downwardAPI', 'configMap', 'serviceAccountToken'].map(
    (name) => objectOf(source[name]),
  );
  const optionalLine = (one: PlainObject): string => `    Optional:\t${isOptional(one['optional'])}\n`;
  if (secret !== undefined) {
    description.write(2, `SecretName:\t${textOf(secret['name'])}\n${optionalLine(secret)}`);
  } else if (downward !== undefined) {
    description.write(2, 'DownwardAPI:\ttrue\n');
  } else if (configMap !== undefined) {
    description.write(2, `ConfigMapName:\t${textOf(configMap['name'])}\n${optionalLine(configMap)}`);
  } else if (token !== undefined) {
    description.write(2, `TokenExpirationSeconds:\t${numberText(token['expirationSeconds'])}\n`);
  }
}

function describeItem(description: Description, { path, fieldRef, resourceFieldRef }: PlainObject): void {
  const [field, resource] = [objectOf(fieldRef), objectOf(resourceFieldRef)];
  if (field !== undefined) description.write(3, `${textOf(field['fieldPath'])} -> ${textOf(path)}\n`);
  if (resource !== undefined) description.write(3, `${textOf(resource['resource'])} -> ${textOf(path)}\n`);
}
