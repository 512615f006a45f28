import { referencedResource } from './api-references.ts';
import type { Pod } from './api/pod-types.ts';
import { FieldPath } from './validation/field-path.ts';

/** By the first word of what Kubernetes says of a resource: the fields that refer to one. */
const REFERRING_FIELDS: Readonly<Record<string, readonly string[]>> = {
  serviceaccounts: ['serviceAccountName', 'serviceAccountToken'],
  secrets: ['imagePullSecrets', 'secretRef', 'secretKeyRef', 'secret', 'azureFile', 'nodePublishSecretRef'],
  configmaps: ['configMapRef', 'configMapKeyRef', 'configMap'],
  resourceclaims: ['resourceClaims'],
  csidrivers: ['csi'],
  endpoints: ['glusterfs'],
  persistentvolumeclaims: ['persistentVolumeClaim', 'ephemeral'],
  clustertrustbundles: ['clusterTrustBundle'],
  podcertificates: ['podCertificate'],
};

/** Where a Pod first refers to what the kubelet has against it, which does not say where; undefined where it does not. */
export function referencePath(pod: Pod): FieldPath | undefined {
  const [word = ''] = referencedResource(pod).resource?.split(' ') ?? [];
  const fields = REFERRING_FIELDS[word];
  return fields && findField(pod.spec, FieldPath.root('spec'), fields);
}

function findField(value: unknown, path: FieldPath, names: readonly string[]): FieldPath | undefined {
  for (const [name, inner, at] of partsOf(value, path)) {
    if (names.includes(name)) return at;
    const found = findField(inner, at, names);
    if (found !== undefined) return found;
  }
  return undefined;
}

function partsOf(value: unknown, path: FieldPath): readonly (readonly [string, unknown, FieldPath])[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => ['', item, path.index(index)]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, inner]: [string, unknown]) => [name, inner, path.child(name)]);
}
