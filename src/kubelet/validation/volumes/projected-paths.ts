import { invalid, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';

/** The files that the sources of a projected volume have made so far: none may be made twice. */
export class ProjectedPaths {
  readonly volumePath: FieldPath;
  readonly #taken = new Set<string>();

  constructor(volumePath: FieldPath) {
    this.volumePath = volumePath;
  }

  /** What Kubernetes has against one more file; `shown` is the value that it shows, if not the file. */
  *take(file: string, shown = file): FieldErrors {
    if (this.#taken.has(file)) yield invalid(this.volumePath, shown, 'conflicting duplicate paths');
    this.#taken.add(file);
  }

  /** As `take`, for a file that may have no name. */
  *takeIfAny(file = '', shown = file): FieldErrors {
    if (file !== '') yield* this.take(file, shown);
  }
}
