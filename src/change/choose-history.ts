import { Failure } from '../errors/failure.ts';

/** A pod, as the history's name for it says (`historyName`). */
export interface PodInHistory {
  readonly namespace: string;
  readonly podName: string;
}

/** Reads a name of the history's; undefined for that of a file which held no pod. */
export function podInHistory(historyName: string): PodInHistory | undefined {
  const [namespace = '', podName] = historyName.split('/');
  return podName === undefined || namespace === '_' ? undefined : { namespace, podName };
}

/**
 * Finds the pod that a name means in a node's history: by the pod's name (`etcd`), by the name that the kubelet gives it
 * (`etcd-cp1`), or by that of the file in which it is, or was last. Of a pod that is gone the history is all that is left.
 *
 * @param files the last file of each of the history's pods, by the history's name for it
 * @returns the history's name, undefined where it has none that fits
 * @throws Failure 'conflict' when it may mean two
 */
export function chooseHistory(
  name: string,
  files: ReadonlyMap<string, string>,
  nodeName: string | undefined,
  namespace: string,
): string | undefined {
  const meant = [...files].filter(([key, file]) => {
    const pod = podInHistory(key);
    if (pod === undefined) return file === name && namespace === '';
    if (namespace !== '' && pod.namespace !== namespace) return false;
    return [pod.podName, `${pod.podName}-${nodeName ?? ''}`, file].includes(name);
  });
  if (meant.length > 1) {
    throw new Failure('conflict', `"${name}" may be ${meant.map(([key]) => key).join(' or ')}`, {
      hint: '-n NAMESPACE tells pods of different namespaces apart',
    });
  }
  return meant[0]?.[0];
}
