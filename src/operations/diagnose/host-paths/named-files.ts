import { posix } from 'node:path';
import type { Container } from '../../../kubelet/api/pod-types.ts';
import { containerFlags, controlPlaneProgram, type ContainerFlag, type ControlPlaneProgram } from '../command-line.ts';
import { placeOf, type ContainerPlace } from '../container-place.ts';
import { containersOf, type DeclaredPod } from '../declared-pod.ts';

/** A file that a container's command line names for its program to read. */
export interface NamedFile {
  readonly declared: DeclaredPod;
  readonly container: Container;
  readonly flag: ContainerFlag;
  /** Undefined for a program that nothing is known about. */
  readonly program: ControlPlaneProgram | undefined;
  readonly place: ContainerPlace;
  /** On the node: where it comes from, or where it would be if nothing were between the container and the node. */
  readonly path: string;
}

/**
 * The files that the command lines of pods name: those of a control plane's programs, whose flags are known, and of other
 * programs those that lie in a directory of the node and must be there by the name of the flag.
 */
export function namedFiles(pods: readonly DeclaredPod[]): readonly NamedFile[] {
  return pods.flatMap((declared) =>
    containersOf(declared).flatMap((container) => {
      const program = controlPlaneProgram(container);
      return containerFlags(container).flatMap((flag): readonly NamedFile[] => {
        if (!isInputFile(flag)) return [];
        const place = placeOf(flag.value, container, declared.pod);
        // A program of its own may have the file in its image, or make it in a volume of another kind.
        if (place.kind === 'volume' || (program === undefined && place.kind === 'image')) return [];
        const path = place.kind === 'node' ? place.path : posix.normalize(flag.value);
        return [{ declared, container, flag, program, place, path }];
      });
    }),
  );
}

/** Certificates, keys, kubeconfigs and configuration, by the ends of the names that Kubernetes and etcd give such flags. */
function isInputFile({ name, value }: ContainerFlag): boolean {
  return /^\/./.test(value) && INPUT_FILE.test(name);
}

const INPUT_FILE =
  /(^|-)(cert-file|key-file|ca-file|cafile|certfile|keyfile|config-file|policy-file|auth-file|kubeconfig|config|client-certificate|client-key)$|^(cloud-config|encryption-provider-config)$/;
