import type {
  AppArmorProfile,
  Capabilities,
  SeccompProfile,
  SecurityContext,
  SELinuxOptions,
  WindowsSecurityContextOptions,
} from '../../api/pod-types.ts';

/** A securityContext with the names of Go's fields, in their order, as Kubernetes shows its own types. */
export function shownSecurityContext(context: SecurityContext): unknown {
  return {
    Capabilities: shownCapabilities(context.capabilities),
    Privileged: context.privileged ?? null,
    SELinuxOptions: shownSELinux(context.seLinuxOptions),
    WindowsOptions: shownWindows(context.windowsOptions),
    RunAsUser: context.runAsUser ?? null,
    RunAsGroup: context.runAsGroup ?? null,
    RunAsNonRoot: context.runAsNonRoot ?? null,
    ReadOnlyRootFilesystem: context.readOnlyRootFilesystem ?? null,
    AllowPrivilegeEscalation: context.allowPrivilegeEscalation ?? null,
    ProcMount: context.procMount ?? null,
    SeccompProfile: shownProfile(context.seccompProfile),
    AppArmorProfile: shownProfile(context.appArmorProfile),
  };
}

/** As `shownSecurityContext`, of a profile for seccomp or AppArmor. */
export function shownProfile(profile: SeccompProfile | AppArmorProfile | undefined): unknown {
  return profile === undefined
    ? null
    : { Type: profile.type ?? '', LocalhostProfile: profile.localhostProfile ?? null };
}

function shownCapabilities(capabilities: Capabilities | undefined): unknown {
  return capabilities === undefined ? null : { Add: capabilities.add ?? null, Drop: capabilities.drop ?? null };
}

function shownSELinux(options: SELinuxOptions | undefined): unknown {
  if (options === undefined) return null;
  const { user = '', role = '', type = '', level = '' } = options;
  return { User: user, Role: role, Type: type, Level: level };
}

function shownWindows(options: WindowsSecurityContextOptions | undefined): unknown {
  if (options === undefined) return null;
  return {
    GMSACredentialSpecName: options.gmsaCredentialSpecName ?? null,
    GMSACredentialSpec: options.gmsaCredentialSpec ?? null,
    RunAsUserName: options.runAsUserName ?? null,
    HostProcess: options.hostProcess ?? null,
  };
}
