import type { Container } from '../../../kubelet/api/pod-types.ts';
import type { LogLine } from '../../../nodes/operations/read-kubelet-log/log-line.ts';
import type { DeclaredPod } from '../declared-pod.ts';

/** Texts of which each line of the kubelet's log holds one that tells of images (pkg/kubelet/images, cri-client). */
export const PULL_WORDS = [
  'PullImage from image service failed',
  'ErrImagePull',
  'ErrImageNeverPull',
  'ImagePullBackOff',
  'RegistryUnavailable',
  'SignatureValidationFailed',
] as const;

interface WhoPulls {
  readonly declared: DeclaredPod;
  readonly container: Container;
  readonly image: string;
}

/** The newest line of the log by which the kubelet could not get a container's image; the registry's words go first. */
export function pullComplaint(log: readonly LogLine[], who: WhoPulls): LogLine | undefined {
  const ofPod = log.filter(({ values }) => isOfPod(values.get('pod') ?? '', who.declared));
  const ofContainer = ofPod.filter(
    ({ text }) =>
      text.includes(`for \\"${who.container.name ?? ''}\\" with`) && /Err|BackOff|Unavail|Signature/.test(text),
  );
  const byRegistry = log.filter(
    ({ message, values }) => message === PULL_WORDS[0] && isSameImage(values.get('image') ?? '', who.image),
  );
  return (
    byRegistry.at(-1) ?? ofContainer.findLast(({ text }) => !text.includes('ImagePullBackOff')) ?? ofContainer.at(-1)
  );
}

/** The kubelet puts the node's name behind the pod's. */
function isOfPod(logged: string, { subject, sandboxes = [] }: DeclaredPod): boolean {
  return (
    logged === subject ||
    logged.startsWith(`${subject}-`) ||
    sandboxes.some(({ namespace, name }) => logged === `${namespace}/${name}`)
  );
}

/** The kubelet adds the tag that is not written. */
function isSameImage(logged: string, image: string): boolean {
  return logged === image || logged === `${image}:latest`;
}
