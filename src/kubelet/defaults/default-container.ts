import type { Container, ContainerPort, EnvVar, EphemeralContainer, PodSpec } from '../api/pod-types.ts';
import { defaultLifecycle, defaultProbe } from './default-probe.ts';
import { defaultPullPolicy } from './default-pull-policy.ts';
import { defaultResources, roundedResources } from './default-resources.ts';
import { orDefault } from './or-default.ts';

/**
 * The container with what Kubernetes fills in where nothing is written (core/v1, SetDefaults_Container,
 * zz_generated.defaults.go, and what SetDefaults_Pod does with containers).
 */
export function defaultContainer(container: Container, { hostNetwork = false }: PodSpec): Container {
  const { resources } = container;
  return {
    ...defaultAnyContainer(container, hostNetwork),
    ...(resources && { resources: defaultResources(resources) }),
  };
}

/** As `defaultContainer`: neither the node's network nor limits make a difference to its ports and requests. */
export function defaultEphemeralContainer(container: EphemeralContainer): EphemeralContainer {
  const { resources } = container;
  return {
    ...container,
    ...defaultAnyContainer(container, false),
    ...(resources && { resources: roundedResources(resources) }),
  };
}

function defaultAnyContainer(container: Container, isOnHost: boolean): Container {
  const { ports, env, livenessProbe, readinessProbe, startupProbe, lifecycle } = container;
  return {
    ...container,
    imagePullPolicy: defaultPullPolicy(container.imagePullPolicy, container.image),
    terminationMessagePath: orDefault(container.terminationMessagePath, '/dev/termination-log'),
    terminationMessagePolicy: orDefault(container.terminationMessagePolicy, 'File'),
    ...(ports && { ports: ports.map((port) => defaultPort(port, isOnHost)) }),
    ...(env && { env: env.map(defaultVariable) }),
    ...(livenessProbe && { livenessProbe: defaultProbe(livenessProbe) }),
    ...(readinessProbe && { readinessProbe: defaultProbe(readinessProbe) }),
    ...(startupProbe && { startupProbe: defaultProbe(startupProbe) }),
    ...(lifecycle && { lifecycle: defaultLifecycle(lifecycle) }),
  };
}

function defaultPort(port: ContainerPort, isOnHost: boolean): ContainerPort {
  const { containerPort = 0, hostPort = 0 } = port;
  const withProtocol = { ...port, protocol: orDefault(port.protocol, 'TCP') };
  return isOnHost && hostPort === 0 ? { ...withProtocol, hostPort: containerPort } : withProtocol;
}

function defaultVariable(variable: EnvVar): EnvVar {
  const { valueFrom } = variable;
  if (valueFrom === undefined) return variable;
  const { fieldRef, fileKeyRef } = valueFrom;
  return {
    ...variable,
    valueFrom: {
      ...valueFrom,
      ...(fieldRef && { fieldRef: { ...fieldRef, apiVersion: orDefault(fieldRef.apiVersion, 'v1') } }),
      ...(fileKeyRef && { fileKeyRef: { ...fileKeyRef, optional: fileKeyRef.optional ?? false } }),
    },
  };
}
