import type { OwnerReference } from '../../api/pod-types.ts';
import { invalid, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';

/** What Kubernetes has against the owners of an object (apimachinery api/validation, ValidateOwnerReferences). */
export function* validateOwnerReferences(references: readonly OwnerReference[], path: FieldPath): FieldErrors {
  let controller: string | undefined;
  for (const [index, reference] of references.entries()) {
    yield* validateOwnerReference(reference, path.index(index));
    if (reference.controller !== true) continue;
    const name = `${reference.kind ?? ''}/${reference.name ?? ''}`;
    if (controller === undefined) controller = name;
    else yield invalid(path, references.map(shownOwner), describeSecond(controller, name));
  }
}

function describeSecond(first: string, second: string): string {
  return `Only one reference can have Controller set to true. Found "true" in references for ${first} and ${second}`;
}

function* validateOwnerReference(reference: OwnerReference, path: FieldPath): FieldErrors {
  const { apiVersion = '' } = reference;
  const { group, version } = groupVersion(apiVersion);
  if (apiVersion !== '' && version === '') {
    yield invalid(path.child('apiVersion'), apiVersion, 'must be <group>/<version> or <version>');
  }
  for (const field of ['apiVersion', 'kind', 'name', 'uid'] as const) {
    if ((reference[field] ?? '') === '') yield required(path.child(field), 'must not be empty');
  }
  // The one kind that may own nothing (BannedOwners).
  if (group === '' && version === 'v1' && reference.kind === 'Event') {
    yield invalid(path, shownOwner(reference), '/v1, Kind=Event is disallowed from being an owner');
  }
}

/** What stands in front of the slash and behind it; both are empty where there are two (schema.ParseGroupVersion). */
function groupVersion(apiVersion: string): { readonly group: string; readonly version: string } {
  const [group = '', version, tooMuch] = apiVersion.split('/');
  if (tooMuch !== undefined) return { group: '', version: '' };
  return version === undefined ? { group: '', version: group } : { group, version };
}

/** As Go writes it: fields in its own order, and of those that nobody set only the first four. */
function shownOwner({ apiVersion, kind, name, uid, controller, blockOwnerDeletion }: OwnerReference): unknown {
  const always = { apiVersion: apiVersion ?? '', kind: kind ?? '', name: name ?? '', uid: uid ?? '' };
  return { ...always, controller, blockOwnerDeletion };
}
