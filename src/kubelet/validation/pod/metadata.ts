import type { ObjectMeta } from '../../api/pod-types.ts';
import { validateAnnotations } from '../annotations.ts';
import { invalid, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { labelProblems, qualifiedNameProblems, subdomainProblems } from '../formats.ts';
import { validateLabels } from '../labels.ts';
import { invalidText } from './invalid-text.ts';
import { validateManagedFields } from './managed-fields.ts';
import { validateOwnerReferences } from './owner-references.ts';

/** What Kubernetes has against a Pod's metadata (core/validation, ValidateObjectMeta; apimachinery api/validation). */
export function* validateMetadata(metadata: ObjectMeta, path: FieldPath): FieldErrors {
  yield* validateNames(metadata, path);
  const { generation = 0 } = metadata;
  if (generation < 0) yield invalid(path.child('generation'), generation, 'must be greater than or equal to 0');
  yield* validateLabels(metadata.labels, path.child('labels'));
  yield* validateAnnotations(metadata.annotations, path.child('annotations'));
  yield* validateOwnerReferences(metadata.ownerReferences ?? [], path.child('ownerReferences'));
  yield* validateFinalizers(metadata.finalizers ?? [], path.child('finalizers'));
  yield* validateManagedFields(metadata.managedFields ?? [], path.child('managedFields'));
  yield* validateFinalizerKinds(metadata.finalizers ?? [], path.child('finalizers'));
}

function* validateNames(metadata: ObjectMeta, path: FieldPath): FieldErrors {
  const { generateName = '', name = '', namespace = '' } = metadata;
  if (generateName !== '') {
    yield* invalidText(path.child('generateName'), generateName, subdomainProblems(asPrefix(generateName)));
  }
  // A static Pod has both: the kubelet has seen to it before.
  yield* invalidText(path.child('name'), name, subdomainProblems(name));
  yield* invalidText(path.child('namespace'), namespace, labelProblems(namespace));
}

/** A name that more is put behind may end with a dash; Go replaces it and the byte before it (maskTrailingDash). */
function asPrefix(name: string): string {
  const bytes = Buffer.from(name);
  return bytes.length > 1 && name.endsWith('-') ? `${bytes.subarray(0, -2).toString()}a` : name;
}

/** ValidateFinalizers of apimachinery, which tells of the list alone. */
function* validateFinalizers(finalizers: readonly string[], path: FieldPath): FieldErrors {
  for (const finalizer of finalizers) yield* invalidText(path, finalizer, qualifiedNameProblems(finalizer));
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')) {
    yield invalid(path, finalizers, 'finalizer orphan and foregroundDeletion cannot be both set');
  }
}

const STANDARD_FINALIZERS = ['kubernetes', 'orphan', 'foregroundDeletion'];

/** Whoever invents a finalizer puts a domain in front of it (validateKubeFinalizerName). */
function* validateFinalizerKinds(finalizers: readonly string[], path: FieldPath): FieldErrors {
  for (const [index, finalizer] of finalizers.entries()) {
    if (finalizer.includes('/') || STANDARD_FINALIZERS.includes(finalizer)) continue;
    const complaint = 'name is neither a standard finalizer name nor is it fully qualified';
    yield invalid(path.index(index), finalizer, complaint);
  }
}
