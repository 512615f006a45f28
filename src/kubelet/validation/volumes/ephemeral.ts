import { goQuote } from '../../../command-line/flags/go-quote.ts';
import type { EphemeralVolumeSource, ObjectMeta, Volume } from '../../api/pod-types.ts';
import { validateAnnotations } from '../annotations.ts';
import { forbidden, invalid, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { subdomainProblems } from '../formats.ts';
import { validateLabels } from '../labels.ts';
import { validateClaim } from './claim.ts';

/** A volume, the Pod that it is of, and where it stands. */
export interface OwnedVolume {
  readonly volume: Volume;
  readonly podName: string;
  readonly path: FieldPath;
}

/** validateEphemeralVolumeSource, and the name that the claim would get, which validateVolumeSource looks at. */
export function* validateEphemeral(
  { volumeClaimTemplate: template }: EphemeralVolumeSource,
  path: FieldPath,
  { volume: { name = '' }, podName, path: volumePath }: OwnedVolume,
): FieldErrors {
  const templatePath = path.child('volumeClaimTemplate');
  if (template === undefined) yield required(templatePath);
  else {
    yield* validateMetadata(template.metadata ?? {}, templatePath.child('metadata'));
    yield* validateClaim(template.spec ?? {}, templatePath.child('spec'));
  }
  if (name === '') return;
  const claim = `${podName}-${name}`;
  const problems = subdomainProblems(claim).map((problem) => `PVC name ${goQuote(claim)}: ${problem}`);
  yield* problems.map((problem) => invalid(volumePath.child('name'), name, problem));
}

/** ValidateTemplateObjectMeta: nothing but labels and annotations makes sense. */
function* validateMetadata(metadata: ObjectMeta, path: FieldPath): FieldErrors {
  yield* validateAnnotations(metadata.annotations, path.child('annotations'));
  yield* validateLabels(metadata.labels, path.child('labels'));
  for (const [field, name = field] of FORBIDDEN_FIELDS) {
    if (isSet(metadata, field)) yield forbidden(path.child(name), 'cannot be set');
  }
}

/** In Go's order, with the names that Kubernetes makes of Go's where they differ from a manifest's. */
const FORBIDDEN_FIELDS: readonly (readonly [field: keyof ObjectMeta, name?: string])[] = [
  ['name'],
  ['generateName'],
  ['namespace'],
  ['selfLink'],
  ['uid', 'uID'],
  ['resourceVersion'],
  ['generation'],
  ['creationTimestamp'],
  ['deletionTimestamp'],
  ['deletionGracePeriodSeconds'],
  ['ownerReferences'],
  ['finalizers'],
  ['managedFields'],
];

/** A pointer, a time or a list is something even where it is zero or empty. */
function isSet(metadata: ObjectMeta, field: keyof ObjectMeta): boolean {
  const value = metadata[field];
  return field === 'generation' ? (value ?? 0) !== 0 : (value ?? '') !== '';
}
