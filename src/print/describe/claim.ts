import { plainObjectOf, type PlainObject } from '../../manifest/plain-value.ts';
import type { Description } from './description.ts';
import { objectOf, textOf } from './fields.ts';
import { describeAnnotations, describeLabels } from './multiline.ts';

/** Where the class of a claim once stood, which still goes first (GetPersistentVolumeClaimClass). */
const CLASS_ANNOTATION = 'volume.beta.kubernetes.io/storage-class';

/** The claim that a Pod's volume is made from (printPersistentVolumeClaim, not a full one). */
export function describeClaim(description: Description, { metadata, spec }: PlainObject): void {
  const { labels, annotations } = plainObjectOf(metadata);
  const { storageClassName, volumeName, volumeMode, dataSource } = plainObjectOf(spec);
  const annotated = plainObjectOf(annotations)[CLASS_ANNOTATION];
  description.write(0, `StorageClass:\t${textOf(annotated ?? storageClassName)}\n`);
  description.write(0, `Volume:\t${textOf(volumeName)}\n`);
  describeLabels(description, 'Labels', labels);
  describeAnnotations(description, annotations);
  // Of a claim that exists these would be told.
  description.write(0, `Capacity:\t${textOf(volumeName) === '' ? '' : '0'}\n`);
  description.write(0, 'Access Modes:\t\n');
  if (volumeMode !== undefined) description.write(0, `VolumeMode:\t${textOf(volumeMode)}\n`);
  const source = objectOf(dataSource);
  if (source === undefined) return;
  description.write(0, 'DataSource:\n');
  if (source['apiGroup'] !== undefined) description.write(1, `APIGroup:\t${textOf(source['apiGroup'])}\n`);
  description.write(1, `Kind:\t${textOf(source['kind'])}\n`);
  description.write(1, `Name:\t${textOf(source['name'])}\n`);
}
