import { commandOf } from '../kubelet/container-command.ts';
import { isPlainList, plainObjectOf, type PlainObject } from '../manifest/plain-value.ts';

/** Two images of etcd that are not known to be of one minor version. */
export interface EtcdImages {
  readonly before: string;
  readonly after: string;
}

/**
 * Finds out whether one manifest runs another minor version of etcd than the other: a newer etcd changes its data so that
 * an older one may not start on it again (etcd's documentation: a downgrade is a procedure of its own). An image whose
 * tag tells no version may be any.
 *
 * @returns undefined where they are of one minor version, or not both of etcd
 */
export function otherEtcdMinor(before: PlainObject, after: PlainObject): EtcdImages | undefined {
  const [one, other] = [etcdImage(before), etcdImage(after)];
  if (one === undefined || other === undefined || one === other) return undefined;
  const minor = minorOf(one);
  return minor !== undefined && minor === minorOf(other) ? undefined : { before: one, after: other };
}

/** The image of the container that runs etcd, by its command line or by its own name. */
function etcdImage(pod: PlainObject): string | undefined {
  const containers = plainObjectOf(pod['spec'])['containers'];
  for (const container of isPlainList(containers) ? containers : []) {
    const { image } = plainObjectOf(container);
    if (typeof image !== 'string') continue;
    const isStarted = commandOf(container).some((word) => /(?:^|[\s/])etcd(?:\s|$)/.test(word));
    if (isStarted || /(?:^|\/)etcd(?:[:@]|$)/.test(image)) return image;
  }
  return undefined;
}

/** `3.6` of `registry.k8s.io/etcd:3.6.4-0`, and of `quay.io/coreos/etcd:v3.6.4`. */
function minorOf(image: string): string | undefined {
  return /:v?(\d+\.\d+)(?:\.|$)[^/]*$/.exec(image.replace(/@.*$/, ''))?.[1];
}
