import type { ResourceRequirements } from '../api/pod-types.ts';
import { roundedToMilli } from './round-quantities.ts';

/** The resources with amounts rounded, as Kubernetes does (core/v1, SetDefaults_ResourceList). */
export function roundedResources(resources: ResourceRequirements): ResourceRequirements {
  const { limits, requests } = resources;
  return {
    ...resources,
    ...(limits && { limits: roundedToMilli(limits) }),
    ...(requests && { requests: roundedToMilli(requests) }),
  };
}

/** As `roundedResources`, and where a limit is given but no request, the limit is the request (SetDefaults_Pod). */
export function defaultResources(resources: ResourceRequirements): ResourceRequirements {
  const { limits, requests } = resources;
  return roundedResources(limits === undefined ? resources : { ...resources, requests: { ...limits, ...requests } });
}
