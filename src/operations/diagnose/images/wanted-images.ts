import type { Container } from '../../../kubelet/api/pod-types.ts';
import { fullImageName } from '../../../manifest/image-reference.ts';
import { containersOf, isRunning, runningContainer, type DeclaredPod } from '../declared-pod.ts';

/** An image that a container of a pod needs. */
export interface WantedImage {
  readonly declared: DeclaredPod;
  readonly container: Container;
  /** As the manifest has it. */
  readonly image: string;
  /** As the runtime keeps it; undefined where the kubelet finds no name in it. */
  readonly fullName: string | undefined;
  /** With what the kubelet takes where none is written. */
  readonly policy: string;
  readonly isUp: boolean;
}

/** The images that are worth asking for: of containers that do not run, and those that nobody would pull again. */
export function wantedImages(pods: readonly DeclaredPod[]): readonly WantedImage[] {
  return pods.flatMap((declared) =>
    containersOf(declared).flatMap((container): readonly WantedImage[] => {
      const { image = '', imagePullPolicy: policy = 'IfNotPresent' } = container;
      // Without a runtime nobody can tell.
      if (declared.sandboxes === undefined || image === '') return [];
      const isUp = isRunning(declared, container);
      if (isUp && policy !== 'Never') return [];
      return [{ declared, container, image, fullName: fullImageName(image), policy, isUp }];
    }),
  );
}

/** Whether the kubelet got as far as making the container since the pod's newest sandbox is there. */
export function wasMade({ declared, container }: Pick<WantedImage, 'declared' | 'container'>): boolean {
  return runningContainer(declared, container.name ?? '') !== undefined;
}
