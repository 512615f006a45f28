import type { RuntimeClient } from '../nodes/operations/runtime-answer.ts';
import { at, listAt, parseJson, textAt } from './json.ts';

/**
 * What the kubelet wanted of a container, with every `$(NAME)` replaced: a ContainerConfig of the CRI (k8s.io/cri-api,
 * runtime/v1), as containerd keeps it.
 */
export interface ContainerConfig {
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly environment: ReadonlyMap<string, string>;
  readonly mounts: readonly ContainerMount[];
  readonly workingDirectory: string;
  readonly isPrivileged: boolean;
  readonly isReadOnly: boolean;
  readonly noNewPrivileges: boolean;
  /** Undefined for one that has a user's name, or the image's. */
  readonly user: number | undefined;
  readonly hasTerminal: boolean;
  readonly hasInput: boolean;
  readonly isOnHostNetwork: boolean;
  readonly isInHostProcesses: boolean;
  readonly isInHostIpc: boolean;
}

export interface ContainerMount {
  readonly containerPath: string;
  readonly hostPath: string;
  readonly isReadOnly: boolean;
}

/** Reads what a client told of a container (read-configs.sh); undefined where it holds no such thing, as CRI-O's does. */
export function readContainerConfig(kind: RuntimeClient['kind'], content: Uint8Array): ContainerConfig | undefined {
  const told = parseJson(content);
  const config = kind === 'crictl' ? at(told, 'info', 'config') : configInExtension(told);
  // Every container that a kubelet has made has a name; what has none is another's idea of a configuration.
  if (textAt(config, 'metadata', 'name') === '') return undefined;
  const security = at(config, 'linux', 'security_context');
  const isHost = (namespace: string): boolean => at(security, 'namespace_options', namespace) === NODE;
  return {
    command: textsIn(config, 'command'),
    args: textsIn(config, 'args'),
    environment: new Map((listAt(config, 'envs') ?? []).map((one) => [textAt(one, 'key'), textAt(one, 'value')])),
    mounts: (listAt(config, 'mounts') ?? []).map((mount) => ({
      containerPath: textAt(mount, 'container_path'),
      hostPath: textAt(mount, 'host_path'),
      isReadOnly: at(mount, 'readonly') === true,
    })),
    workingDirectory: textAt(config, 'working_dir'),
    isPrivileged: at(security, 'privileged') === true,
    isReadOnly: at(security, 'readonly_rootfs') === true,
    noNewPrivileges: at(security, 'no_new_privs') === true,
    user: userIn(security),
    hasTerminal: at(config, 'tty') === true,
    hasInput: at(config, 'stdin') === true,
    isOnHostNetwork: isHost('network'),
    isInHostProcesses: isHost('pid'),
    isInHostIpc: isHost('ipc'),
  };
}

/** NamespaceMode of the CRI: the node's own. */
const NODE = 2;

/** JSON in base64, which containerd's part for the kubelet keeps with a container. */
function configInExtension(told: unknown): unknown {
  const value = textAt(told, 'Extensions', 'io.cri-containerd.container.metadata', 'value');
  return at(parseJson(Buffer.from(value, 'base64')), 'Metadata', 'Config');
}

function textsIn(config: unknown, key: string): readonly string[] {
  return (listAt(config, key) ?? []).map((text) => (typeof text === 'string' ? text : ''));
}

/** Go leaves a zero out. */
function userIn(security: unknown): number | undefined {
  const user = at(security, 'run_as_user');
  if (user === undefined || user === null) return undefined;
  const value = at(user, 'value') ?? 0;
  return typeof value === 'number' ? value : undefined;
}
