import type { CSIVolumeSource, FlexVolumeSource } from '../../api/pod-types.ts';
import { type FieldErrors, invalid, invalidFor, required, tooLong } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { byteLength, subdomainProblems } from '../formats.ts';
import { goLowerCase } from '../go-lower-case.ts';
import { validateRequired } from './required-fields.ts';

const LONGEST_DRIVER = 63;

/** validateCSIVolumeSource. */
export function* validateCsi({ driver = '', nodePublishSecretRef }: CSIVolumeSource, path: FieldPath): FieldErrors {
  yield* validateCsiDriver(driver, path.child('driver'));
  if (nodePublishSecretRef === undefined) return;
  const { name = '' } = nodePublishSecretRef;
  if (name === '') yield required(path.child('nodePublishSecretRef').child('name'));
  else yield* invalidFor(path.child('name'), name, subdomainProblems(name));
}

/** ValidateCSIDriverName. */
function* validateCsiDriver(driver: string, path: FieldPath): FieldErrors {
  if (driver === '') {
    yield required(path);
    return;
  }
  if (byteLength(driver) > LONGEST_DRIVER) yield tooLong(path, LONGEST_DRIVER);
  yield* invalidFor(path, driver, subdomainProblems(goLowerCase(driver)));
}

/** validateFlexVolumeSource. */
export function* validateFlex(flex: FlexVolumeSource, path: FieldPath): FieldErrors {
  yield* validateRequired(flex, ['driver'], path);
  for (const option of Object.keys(flex.options ?? {})) {
    if (!isReserved(option)) continue;
    yield invalid(path.child('options').key(option), option, 'kubernetes.io and k8s.io namespaces are reserved');
  }
}

/** Whether what is before the slash, or all of it, belongs to Kubernetes. */
function isReserved(option: string): boolean {
  const [namespace = ''] = option.split('/', 1);
  return /(?:^|\.)(?:kubernetes|k8s)\.io$/.test(goLowerCase(namespace));
}
