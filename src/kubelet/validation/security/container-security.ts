import type { Container, Pod, SecurityContext } from '../../api/pod-types.ts';
import { invalid, invalidFor, notSupported, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { userOrGroupProblems } from '../formats.ts';
import { validateAppArmorProfile } from './app-armor.ts';
import { validateSeccompProfile } from './seccomp.ts';
import { shownSecurityContext } from './shown-security-context.ts';
import { validateWindowsOptions } from './windows-options.ts';

/** What Kubernetes has against a container's securityContext (core/validation, ValidateSecurityContext). `path` is that of the field. */
export function* validateContainerSecurity({ securityContext }: Container, pod: Pod, path: FieldPath): FieldErrors {
  if (securityContext === undefined) return;
  yield* validateUser(securityContext, path);
  yield* validateProcMount(securityContext, pod, path.child('procMount'));
  yield* validateSeccompProfile(securityContext.seccompProfile, path.child('seccompProfile'));
  yield* validateEscalation(securityContext, path);
  yield* validateWindowsOptions(securityContext.windowsOptions, path.child('windowsOptions'));
  yield* validateAppArmorProfile(securityContext.appArmorProfile, path.child('appArmorProfile'));
}

function* validateUser(context: SecurityContext, path: FieldPath): FieldErrors {
  for (const field of ['runAsUser', 'runAsGroup'] as const) {
    const id = context[field];
    if (id !== undefined) yield* invalidFor(path.child(field), id, userOrGroupProblems(id));
  }
}

const PROC_MOUNTS = ['Default', 'Unmasked'];

function* validateProcMount({ procMount }: SecurityContext, { spec }: Pod, path: FieldPath): FieldErrors {
  if (procMount === undefined) return;
  if (!PROC_MOUNTS.includes(procMount)) yield notSupported(path, procMount, PROC_MOUNTS);
  if (procMount === 'Unmasked' && spec?.hostUsers !== false) {
    yield invalid(path, procMount, '`hostUsers` must be false to use `Unmasked`');
  }
}

/** What gives a process more than it was started with. */
function* validateEscalation(context: SecurityContext, path: FieldPath): FieldErrors {
  if (context.allowPrivilegeEscalation !== false) return;
  const shown = shownSecurityContext(context);
  if (context.privileged === true) {
    yield invalid(path, shown, 'cannot set `allowPrivilegeEscalation` to false and `privileged` to true');
  }
  // The name is one that a runtime does not know: there it is SYS_ADMIN.
  for (const capability of context.capabilities?.add ?? []) {
    if (capability !== 'CAP_SYS_ADMIN') continue;
    yield invalid(path, shown, 'cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN');
  }
}
