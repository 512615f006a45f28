import type { ISCSIVolumeSource, Volume } from '../../api/pod-types.ts';
import { invalid, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { byteLength } from '../formats.ts';
import { validateUnit } from './disks.ts';
import { validateRequired } from './required-fields.ts';

/** validateISCSIVolumeSource. */
export function* validateIscsi(iscsi: ISCSIVolumeSource, path: FieldPath): FieldErrors {
  const { iqn = '', lun = 0, initiatorName } = iscsi;
  const mustAuthenticate = iscsi.chapAuthDiscovery === true || iscsi.chapAuthSession === true;
  yield* validateRequired(iscsi, ['targetPortal', 'iqn'], path);
  if (iqn !== '') yield* validateQualifiedName(iqn, path.child('iqn'));
  yield* validateUnit(lun, path.child('lun'));
  if (mustAuthenticate && iscsi.secretRef === undefined) yield required(path.child('secretRef'));
  if (initiatorName !== undefined) yield* validateQualifiedName(initiatorName, path.child('initiatorname'));
}

const LONGEST_INTERFACE = 64;

/** The part of validateVolumeSource that looks at the volume's name beside its portal, of which a name is made on the node. */
export function* validateIscsiName({ name = '', iscsi }: Volume, path: FieldPath): FieldErrors {
  if (iscsi?.initiatorName === undefined) return;
  if (byteLength(`${name}:${iscsi.targetPortal ?? ''}`) <= LONGEST_INTERFACE) return;
  const rule =
    'Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.';
  yield invalid(path.child('name'), name, rule);
}

/** By what the name begins with. The class of white space is Go's, which knows five. */
const FORMS: readonly (readonly [prefix: string, form: RegExp])[] = [
  ['iqn', /iqn\.\d{4}-\d{2}\.[0-9A-Za-z.-]+:[^,;*&$|\t\n\f\r ]+$/u],
  ['eui', /^eui[^\n][0-9A-Za-z]{16}$/u],
  ['naa', /^naa[^\n][0-9A-Za-z]{32}$/u],
];

function* validateQualifiedName(name: string, path: FieldPath): FieldErrors {
  const form = FORMS.find(([prefix]) => name.startsWith(prefix))?.[1];
  if (form === undefined) yield invalid(path, name, 'must be valid format starting with iqn, eui, or naa');
  else if (!form.test(name)) yield invalid(path, name, 'must be valid format');
}
