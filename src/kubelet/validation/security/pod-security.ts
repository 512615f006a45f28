import type { Pod, PodSecurityContext } from '../../api/pod-types.ts';
import { invalidFor, notSupported, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { userOrGroupProblems } from '../formats.ts';
import { validateAppArmorProfile } from './app-armor.ts';
import { validateSeccompProfile } from './seccomp.ts';
import { validateSysctls } from './sysctls.ts';
import { validateWindowsOptions } from './windows-options.ts';

/** What Kubernetes has against the Pod's securityContext (core/validation, validatePodSpecSecurityContext). `path` is that of the field. */
export function* validatePodSecurity({ spec = {} }: Pod, path: FieldPath): FieldErrors {
  const { securityContext } = spec;
  if (securityContext === undefined) return;
  yield* validateIds(securityContext, path);
  yield* validateSysctls(securityContext.sysctls ?? [], spec, path.child('sysctls'));
  yield* validatePolicy('fsGroupChangePolicy', securityContext, path);
  yield* validateSeccompProfile(securityContext.seccompProfile, path.child('seccompProfile'));
  yield* validateWindowsOptions(securityContext.windowsOptions, path.child('windowsOptions'));
  yield* validateAppArmorProfile(securityContext.appArmorProfile, path.child('appArmorProfile'));
  yield* validatePolicy('supplementalGroupsPolicy', securityContext, path);
  yield* validatePolicy('seLinuxChangePolicy', securityContext, path);
}

function* validateIds(context: PodSecurityContext, path: FieldPath): FieldErrors {
  for (const field of ['fsGroup', 'runAsUser', 'runAsGroup'] as const) {
    const id = context[field];
    if (id !== undefined) yield* invalidFor(path.child(field), id, userOrGroupProblems(id));
  }
  for (const [index, group] of (context.supplementalGroups ?? []).entries()) {
    yield* invalidFor(path.child('supplementalGroups').index(index), group, userOrGroupProblems(group));
  }
}

const POLICIES = {
  fsGroupChangePolicy: ['Always', 'OnRootMismatch'],
  supplementalGroupsPolicy: ['Merge', 'Strict'],
  seLinuxChangePolicy: ['MountOption', 'Recursive'],
} as const;

function* validatePolicy(field: keyof typeof POLICIES, context: PodSecurityContext, path: FieldPath): FieldErrors {
  const policy = context[field];
  const policies: readonly string[] = POLICIES[field];
  if (policy !== undefined && !policies.includes(policy)) {
    yield notSupported(path.child(field), policy, policies);
  }
}
