import { goQuote } from '../../command-line/flags/go-quote.ts';
import { plainObjectOf, type PlainObject, type PlainValue } from '../../manifest/plain-value.ts';
import { readQuantity } from '../../manifest/quantity-value.ts';
import type { Description } from './description.ts';
import { describeEnvironment } from './environment.ts';
import {
  isTrue,
  numberText,
  objectOf,
  objectsOf,
  printBool,
  printTime,
  sortedBy,
  sortedEntries,
  textOf,
  textsOf,
  UNKNOWN,
  type UtcOffset,
} from './fields.ts';
import { probeLine } from './probe.ts';

export interface ContainersToDescribe {
  /** `Containers`, `Init Containers`. */
  readonly label: string;
  readonly containers: PlainValue | undefined;
  readonly statuses: PlainValue | undefined;
  readonly pod: PlainObject;
  readonly utcOffset: UtcOffset;
}

/** A Pod's containers, with how they are where that is told (describeContainers). */
export function describeContainers(description: Description, told: ContainersToDescribe): void {
  const { label, pod, utcOffset } = told;
  const containers = objectsOf(told.containers);
  const statuses = new Map(objectsOf(told.statuses).map((status) => [status['name'], status]));
  description.write(0, `${label}:${containers.length === 0 ? ' <none>' : ''}\n`);
  for (const container of containers) {
    const status = statuses.get(container['name'] ?? '');
    describeBasics(description, container, status);
    describeCommand(description, 'Command', container['command']);
    describeCommand(description, 'Args', container['args']);
    if (status !== undefined) describeStatus(description, status, utcOffset);
    describeResources(description, plainObjectOf(container['resources']), 2);
    describeProbes(description, container);
    describeEnvironment(description, container, pod);
    describeMounts(description, container);
  }
}

/** What is asked for and granted at most (describeResources). */
export function describeResources(description: Description, resources: PlainObject, level: number): void {
  for (const [title, field] of [
    ['Limits', 'limits'],
    ['Requests', 'requests'],
  ] as const) {
    const amounts = sortedEntries(resources[field]);
    if (amounts.length > 0) description.write(level, `${title}:\n`);
    for (const [name, amount] of amounts) description.write(level + 1, `${name}:\t${canonical(amount)}\n`);
  }
}

/** The seccomp profile of a Pod, or of a container, whose file stands further in. */
export function describeSeccomp(description: Description, value: PlainValue | undefined, level: 0 | 2): void {
  const profile = objectOf(plainObjectOf(value)['seccompProfile']);
  if (profile === undefined) return;
  description.write(level, `SeccompProfile:\t${textOf(profile['type'])}\n`);
  if (profile['type'] !== 'Localhost') return;
  description.write(level === 0 ? 0 : level + 1, `LocalhostProfile:\t${textOf(profile['localhostProfile'])}\n`);
}

function canonical(amount: string): string {
  const quantity = readQuantity(amount);
  return 'problem' in quantity ? amount : quantity.text;
}

function describeBasics(description: Description, container: PlainObject, status: PlainObject | undefined): void {
  description.write(1, `${textOf(container['name'])}:\n`);
  if (status !== undefined) description.write(2, `Container ID:\t${textOf(status['containerID'])}\n`);
  description.write(2, `Image:\t${textOf(container['image'])}\n`);
  if (status !== undefined) description.write(2, `Image ID:\t${textOf(status['imageID'])}\n`);
  const ports = objectsOf(container['ports']);
  describePorts(description, 'Port', ports, 'containerPort');
  describePorts(description, 'Host Port', ports, 'hostPort');
  describeSeccomp(description, container['securityContext'], 2);
}

function describePorts(description: Description, title: string, ports: readonly PlainObject[], field: string): void {
  const texts = ports.map((port) => {
    const text = `${numberText(port[field])}/${textOf(port['protocol'])}`;
    return textOf(port['name']) === '' ? text : `${text} (${textOf(port['name'])})`;
  });
  const line = texts.join(', ');
  // kubectl looks for the comma.
  description.write(2, line.includes(',') ? `${title}s:\t${line}\n` : `${title}:\t${line || '<none>'}\n`);
}

function describeCommand(description: Description, title: string, value: PlainValue | undefined): void {
  const words = textsOf(value);
  if (words.length > 0) description.write(2, `${title}:\n`);
  for (const line of words.flatMap((word) => word.split('\n'))) description.write(3, `${line}\n`);
}

function describeStatus(description: Description, status: PlainObject, utcOffset: UtcOffset): void {
  describeState(description, 'State', plainObjectOf(status['state']), utcOffset);
  const last = plainObjectOf(status['lastState']);
  if (objectOf(last['terminated']) !== undefined) describeState(description, 'Last State', last, utcOffset);
  const ready = status['ready'] === undefined ? UNKNOWN : printBool(isTrue(status['ready']));
  description.write(2, `Ready:\t${ready}\n`);
  description.write(2, `Restart Count:\t${numberText(status['restartCount'])}\n`);
}

/** How a container is, or was (describeStatus of kubectl's describe.go). */
function describeState(description: Description, title: string, state: PlainObject, utcOffset: UtcOffset): void {
  const [running, waiting, terminated] = ['running', 'waiting', 'terminated'].map((kind) => objectOf(state[kind]));
  if (running !== undefined) {
    description.write(2, `${title}:\tRunning\n`);
    description.write(3, `Started:\t${printTime(running['startedAt'], utcOffset)}\n`);
  } else if (waiting !== undefined) {
    description.write(2, `${title}:\tWaiting\n`);
    describeText(description, 'Reason', waiting['reason']);
  } else if (terminated !== undefined) {
    description.write(2, `${title}:\tTerminated\n`);
    describeEnd(description, terminated, utcOffset);
  } else {
    description.write(2, `${title}:\t${UNKNOWN}\n`);
  }
}

function describeEnd(description: Description, end: PlainObject, utcOffset: UtcOffset): void {
  describeText(description, 'Reason', end['reason']);
  describeText(description, 'Message', end['message']);
  description.write(3, `Exit Code:\t${numberText(end['exitCode'])}\n`);
  if (Number(numberText(end['signal'])) > 0) description.write(3, `Signal:\t${numberText(end['signal'])}\n`);
  description.write(3, `Started:\t${printTime(end['startedAt'], utcOffset)}\n`);
  description.write(3, `Finished:\t${printTime(end['finishedAt'], utcOffset)}\n`);
}

function describeText(description: Description, title: string, value: PlainValue | undefined): void {
  if (textOf(value) !== '') description.write(3, `${title}:\t${textOf(value)}\n`);
}

function describeProbes(description: Description, container: PlainObject): void {
  for (const [title, field] of [
    ['Liveness', 'livenessProbe'],
    ['Readiness', 'readinessProbe'],
    ['Startup', 'startupProbe'],
  ] as const) {
    const probe = objectOf(container[field]);
    if (probe !== undefined) description.write(2, `${title}:\t${probeLine(probe)}\n`);
  }
}

function describeMounts(description: Description, container: PlainObject): void {
  const mounts = sortedBy(objectsOf(container['volumeMounts']), 'mountPath');
  const none = mounts.length === 0 ? '\t<none>' : '';
  description.write(2, `Mounts:${none}\n`);
  for (const { mountPath, name, readOnly, subPath } of mounts) {
    const path = textOf(subPath) === '' ? '' : `,path=${goQuote(textOf(subPath))}`;
    description.write(3, `${textOf(mountPath)} from ${textOf(name)} (${isTrue(readOnly) ? 'ro' : 'rw'}${path})\n`);
  }
  const devices = sortedBy(objectsOf(container['volumeDevices']), 'devicePath');
  // kubectl says there are none where there are no mounts, and lists them all the same.
  if (devices.length > 0) description.write(2, `Devices:${none}\n`);
  for (const { devicePath, name } of devices) description.write(3, `${textOf(devicePath)} from ${textOf(name)}\n`);
}
