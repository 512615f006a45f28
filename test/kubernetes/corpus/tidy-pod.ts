import { isPlainList, plainObjectOf, type PlainObject, type PlainValue } from '../../../src/manifest/plain-value.ts';
import type { Random } from '../../support/random.ts';

const CONTAINER_LISTS = ['containers', 'initContainers', 'ephemeralContainers'];

/** Makes what one part of a Pod says of another true: names that are told apart, mounts of volumes that are there. */
export function tidyPod(pod: PlainObject, random: Random): PlainObject {
  const spec = plainObjectOf(pod['spec']);
  const volumes = toldApart([...objectsIn(spec['volumes']), ...missingVolumes(spec)], ['name']);
  const tidied: Record<string, PlainValue> = { ...spec };
  if (volumes.length > 0) tidied['volumes'] = volumes;
  if (JSON.stringify(spec).includes('"stopSignal"')) tidied['os'] = { name: 'linux' };
  for (const list of CONTAINER_LISTS) {
    if (!(list in spec)) continue;
    const containers = toldApart(objectsIn(spec[list]), ['name'], list === 'containers' ? '' : list.slice(0, 1));
    tidied[list] = containers.map((container) => tidyContainer(container, spec, volumes, random));
  }
  for (const [list, fields] of Object.entries(APART)) {
    if (list in spec) tidied[list] = toldApart(objectsIn(spec[list]), fields);
  }
  return { ...pod, spec: tidied };
}

/** What containers use and the Pod has not. */
function missingVolumes(spec: PlainObject): readonly PlainObject[] {
  const text = JSON.stringify(spec);
  const hasVolumes = objectsIn(spec['volumes']).length > 0;
  return [
    ...(text.includes('"fileKeyRef"') ? [{ name: 'pv-1', emptyDir: {} }] : []),
    ...(text.includes('"volumeDevices"') ? [{ name: 'disk', persistentVolumeClaim: { claimName: 'disk' } }] : []),
    ...(text.includes('"volumeMounts"') && !hasVolumes ? [{ name: 'data', hostPath: { path: '/data' } }] : []),
  ];
}

/** Lists of a spec whose entries must differ in these fields. */
const APART: Readonly<Record<string, readonly string[]>> = {
  evictionResponders: ['name'],
  topologySpreadConstraints: ['topologyKey'],
  schedulingGates: ['name'],
  resourceClaims: ['name'],
};

function tidyContainer(
  container: PlainObject,
  spec: PlainObject,
  volumes: readonly PlainObject[],
  random: Random,
): PlainObject {
  const tidied: Record<string, PlainValue> = { ...container };
  const mounts = objectsIn(container['volumeMounts']);
  if (mounts.length > 0) tidied['volumeMounts'] = mountVolumes(mounts, container, volumes, random);
  const devices = toldApart(objectsIn(container['volumeDevices']), ['devicePath']);
  if (devices.length > 0) tidied['volumeDevices'] = devices.slice(0, 1).map((device) => ({ ...device, name: 'disk' }));
  if ('restartPolicyRules' in container) tidied['restartPolicy'] ??= 'Never';
  const ports = toldApart(toldApart(objectsIn(container['ports']), ['containerPort']), ['name']);
  if (ports.length > 0) {
    tidied['ports'] = ports.map((port) =>
      spec['hostNetwork'] === true ? onHost(port) : withoutField(port, 'hostPort'),
    );
  }
  if ('resizePolicy' in container) tidied['resizePolicy'] = objectsIn(container['resizePolicy']).slice(0, 1);
  return tidied;
}

function mountVolumes(
  mounts: readonly PlainObject[],
  container: PlainObject,
  volumes: readonly PlainObject[],
  random: Random,
): readonly PlainObject[] {
  const isPrivileged = plainObjectOf(container['securityContext'])['privileged'] === true;
  return toldApart(mounts, ['mountPath']).map((mount) => ({
    ...(isPrivileged || mount['mountPropagation'] !== 'Bidirectional'
      ? mount
      : withoutField(mount, 'mountPropagation')),
    name: volumes.filter(isMountable)[random.below(volumes.length)]?.['name'] ?? volumes[0]?.['name'] ?? 'data',
  }));
}

function isMountable({ name }: PlainObject): boolean {
  return name !== 'disk';
}

function onHost(port: PlainObject): PlainObject {
  return 'hostPort' in port ? { ...port, hostPort: port['containerPort'] ?? 0 } : port;
}

/** Gives entries that are like an earlier one in a field a number behind it. */
function toldApart(entries: readonly PlainObject[], fields: readonly string[], suffix = ''): readonly PlainObject[] {
  return fields.reduce((list, field) => {
    const seen = new Set<PlainValue>();
    return list.map((entry, index) => {
      const value = entry[field];
      if (value === undefined) return entry;
      const other = suffix !== '' || seen.has(value) ? apart(value, `${suffix}${String(index)}`, index) : value;
      seen.add(other);
      return { ...entry, [field]: other };
    });
  }, entries);
}

function apart(value: PlainValue, suffix: string, index: number): PlainValue {
  if (typeof value === 'number') return value + index;
  return typeof value === 'string' ? `${value}-${suffix}` : value;
}

function objectsIn(value: PlainValue | undefined): readonly PlainObject[] {
  return isPlainList(value) ? value.map(plainObjectOf) : [];
}

function withoutField(object: PlainObject, field: string): PlainObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== field));
}
