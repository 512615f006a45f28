import { neatPod, type Container, type Pod, type PodSpec, type Service, type Volume } from '../../manifest/pod.ts';
import type { CreateOptions } from './options.ts';
import { parseLabels } from './pod-flags.ts';

export type CreatedObject = Pod | Service;

/** What is printed, in kubectl's order: the Service that `--expose` asks for, then the Pod. */
export function createdObjects(options: CreateOptions, cause: string | undefined): readonly CreatedObject[] {
  const pod = withCause(createdPod(options), cause);
  const hasService = options.hasService && options.port !== undefined;
  return hasService ? [withCause(createdService(options, options.port), cause), pod] : [pod];
}

/** The Pod that `kubectl run` makes of the same options, with what kstatic adds to it. */
function createdPod(options: CreateOptions): Pod {
  const pod: Pod = {
    kind: 'Pod',
    apiVersion: 'v1',
    metadata: {
      name: options.name,
      namespace: options.namespace,
      labels: options.ownLabels ?? new Map([['run', options.name]]),
      annotations: options.annotations.size > 0 ? options.annotations : undefined,
    },
    spec: podSpec(options),
    status: {},
  };
  return options.isNeat ? neatPod(pod) : pod;
}

/** The Service in front of the Pod that `kubectl run --expose` makes. */
function createdService(options: CreateOptions, port: number): Service {
  return {
    kind: 'Service',
    apiVersion: 'v1',
    metadata: { name: options.name, namespace: options.namespace, labels: options.ownLabels },
    spec: {
      ports: [{ protocol: 'TCP', port, targetPort: port }],
      // kubectl reads the selector from text, so a name may hold more than one label, or none that is one.
      selector: options.ownLabels ?? parseLabels(`run=${options.name}`),
    },
    status: { loadBalancer: {} },
  };
}

function withCause<Created extends CreatedObject>(object: Created, cause: string | undefined): Created {
  if (cause === undefined) return object;
  const annotations = new Map([...(object.metadata.annotations ?? []), ['kubernetes.io/change-cause', cause] as const]);
  return { ...object, metadata: { ...object.metadata, annotations } };
}

function podSpec(options: CreateOptions): PodSpec {
  const volumes = hostPathVolumes(options);
  return {
    volumes: volumes.length > 0 ? volumes : undefined,
    containers: [container(options)],
    restartPolicy: options.restartPolicy,
    dnsPolicy: 'ClusterFirst',
    hostNetwork: options.usesHostNetwork || undefined,
    ...(options.isCritical && CRITICAL),
  };
}

// A kubelet resolves no class for a static pod: without the number the class does nothing.
const CRITICAL = { priorityClassName: 'system-node-critical', priority: 2_000_001_000 } as const;

function hostPathVolumes({ mounts }: CreateOptions): readonly Volume[] {
  const paths: ReadonlyMap<string, string> = new Map(mounts.map(({ volumeName, hostPath }) => [volumeName, hostPath]));
  return [...paths].map(([name, path]) => ({ name, hostPath: { path } }));
}

function container(options: CreateOptions): Container {
  return {
    name: options.name,
    image: options.image,
    ...words(options),
    ports: options.port === undefined ? undefined : [{ containerPort: options.port }],
    env: unlessEmpty(options.environment),
    resources: { limits: options.limits, requests: options.requests },
    volumeMounts: unlessEmpty(
      options.mounts.map(({ volumeName, isReadOnly, mountPath }) => ({
        name: volumeName,
        readOnly: isReadOnly || undefined,
        mountPath,
      })),
    ),
    imagePullPolicy: options.imagePullPolicy,
    securityContext: options.isPrivileged ? { privileged: true } : undefined,
    stdin: options.stdin !== 'closed' || undefined,
    stdinOnce: options.stdin === 'closed after the first' || undefined,
    tty: options.hasTerminal || undefined,
  };
}

function words(options: CreateOptions): Pick<Container, 'command' | 'args'> {
  const given = unlessEmpty(options.words);
  return options.areWordsCommand ? { command: given } : { args: given };
}

function unlessEmpty<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length > 0 ? list : undefined;
}
