import type { Volume, VolumeMount } from '../../api/pod-types.ts';
import { duplicate, invalid, notSupportedText, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';

const OPTIONS = ['nodev', 'noexec', 'nosuid'];

/** What Kubernetes has against the options of a mount (core/validation, validateBindMountOptions). */
export function* validateBindMountOptions(
  { name = '', bindMountOptions: options = [] }: VolumeMount,
  volumes: ReadonlyMap<string, Volume>,
  path: FieldPath,
): FieldErrors {
  const seen = new Set<string>();
  for (const [index, option] of options.entries()) {
    if (!OPTIONS.includes(option)) yield notSupportedText(path.index(index), option, OPTIONS);
    if (seen.has(option)) yield duplicate(path.index(index), option);
    seen.add(option);
  }
  const isImage = volumes.get(name)?.image !== undefined;
  if (options.length > 0 && isImage)
    yield invalid(path, options, 'bindMountOptions may not be used with image volumes');
}
