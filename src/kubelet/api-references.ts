import { goQuote } from '../command-line/flags/go-quote.ts';
import type { Container, EphemeralContainer, Pod, PodSpec, Volume, VolumeProjection } from './api/pod-types.ts';

/** What of the API a Pod needs: the first that Kubernetes comes across; or what it cannot tell of. */
export interface Reference {
  readonly resource?: string;
  readonly problem?: string;
}

/** Looks for what only an API server could give (pkg/api/pod/util.go, HasAPIObjectReference). */
export function referencedResource({ spec = {} }: Pod): Reference {
  if (isName(spec.serviceAccountName)) return { resource: 'serviceaccounts' };
  if (namesSecret(spec)) return { resource: 'secrets' };
  if (namesConfigMap(spec)) return { resource: 'configmaps' };
  if ((spec.resourceClaims ?? []).length > 0) return { resource: 'resourceclaims' };
  for (const volume of spec.volumes ?? []) {
    const reference = volumeReference(volume);
    if (reference !== undefined) return reference;
  }
  return {};
}

/** A reference without a name is none. */
function isName(name: string | undefined): boolean {
  return name !== undefined && name !== '';
}

function someContainer(spec: PodSpec, test: (container: Container | EphemeralContainer) => boolean): boolean {
  const { initContainers = [], containers = [], ephemeralContainers = [] } = spec;
  return initContainers.some(test) || containers.some(test) || ephemeralContainers.some(test);
}

/** VisitPodSecretNames. */
function namesSecret(spec: PodSpec): boolean {
  const { imagePullSecrets = [], volumes = [] } = spec;
  return (
    imagePullSecrets.some(({ name }) => isName(name)) ||
    volumes.some(volumeNamesSecret) ||
    someContainer(spec, ({ envFrom = [], env = [] }) => {
      const isNamed = envFrom.some(({ secretRef }) => isName(secretRef?.name));
      return isNamed || env.some(({ valueFrom }) => isName(valueFrom?.secretKeyRef?.name));
    })
  );
}

/** Kinds of volumes that may name a secret to mount with. */
const SECRET_REFERENCES = ['cephfs', 'cinder', 'flexVolume', 'rbd', 'scaleIO', 'iscsi', 'storageos'] as const;

function volumeNamesSecret(volume: Volume): boolean {
  const { azureFile, secret, csi, projected } = volume;
  const sources = projected?.sources ?? [];
  return (
    [azureFile?.secretName, secret?.secretName, csi?.nodePublishSecretRef?.name].some(isName) ||
    SECRET_REFERENCES.some((kind) => isName(volume[kind]?.secretRef?.name)) ||
    sources.some((source) => isName(source.secret?.name))
  );
}

/** VisitPodConfigmapNames. */
function namesConfigMap(spec: PodSpec): boolean {
  return (
    (spec.volumes ?? []).some(volumeNamesConfigMap) ||
    someContainer(spec, ({ envFrom = [], env = [] }) => {
      const isNamed = envFrom.some(({ configMapRef }) => isName(configMapRef?.name));
      return isNamed || env.some(({ valueFrom }) => isName(valueFrom?.configMapKeyRef?.name));
    })
  );
}

function volumeNamesConfigMap({ configMap, projected }: Volume): boolean {
  return isName(configMap?.name) || (projected?.sources ?? []).some((source) => isName(source.configMap?.name));
}

/** Kinds of volumes that are made of objects; secrets and config maps have been told by their names. */
const VOLUME_RESOURCES: readonly (readonly [kind: keyof Volume, resource: string])[] = [
  ['csi', 'csidrivers (via CSI volumes)'],
  ['glusterfs', 'endpoints (via glusterFS volumes)'],
  ['persistentVolumeClaim', 'persistentvolumeclaims'],
  ['ephemeral', 'persistentvolumeclaims (via ephemeral volumes)'],
];

const PROJECTED_RESOURCES: readonly (readonly [kind: keyof VolumeProjection, resource: string])[] = [
  ['serviceAccountToken', 'serviceaccounts (via projected volumes)'],
  ['clusterTrustBundle', 'clustertrustbundles'],
  ['podCertificate', 'podcertificates'],
];

function volumeReference(volume: Volume): Reference | undefined {
  const [, resource] = VOLUME_RESOURCES.find(([kind]) => volume[kind] !== undefined) ?? [];
  if (resource !== undefined) return { resource };
  const projections = volume.projected?.sources ?? [];
  return projections.map((source) => projectionReference(source, volume)).find((reference) => reference !== undefined);
}

function projectionReference(source: VolumeProjection, volume: Volume): Reference | undefined {
  const [, resource] = PROJECTED_RESOURCES.find(([kind]) => source[kind] !== undefined) ?? [];
  if (resource !== undefined) return { resource };
  // Nothing refuses a source that is empty before it comes to this.
  return source.downwardAPI === undefined
    ? { problem: `unknown source for projected volume ${goQuote(volume.name ?? '')}` }
    : undefined;
}
