import type { Container } from '../../api/pod-types.ts';
import { invalid, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { isTrimmed } from '../go-space.ts';

/** What Kubernetes has against the image of a container of a Pod, but not of a template (core/validation, validateContainerOnlyForPod). */
export function* validateImageSpace({ image = '' }: Container, path: FieldPath): FieldErrors {
  if (!isTrimmed(image)) yield invalid(path.child('image'), image, 'must not have leading or trailing whitespace');
}
