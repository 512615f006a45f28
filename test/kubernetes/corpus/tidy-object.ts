import type { PlainObject, PlainValue } from '../../../src/manifest/plain-value.ts';
import type { Random } from '../../support/random.ts';

type Tidy = (object: PlainObject, random: Random) => PlainObject;

/** Makes the fields of an object fit each other; the one that was asked for stays. */
export function tidyObject(type: string, object: PlainObject, random: Random, asked: string | undefined): PlainObject {
  const tidied = TIDIES[type]?.(object, random) ?? object;
  const kept = asked === undefined ? undefined : object[asked];
  return asked === undefined || kept === undefined || asked in tidied ? tidied : { ...tidied, [asked]: kept };
}

const TIDIES: Readonly<Record<string, Tidy>> = {
  NodeSelectorRequirement: tidyRequirement,
  LabelSelectorRequirement: tidyRequirement,
  Toleration: tidyToleration,
  AppArmorProfile: tidyProfile,
  SeccompProfile: tidyProfile,
  SecurityContext: tidySecurity,
  FCVolumeSource: (disk, { pick }) => without(disk, ...pick([['wwids'], ['wwids'], ['targetWWNs', 'lun']])),
  ISCSIVolumeSource: (disk) => ('secretRef' in disk ? disk : without(disk, 'chapAuthDiscovery', 'chapAuthSession')),
  VolumeMount: (mount, { pick }) => without(mount, pick(['subPath', 'subPathExpr'])),
  ClusterTrustBundleProjection: (bundle, { pick }) => ({
    ...without(bundle, 'signerName', 'labelSelector', 'name'),
    ...pick<PlainObject>([{ name: 'bundle' }, { signerName: 'example.com/signer', labelSelector: {} }]),
  }),
  PodCertificateProjection: (certificate) => without(certificate, 'keyPath', 'certificateChainPath'),
  TopologySpreadConstraint: tidySpread,
  PodAffinityTerm: (term) => ('labelSelector' in term ? term : without(term, 'matchLabelKeys', 'mismatchLabelKeys')),
  ObjectMeta: (metadata) => without(metadata, 'ownerReferences'),
  PodSpec: tidySpec,
  Container: tidyContainer,
};

function tidyRequirement(requirement: PlainObject, { pick }: Random): PlainObject {
  const { operator } = requirement;
  if (operator === 'Exists' || operator === 'DoesNotExist') return without(requirement, 'values');
  if (operator === 'Gt' || operator === 'Lt') return { ...requirement, values: [pick(['5', '42'])] };
  return { ...requirement, values: [pick(['linux', 'amd64', 'a'])] };
}

function tidyToleration(toleration: PlainObject): PlainObject {
  const { operator, effect } = toleration;
  const fitting = operator === 'Exists' ? without(toleration, 'value') : { key: 'dedicated', ...toleration };
  return effect === 'NoExecute' ? fitting : without(fitting, 'tolerationSeconds');
}

function tidyProfile(profile: PlainObject): PlainObject {
  return profile['type'] === 'Localhost'
    ? { localhostProfile: 'profiles/web.json', ...profile }
    : without(profile, 'localhostProfile');
}

function tidySecurity(security: PlainObject): PlainObject {
  return security['privileged'] === true ? without(security, 'allowPrivilegeEscalation') : security;
}

function tidySpread(constraint: PlainObject): PlainObject {
  const fitting = constraint['whenUnsatisfiable'] === 'DoNotSchedule' ? constraint : without(constraint, 'minDomains');
  return 'labelSelector' in fitting ? fitting : without(fitting, 'matchLabelKeys');
}

function tidyContainer(container: PlainObject): PlainObject {
  const { readinessProbe } = container;
  const isProbe = typeof readinessProbe === 'object' && readinessProbe !== null;
  return isProbe
    ? { ...container, readinessProbe: without(readinessProbe, 'terminationGracePeriodSeconds') }
    : container;
}

/** What a Pod cannot have together. */
function tidySpec(spec: PlainObject): PlainObject {
  const isOnHost = ['hostNetwork', 'hostPID', 'hostIPC'].some((field) => spec[field] === true);
  return without(
    spec,
    ...(isOnHost ? ['hostUsers', 'hostnameOverride', 'shareProcessNamespace'] : []),
    ...(spec['setHostnameAsFQDN'] === true ? ['hostnameOverride'] : []),
    'resources',
  );
}

function without(object: PlainValue, ...fields: readonly string[]): PlainObject {
  return Object.fromEntries(Object.entries(object ?? {}).filter(([field]) => !fields.includes(field)));
}
