import type { Pod, PodSpec } from '../api/pod-types.ts';
import { defaultContainer, defaultEphemeralContainer } from './default-container.ts';
import { roundedResources } from './default-resources.ts';
import { defaultVolume } from './default-volume.ts';
import { orDefault } from './or-default.ts';
import { roundedToMilli } from './round-quantities.ts';

/** The Pod with what Kubernetes fills in where nothing is written (core/v1, SetObjectDefaults_Pod). */
export function defaultPod(pod: Pod): Pod {
  const { spec = {} } = pod;
  return { ...pod, spec: { ...spec, ...defaultSpec(spec), ...defaultParts(spec) } };
}

const GRACE_SECONDS = 30;
/** What a grace period of less than nothing becomes. */
const LEAST_GRACE_SECONDS = 1;

/** SetDefaults_Pod and SetDefaults_PodSpec. */
function defaultSpec(spec: PodSpec): PodSpec {
  const { terminationGracePeriodSeconds: grace = GRACE_SECONDS } = spec;
  const account = orDefault(spec.serviceAccountName, spec.serviceAccount ?? '');
  return {
    terminationGracePeriodSeconds: grace < 0 ? LEAST_GRACE_SECONDS : grace,
    enableServiceLinks: spec.enableServiceLinks ?? true,
    // An older name of the same field; where they differ, the newer one counts.
    serviceAccountName: account,
    serviceAccount: account,
    dnsPolicy: orDefault(spec.dnsPolicy, 'ClusterFirst'),
    restartPolicy: orDefault(spec.restartPolicy, 'Always'),
    securityContext: spec.securityContext ?? {},
    schedulerName: orDefault(spec.schedulerName, 'default-scheduler'),
  };
}

/** What each volume and each container gets, and the resources of the Pod as a whole. */
function defaultParts(spec: PodSpec): PodSpec {
  const { overhead, resources } = spec;
  return {
    volumes: spec.volumes?.map(defaultVolume),
    initContainers: spec.initContainers?.map((container) => defaultContainer(container, spec)),
    containers: spec.containers?.map((container) => defaultContainer(container, spec)),
    ephemeralContainers: spec.ephemeralContainers?.map(defaultEphemeralContainer),
    // That the Pod asks for what it may have at most is filled in by an API server only (PodLevelResourcesFixDefaulting).
    ...(overhead && { overhead: roundedToMilli(overhead) }),
    ...(resources && { resources: roundedResources(resources) }),
  };
}
