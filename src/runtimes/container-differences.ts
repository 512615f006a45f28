import type { ContainerConfig } from './container-config.ts';
import { at, listAt, textAt } from './json.ts';

/**
 * Whether a container was certainly made from another manifest: something in what the kubelet wanted of it is not what
 * this one leads to (generateContainerConfig of pkg/kubelet/kuberuntime/kuberuntime_container.go). What only the kubelet
 * could work out is not compared.
 */
export function differsFromConfig({ pod, container, uid }: WantedContainer, config: ContainerConfig): boolean {
  return (
    differsInWords(listAt(container, 'command'), config.command) ||
    differsInWords(listAt(container, 'args'), config.args) ||
    textAt(container, 'workingDir') !== config.workingDirectory ||
    isTrue(container, 'tty') !== config.hasTerminal ||
    isTrue(container, 'stdin') !== config.hasInput ||
    differsInEnvironment(container, config) ||
    differsInMounts(pod, container, config, uid) ||
    differsInSecurity(pod, container, config)
  );
}

export interface WantedContainer {
  /** The manifest's, and one of its containers. */
  readonly pod: unknown;
  readonly container: unknown;
  /** The kubelet's for the pod that was made. */
  readonly uid: string;
}

function isTrue(value: unknown, ...keys: readonly string[]): boolean {
  return at(value, ...keys) === true;
}

/** Words in which the kubelet replaces nothing must be the very same. */
function differsInWords(wanted: readonly unknown[] = [], made: readonly string[]): boolean {
  return wanted.length !== made.length || wanted.some((word, index) => isPlain(word) && textOf(word) !== made[index]);
}

/** Whether the kubelet takes a text as it is: it replaces `$(NAME)`, and makes `$` of `$$` (third_party/forked/golang/expansion). */
function isPlain(text: unknown): boolean {
  return typeof text !== 'string' || !/\$[($]/.test(text);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function differsInEnvironment(container: unknown, { environment }: ContainerConfig): boolean {
  // Of a name that is given twice the last counts.
  const wanted = new Map((listAt(container, 'env') ?? []).map((one) => [textAt(one, 'name'), one]));
  const isOther = ([name, one]: readonly [string, unknown]): boolean =>
    !isSet(at(one, 'valueFrom')) && isPlain(at(one, 'value')) && !isValue(environment.get(name), textAt(one, 'value'));
  if ([...wanted].some(isOther)) return true;
  // Devices bring variables of their own, and so do the node's services.
  if ((listAt(container, 'envFrom') ?? []).length > 0 || hasDevices(container)) return false;
  return [...environment.keys()].some((name) => !wanted.has(name) && !OF_A_SERVICE.test(name));
}

/** Where a runtime knows the newer CRI a value is bytes, which Go writes in base64. */
function isValue(made: string | undefined, wanted: string): boolean {
  return made === wanted || made === Buffer.from(wanted).toString('base64');
}

/** What the kubelet adds for services (pkg/kubelet/envvars). */
const OF_A_SERVICE = /_(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT(_.*)?)$/;

/** Whether a container has what another program than the kubelet provides. */
function hasDevices(container: unknown): boolean {
  const resources = at(container, 'resources');
  const names = ['limits', 'requests'].flatMap((key) => {
    const amounts = at(resources, key);
    return typeof amounts === 'object' && amounts !== null ? Object.keys(amounts) : [];
  });
  return isSet(at(resources, 'claims')) || names.some((name) => name.includes('/'));
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function differsInMounts(pod: unknown, container: unknown, { mounts }: ContainerConfig, uid: string): boolean {
  const volumes = new Map((listAt(pod, 'spec', 'volumes') ?? []).map((volume) => [textAt(volume, 'name'), volume]));
  const wanted = new Map(
    (listAt(container, 'volumeMounts') ?? []).map((mount) => [absolute(textAt(mount, 'mountPath')), mount]),
  );
  const isOther = ([path, mount]: readonly [string, unknown]): boolean => {
    const made = mounts.find(({ containerPath }) => containerPath === path);
    if (made === undefined) return true;
    const hostPath = textAt(volumes.get(textAt(mount, 'name')), 'hostPath', 'path');
    if (hostPath === '') return false;
    return (
      isTrue(mount, 'readOnly') !== made.isReadOnly ||
      (isDirect(mount) && plainPath(hostPath) !== plainPath(made.hostPath))
    );
  };
  if ([...wanted].some(isOther)) return true;
  if (hasDevices(container)) return false;
  return mounts.some(({ containerPath, hostPath }) => !wanted.has(containerPath) && !isOwn(hostPath, uid));
}

/** Whether the kubelet mounts it unasked: the hosts, and where a container may leave its last words. */
function isOwn(hostPath: string, uid: string): boolean {
  const [, inner] = hostPath.split(`/pods/${uid}/`);
  return inner === 'etc-hosts' || inner?.startsWith('containers/') === true;
}

/** Whether a volume is mounted itself, not a place in it. */
function isDirect(wanted: unknown): boolean {
  return textAt(wanted, 'subPath') === '' && textAt(wanted, 'subPathExpr') === '';
}

function absolute(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}

function plainPath(path: string): string {
  return path.replace(/(?<=.)\/+$/, '');
}

function differsInSecurity(pod: unknown, container: unknown, config: ContainerConfig): boolean {
  const own = at(container, 'securityContext');
  const user = at(own, 'runAsUser') ?? at(pod, 'spec', 'securityContext', 'runAsUser');
  return (
    isTrue(own, 'privileged') !== config.isPrivileged ||
    isTrue(own, 'readOnlyRootFilesystem') !== config.isReadOnly ||
    (at(own, 'allowPrivilegeEscalation') === false) !== config.noNewPrivileges ||
    (typeof user === 'number' && user !== config.user) ||
    isTrue(pod, 'spec', 'hostNetwork') !== config.isOnHostNetwork ||
    isTrue(pod, 'spec', 'hostPID') !== config.isInHostProcesses ||
    isTrue(pod, 'spec', 'hostIPC') !== config.isInHostIpc
  );
}
