import type { Pod, Volume } from '../../api/pod-types.ts';
import { duplicate, type FieldError, type FieldErrors, invalid, invalidFor, required } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { labelProblems } from '../formats.ts';
import { validateVolumeSource } from './volume-source.ts';

/** What there is to say of a Pod's volumes. */
export interface VolumesJudgement {
  readonly errors: readonly FieldError[];
  /** Those that a container can mount, by name: the faultless ones. */
  readonly faultless: ReadonlyMap<string, Volume>;
}

/** What Kubernetes has against a Pod's volumes, and which it lets pass (core/validation, ValidateVolumes). */
export function judgeVolumes(pod: Pod, path: FieldPath): VolumesJudgement {
  const claims = claimsMadeFor(pod);
  const errors: FieldError[] = [];
  const faultless = new Map<string, Volume>();
  for (const [index, volume] of (pod.spec?.volumes ?? []).entries()) {
    const at = path.index(index);
    const name = volume.name ?? '';
    const ownErrors = [
      ...validateVolumeSource(volume, pod.metadata?.name ?? '', at),
      ...validateName(name, faultless, at.child('name')),
    ];
    if (ownErrors.length === 0) faultless.set(name, volume);
    errors.push(...ownErrors, ...validateClaim(volume, claims, at));
  }
  return { errors, faultless };
}

function* validateClaim({ persistentVolumeClaim }: Volume, made: ReadonlySet<string>, path: FieldPath): FieldErrors {
  const name = persistentVolumeClaim?.claimName ?? '';
  if (persistentVolumeClaim === undefined || !made.has(name)) return;
  const at = path.child('persistentVolumeClaim').child('claimName');
  yield invalid(at, name, 'must not reference a PVC that gets created for an ephemeral volume');
}

/** A name that only a faulty volume has can be had once more. */
function* validateName(name: string, faultless: ReadonlyMap<string, Volume>, path: FieldPath): FieldErrors {
  if (name === '') yield required(path);
  else yield* invalidFor(path, name, labelProblems(name));
  if (faultless.has(name)) yield duplicate(path, name);
}

/** The names of the claims that Kubernetes would make for ephemeral volumes. */
function claimsMadeFor(pod: Pod): ReadonlySet<string> {
  const ephemeral = (pod.spec?.volumes ?? []).filter((volume) => volume.ephemeral !== undefined);
  return new Set(ephemeral.map((volume) => `${pod.metadata?.name ?? ''}-${volume.name ?? ''}`));
}
