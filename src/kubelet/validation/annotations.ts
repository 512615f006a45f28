import { goLowerCase } from './go-lower-case.ts';
import { invalid, tooLong, type FieldErrors } from './field-error.ts';
import type { FieldPath } from './field-path.ts';
import { byteLength, qualifiedNameProblems } from './formats.ts';

type Annotations = Readonly<Record<string, string>>;

/** What Kubernetes has against annotations (apimachinery api/validation, ValidateAnnotations). */
export function* validateAnnotations(annotations: Annotations | undefined, path: FieldPath): FieldErrors {
  for (const key of Object.keys(annotations ?? {})) {
    yield* qualifiedNameProblems(goLowerCase(key)).map((problem) => invalid(path, key, problem));
  }
  yield* validateAnnotationsSize(annotations, path);
}

/** ValidateAnnotationsSize of apimachinery api/validation. */
export function* validateAnnotationsSize(annotations: Annotations | undefined, path: FieldPath): FieldErrors {
  let size = 0;
  for (const [key, value] of Object.entries(annotations ?? {})) size += byteLength(key) + byteLength(value);
  if (size > MOST_BYTES) yield tooLong(path, MOST_BYTES);
}

const MOST_BYTES = 256 * 1024;
