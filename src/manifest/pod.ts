import type { JsonMap } from './json-value.ts';

// The fields of these types stand in the order of k8s.io/api/core/v1, which is the order of kubectl's JSON. They are
// type aliases because an interface is no `JsonStruct`: others could add to it.

export type ObjectMeta = Readonly<{
  name: string;
  namespace?: string | undefined;
  labels?: JsonMap | undefined;
  annotations?: JsonMap | undefined;
}>;

export type ContainerPort = Readonly<{ containerPort: number }>;

export type EnvVar = Readonly<{ name: string; value?: string | undefined }>;

/** Quantities by the resource's name. */
export type ResourceRequirements = Readonly<{ limits?: JsonMap | undefined; requests?: JsonMap | undefined }>;

export type VolumeMount = Readonly<{ name: string; readOnly?: true | undefined; mountPath: string }>;

export type Container = Readonly<{
  name: string;
  image: string;
  command?: readonly string[] | undefined;
  args?: readonly string[] | undefined;
  ports?: readonly ContainerPort[] | undefined;
  env?: readonly EnvVar[] | undefined;
  resources?: ResourceRequirements | undefined;
  volumeMounts?: readonly VolumeMount[] | undefined;
  imagePullPolicy?: string | undefined;
  securityContext?: Readonly<{ privileged: boolean }> | undefined;
  stdin?: true | undefined;
  stdinOnce?: true | undefined;
  tty?: true | undefined;
}>;

export type Volume = Readonly<{ name: string; hostPath: Readonly<{ path: string }> }>;

export type PodSpec = Readonly<{
  volumes?: readonly Volume[] | undefined;
  containers: readonly Container[];
  restartPolicy: string;
  dnsPolicy?: 'ClusterFirst' | undefined;
  hostNetwork?: true | undefined;
  priorityClassName?: string | undefined;
  priority?: number | undefined;
}>;

export type Pod = Readonly<{
  kind: 'Pod';
  apiVersion: 'v1';
  metadata: ObjectMeta;
  spec: PodSpec;
  status?: Readonly<Record<string, never>> | undefined;
}>;

export type Service = Readonly<{
  kind: 'Service';
  apiVersion: 'v1';
  metadata: ObjectMeta;
  spec: Readonly<{
    ports: readonly Readonly<{ protocol: 'TCP'; port: number; targetPort: number }>[];
    selector: JsonMap;
  }>;
  status: Readonly<{ loadBalancer: Readonly<Record<string, never>> }>;
}>;
