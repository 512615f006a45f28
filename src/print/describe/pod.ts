import { decodePod } from '../../kubelet/decode/decode-pod.ts';
import { qosClassOf } from '../../kubelet/qos-class.ts';
import { plainObjectOf, type PlainObject, type PlainValue } from '../../manifest/plain-value.ts';
import { humanDuration } from '../duration.ts';
import { describeContainers, describeResources, describeSeccomp } from './containers.ts';
import type { Description } from './description.ts';
import { numberText, objectOf, objectsOf, printTime, textOf, type UtcOffset } from './fields.ts';
import { describeAnnotations, describeLabels, describeTolerations } from './multiline.ts';
import { describeTopology } from './topology.ts';
import { describeVolumes } from './volumes.ts';

/** The reader's clock. */
export interface ReaderClock {
  readonly now: Date;
  readonly utcOffset: UtcOffset;
}

/** Writes a Pod as `kubectl describe pod` does, up to its events (kubectl's describe.go, describePod). */
export function describePod(description: Description, pod: PlainObject, clock: ReaderClock): void {
  const [metadata, spec, status] = ['metadata', 'spec', 'status'].map((name) => plainObjectOf(pod[name]));
  const parts: PodParts = { pod, metadata: metadata ?? {}, spec: spec ?? {}, status: status ?? {} };
  describeHead(description, parts, clock);
  describeAddresses(description, parts);
  const { resources } = parts.spec;
  if (objectOf(resources) !== undefined) {
    description.write(0, 'Resources:\n');
    describeResources(description, plainObjectOf(resources), 1);
  }
  describeAllContainers(description, parts, clock);
  describeConditions(description, parts);
  describeTail(description, parts);
}

interface PodParts {
  readonly pod: PlainObject;
  readonly metadata: PlainObject;
  readonly spec: PlainObject;
  readonly status: PlainObject;
}

function describeHead(description: Description, { metadata, spec, status }: PodParts, clock: ReaderClock): void {
  const line = (title: string, value: PlainValue | undefined): void => {
    if (textOf(value) !== '') description.write(0, `${title}:\t${textOf(value)}\n`);
  };
  description.write(0, `Name:\t${textOf(metadata['name'])}\n`);
  description.write(0, `Namespace:\t${textOf(metadata['namespace'])}\n`);
  line('Priority', spec['priority']);
  line('Priority Class Name', spec['priorityClassName']);
  line('Runtime Class Name', spec['runtimeClassName']);
  line('Service Account', spec['serviceAccountName']);
  const node = textOf(spec['nodeName']);
  description.write(0, `Node:\t${node === '' ? '<none>' : `${node}/${textOf(status['hostIP'])}`}\n`);
  if (status['startTime'] !== undefined) line('Start Time', printTime(status['startTime'], clock.utcOffset));
  describeLabels(description, 'Labels', metadata['labels']);
  describeAnnotations(description, metadata['annotations']);
  describePhase(description, metadata, status, clock);
  line('Reason', status['reason']);
  line('Message', status['message']);
  describeSeccomp(description, spec['securityContext'], 0);
}

function describePhase(
  description: Description,
  metadata: PlainObject,
  status: PlainObject,
  { now }: ReaderClock,
): void {
  const { deletionTimestamp, deletionGracePeriodSeconds } = metadata;
  const { phase } = status;
  if (deletionTimestamp === undefined || phase === 'Failed' || phase === 'Succeeded') {
    description.write(0, `Status:\t${textOf(phase)}\n`);
    return;
  }
  const since = humanDuration(now.getTime() - new Date(textOf(deletionTimestamp)).getTime());
  description.write(0, `Status:\tTerminating (lasts ${since})\n`);
  description.write(0, `Termination Grace Period:\t${numberText(deletionGracePeriodSeconds)}s\n`);
}

function describeAddresses(description: Description, { metadata, status }: PodParts): void {
  description.write(0, `IP:\t${textOf(status['podIP'])}\n`);
  const addresses = objectsOf(status['podIPs']);
  description.write(0, `IPs:${addresses.length === 0 ? '\t<none>' : ''}\n`);
  for (const { ip } of addresses) description.write(1, `IP:\t${textOf(ip)}\n`);
  const controller = objectsOf(metadata['ownerReferences']).find((owner) => owner['controller'] === true);
  if (controller !== undefined) {
    description.write(0, `Controlled By:\t${textOf(controller['kind'])}/${textOf(controller['name'])}\n`);
  }
  const nominated = textOf(status['nominatedNodeName']);
  if (nominated !== '') description.write(0, `NominatedNodeName:\t${nominated}\n`);
}

function describeAllContainers(
  description: Description,
  { pod, spec, status }: PodParts,
  { utcOffset }: ReaderClock,
): void {
  const describe = (label: string, field: string, statuses: string): void => {
    describeContainers(description, { label, containers: spec[field], statuses: status[statuses], pod, utcOffset });
  };
  const has = (field: string): boolean => objectsOf(spec[field]).length > 0;
  if (has('initContainers')) describe('Init Containers', 'initContainers', 'initContainerStatuses');
  describe('Containers', 'containers', 'containerStatuses');
  if (has('ephemeralContainers')) {
    describe('Ephemeral Containers', 'ephemeralContainers', 'ephemeralContainerStatuses');
  }
}

function describeConditions(description: Description, { spec, status }: PodParts): void {
  const conditions = objectsOf(status['conditions']);
  const gates = objectsOf(spec['readinessGates']);
  if (gates.length > 0) description.write(0, 'Readiness Gates:\n  Type\tStatus\n');
  for (const { conditionType } of gates) {
    const condition = conditions.find(({ type }) => type === conditionType);
    description.write(
      1,
      `${textOf(conditionType)} \t${condition === undefined ? '<none>' : textOf(condition['status'])} \n`,
    );
  }
  if (conditions.length > 0) description.write(0, 'Conditions:\n  Type\tStatus\n');
  for (const { type, status: value } of conditions) description.write(1, `${textOf(type)} \t${textOf(value)} \n`);
}

function describeTail(description: Description, { pod, spec, status }: PodParts): void {
  describeVolumes(description, spec['volumes']);
  description.write(0, `QoS Class:\t${textOf(status['qosClass']) || computedQosClass(pod)}\n`);
  describeLabels(description, 'Node-Selectors', spec['nodeSelector']);
  describeTolerations(description, spec['tolerations']);
  describeTopology(description, spec['topologySpreadConstraints']);
}

function computedQosClass(pod: PlainObject): string {
  const { pod: decoded } = decodePod(pod, () => false);
  return qosClassOf(decoded.spec ?? {});
}
