import { isPlainList, plainObjectOf, type PlainObject } from '../manifest/plain-value.ts';
import { commandOf } from './container-command.ts';
import { baseName } from './paths.ts';

/**
 * Whether a manifest is of a pod that a cluster stands on, so that of several nodes only one may be without it at a time:
 * kubeadm and others label theirs `tier: control-plane` (kubeadm util/staticpod/utils.go, ComponentPod); of etcd and of an
 * API server the command line tells where nobody did. What a manifest does not say, a program that its image starts by
 * itself, is not seen.
 */
export function isControlPlanePod(pod: PlainObject): boolean {
  const labels = plainObjectOf(plainObjectOf(pod['metadata'])['labels']);
  if (labels['tier'] === 'control-plane') return true;
  const containers = plainObjectOf(pod['spec'])['containers'];
  return isPlainList(containers) && containers.some((container) => startsProgram(commandOf(container)));
}

function startsProgram(words: readonly string[]): boolean {
  const [first = '', ...others] = words;
  if (isProgram(first)) return true;
  if (RUNNERS.includes(baseName(first))) return isProgram(others.find((word) => !word.startsWith('-')) ?? '');
  return others.some(execsProgram);
}

function isProgram(word: string): boolean {
  return PROGRAMS.includes(baseName(word));
}

const PROGRAMS: readonly string[] = ['etcd', 'kube-apiserver'];

/** They take flags of their own, then a command: kubernetes build/go-runner, and the one program for all until 1.18. */
const RUNNERS: readonly string[] = ['go-runner', 'hyperkube'];

/**
 * Whether a shell's text becomes one of them: `exec /usr/local/bin/etcd` (kubernetes cluster/gce/manifests/etcd.manifest),
 * also behind other programs: `exec nice -n -19 ionice -c2 -n0 etcd` (openshift/cluster-etcd-operator). Of the words
 * behind such a one a path that is no program's, as /var/lib/etcd, does not count.
 */
function execsProgram(text: string): boolean {
  return text.split(/[\n;&|]/).some((line) => {
    const words = line.split(/[\s"']+/);
    const place = words.indexOf('exec');
    return place !== -1 && words.slice(place + 1).some((word) => PROGRAM_WORD.test(word));
  });
}

const PROGRAM_WORD = /^(?:\/(?:.*\/)?bin\/)?(?:etcd|kube-apiserver)$/;
