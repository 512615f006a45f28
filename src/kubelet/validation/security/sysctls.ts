import type { PodSpec, Sysctl } from '../../api/pod-types.ts';
import { duplicate, invalid, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { byteLength } from '../formats.ts';

const SEGMENT = '[a-z0-9]([-_a-z0-9]*[a-z0-9])?';
const NAME = String.raw`^(${SEGMENT}[\./])*${SEGMENT}$`;
const NAME_FORM = new RegExp(NAME);
const LONGEST_NAME = 253;

/** What Kubernetes has against settings of the kernel (core/validation, validateSysctls). */
export function* validateSysctls(sysctls: readonly Sysctl[], spec: PodSpec, path: FieldPath): FieldErrors {
  const names = new Set<string>();
  for (const [index, { name = '' }] of sysctls.entries()) {
    const at = path.index(index).child('name');
    if (name === '') yield required(at);
    else if (byteLength(name) > LONGEST_NAME || !NAME_FORM.test(name)) {
      yield invalid(at, name, `must have at most ${LONGEST_NAME} characters and match regex ${NAME}`);
    } else if (names.has(name)) yield duplicate(at, name);
    yield* validateNamespace(name, spec, at);
    names.add(name);
  }
}

/** What the Pod shares with the node it cannot set for itself (ValidateHostSysctl). */
function* validateNamespace(name: string, { hostNetwork, hostIPC }: PodSpec, path: FieldPath): FieldErrors {
  const namespace = namespaceOf(name);
  if (hostNetwork === true && namespace === 'network') {
    yield invalid(path, name, "may not be specified when 'hostNetwork' is true");
  } else if (hostIPC === true && namespace === 'ipc') {
    yield invalid(path, name, "may not be specified when 'hostIPC' is true");
  }
}

const IPC_NAMES = [
  ...['kernel.sem', 'kernel.shmall', 'kernel.shmmax', 'kernel.shmmni', 'kernel.shm_rmid_forced', 'kernel.shm'],
  ...['kernel.msgmax', 'kernel.msgmnb', 'kernel.msgmni', 'kernel.msg'],
];

/** Of those that a Pod can share (component-helpers node/util/sysctl, GetNamespace). */
function namespaceOf(sysctl: string): 'network' | 'ipc' | undefined {
  const [name = ''] = withDots(sysctl).split('*');
  if (IPC_NAMES.includes(name) || name.startsWith('fs.mqueue.')) return 'ipc';
  return name.startsWith('net.') ? 'network' : undefined;
}

/** Where slashes part the name, its dots are meant as such (NormalizeName). */
function withDots(name: string): string {
  const [separator] = /[./]/.exec(name) ?? [];
  return separator === '/' ? name.replaceAll(/[./]/g, (character) => (character === '.' ? '/' : '.')) : name;
}
