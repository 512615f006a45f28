import { Failure } from '../../errors/failure.ts';
import type { JsonStruct } from '../../manifest/json-value.ts';
import { neatPod } from '../../manifest/neat-pod.ts';
import type { Container, Pod, PodSpec, Service, Volume } from '../../manifest/pod.ts';
import { CHANGE_CAUSE } from './change-cause.ts';
import type { CreateOptions } from './options.ts';
import { parseLabels } from './pod-flags.ts';

/** What is printed. */
export interface CreatedObjects {
  /** What `--expose` asks for, in front of the Pod, or why there is none. */
  readonly service: Service | Failure | undefined;
  /** The Pod, or what `--overrides` made of it, which can be an object of any kind. */
  readonly object: JsonStruct;
}

/** @throws Failure for overrides that do not apply */
export async function createdObjects(options: CreateOptions, cause: string | undefined): Promise<CreatedObjects> {
  const object = await createdObject(options, cause);
  const isNeat = options.isNeat && object['kind'] === 'Pod';
  const hasService = options.hasService && options.port !== undefined;
  return {
    service: hasService ? serviceOrFailure(options, options.port, cause) : undefined,
    object: isNeat ? neatPod(object) : object,
  };
}

async function createdObject(options: CreateOptions, cause: string | undefined): Promise<JsonStruct> {
  const { overrides, namespace } = options;
  if (overrides === undefined) return withCause(createdPod(options), cause);
  const { overriddenPod } = await import('./overridden-pod.ts');
  // kubectl sets the namespace, and notes the cause, in what the overrides made of the Pod.
  return overriddenPod(createdPod({ ...options, namespace: undefined }), overrides, { namespace, cause });
}

/** The Pod that `kubectl run` makes of the same options, with what kstatic adds to it. */
function createdPod(options: CreateOptions): Pod {
  return {
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
}

function serviceOrFailure(options: CreateOptions, port: number, cause: string | undefined): Service | Failure {
  try {
    return withCause(createdService(options, port), cause);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
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

function withCause<Created extends Pod | Service>(object: Created, cause: string | undefined): Created {
  if (cause === undefined) return object;
  const annotations = new Map([...(object.metadata.annotations ?? []), [CHANGE_CAUSE, cause] as const]);
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
