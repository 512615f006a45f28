import type { Pod, PodSpec } from '../../api/pod-types.ts';
import {
  validateContainers,
  validateEphemeralContainers,
  validateInitContainers,
} from '../containers/validate-containers.ts';
import { invalid, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { rangeProblems } from '../formats.ts';
import { validateLabels } from '../labels.ts';
import { validateContainerResources, validatePodResources } from '../resources/validate-resources.ts';
import { validateHostProcesses } from '../security/host-processes.ts';
import { validateOperatingSystem } from '../security/operating-system.ts';
import { validatePodSecurity } from '../security/pod-security.ts';
import { judgeVolumes } from '../volumes/validate-volumes.ts';
import { validateAffinity } from './affinity.ts';
import { validateChoice, validateOperatingSystemName } from './choices.ts';
import { validateDns } from './dns.ts';
import { validateFileKeyVolumes } from './file-key-volumes.ts';
import { validateReadinessGates, validateSchedulingGates, validateSchedulingGroup } from './gates.ts';
import { validateHostAliases, validateHostnameOverride } from './host-names.ts';
import { validateHostNetwork, validateHostUsers, validateProcessNamespace } from './host-rules.ts';
import { validateName, validateRuntimeClassName } from './named-things.ts';
import { validateResourceClaims } from './resource-claims.ts';
import { validateTolerations } from './tolerations.ts';
import { validateTopologySpread } from './topology-spread.ts';

/** What Kubernetes has against a Pod's spec (core/validation, ValidatePodSpec), in its order. */
export function* validatePodSpec(pod: Pod, path: FieldPath): FieldErrors {
  const { spec = {} } = pod;
  const { errors, faultless } = judgeVolumes(pod, path.child('volumes'));
  yield* errors;
  yield* validateResourceClaims(pod, path.child('resourceClaims'));
  const scope = { pod, volumes: faultless };
  yield* validateContainers(scope, path.child('containers'));
  yield* validateInitContainers(scope, path.child('initContainers'));
  yield* validateEphemeralContainers(scope, path.child('ephemeralContainers'));
  yield* validatePodResources(pod, path.child('resources'));
  yield* validateHostNetwork(spec, path);
  yield* validateChoice('restartPolicy', spec, path);
  yield* validateChoice('dnsPolicy', spec, path);
  yield* validateLabels(spec.nodeSelector, path.child('nodeSelector'));
  yield* validatePodSecurity(pod, path.child('securityContext'));
  yield* validateProcessNamespace(spec, path);
  yield* validatePlacement(spec, path);
  yield* validateHostProcesses(spec, path);
  yield* validateHostUsers(spec, path);
  yield* validateHostnameOverride(spec, path.child('hostnameOverride'));
  yield* validateNamesAndLimits(spec, path);
  yield* validateTolerations(spec.tolerations ?? [], path.child('tolerations'));
  yield* validateHostAliases(spec.hostAliases ?? [], path.child('hostAliases'));
  yield* validateClasses(spec, path);
  yield* validateOverhead(pod, path.child('overhead'));
  yield* validateOperatingSystemName(spec, path.child('os'));
  yield* validateOperatingSystem(spec, path);
  yield* validateSchedulingGroup(spec, path.child('schedulingGroup'));
  yield* validateFileKeyVolumes(spec, path);
}

/** Where and with whom it runs, and how it finds others. */
function* validatePlacement(spec: PodSpec, path: FieldPath): FieldErrors {
  if (spec.affinity !== undefined) yield* validateAffinity(spec.affinity, path.child('affinity'));
  yield* validateDns(spec, path.child('dnsConfig'));
  yield* validateReadinessGates(spec.readinessGates ?? [], path.child('readinessGates'));
  yield* validateSchedulingGates(spec.schedulingGates ?? [], path.child('schedulingGates'));
  yield* validateTopologySpread(spec.topologySpreadConstraints ?? [], path.child('topologySpreadConstraints'));
}

function* validateNamesAndLimits(spec: PodSpec, path: FieldPath): FieldErrors {
  yield* validateName('serviceAccountName', spec, path);
  yield* validateName('nodeName', spec, path);
  const deadline = spec.activeDeadlineSeconds;
  const problems = deadline === undefined ? [] : rangeProblems(deadline, 1, MOST_SECONDS);
  yield* problems.map((problem) => invalid(path.child('activeDeadlineSeconds'), deadline, problem));
  yield* validateName('hostname', spec, path);
  yield* validateName('subdomain', spec, path);
}

const MOST_SECONDS = 2_147_483_647;

function* validateClasses(spec: PodSpec, path: FieldPath): FieldErrors {
  yield* validateName('priorityClassName', spec, path);
  yield* validateRuntimeClassName(spec, path);
  yield* validateChoice('preemptionPolicy', spec, path);
}

/** What the Pod itself takes is judged as the limits of a container are (validateOverhead). */
function validateOverhead(pod: Pod, path: FieldPath): FieldErrors {
  const limits = pod.spec?.overhead;
  // The Pod's claims are out of play.
  return limits === undefined ? [] : validateContainerResources({ limits }, { ...pod, spec: {} }, path);
}
