import type { PodSecurityContext, PodSpec } from '../../api/pod-types.ts';
import { forbidden, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { containersOf } from '../pod/containers-of.ts';

/** What only the other operating system has, by spec.os (core/validation, validateLinux and validateWindows). */
export function* validateOperatingSystem(spec: PodSpec, path: FieldPath): FieldErrors {
  if (spec.os?.name === 'linux') yield* validateLinux(spec, path);
  if (spec.os?.name === 'windows') yield* validateWindows(spec, path);
}

function* validateLinux(spec: PodSpec, path: FieldPath): FieldErrors {
  const contexts = [
    { context: spec.securityContext, at: path },
    ...Array.from(containersOf(spec, path), (placed) => ({
      context: placed.container.securityContext,
      at: placed.path,
    })),
  ];
  for (const { context, at } of contexts) {
    if (context?.windowsOptions === undefined) continue;
    yield forbidden(
      at.child('securityContext').child('windowsOptions'),
      'windows options cannot be set for a linux pod',
    );
  }
}

const NOT_OF_PODS = [
  ...(['appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'fsGroup', 'fsGroupChangePolicy', 'sysctls'] as const),
  ...(['runAsUser', 'runAsGroup', 'supplementalGroups', 'supplementalGroupsPolicy', 'seLinuxChangePolicy'] as const),
] as const;
const NOT_OF_CONTAINERS = [
  ...(['appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'capabilities', 'readOnlyRootFilesystem'] as const),
  ...(['privileged', 'allowPrivilegeEscalation', 'procMount', 'runAsUser', 'runAsGroup'] as const),
] as const;
/** Where false is as good as nothing, and where it is not. */
const NOT_OF_SPECS = [
  { field: 'hostUsers', isSet: (spec: PodSpec) => spec.hostUsers !== undefined },
  { field: 'hostPID', isSet: (spec: PodSpec) => spec.hostPID === true },
  { field: 'hostIPC', isSet: (spec: PodSpec) => spec.hostIPC === true },
  { field: 'shareProcessNamespace', isSet: (spec: PodSpec) => spec.shareProcessNamespace !== undefined },
] as const;

function* validateWindows(spec: PodSpec, path: FieldPath): FieldErrors {
  const reason = 'cannot be set for a windows pod';
  const { securityContext = {} } = spec;
  for (const field of NOT_OF_PODS) {
    if (isSet(securityContext, field)) yield forbidden(path.child('securityContext').child(field), reason);
  }
  for (const { field, isSet } of NOT_OF_SPECS) {
    if (isSet(spec)) yield forbidden(path.child(field), reason);
  }
  for (const { container, path: containerPath } of containersOf(spec, path)) {
    for (const field of NOT_OF_CONTAINERS) {
      if (container.securityContext?.[field] === undefined) continue;
      yield forbidden(containerPath.child('securityContext').child(field), reason);
    }
  }
}

function isSet(context: PodSecurityContext, field: (typeof NOT_OF_PODS)[number]): boolean {
  return field === 'sysctls' ? (context.sysctls ?? []).length > 0 : context[field] !== undefined;
}
