import type {
  DownwardAPIVolumeFile,
  ProjectedVolumeSource,
  ServiceAccountTokenProjection,
  Volume,
  VolumeProjection,
} from '../api/pod-types.ts';
import { orDefault } from './or-default.ts';

/** The volume with what is filled in where it is made of files whose contents are the cluster's. */
export function defaultVolumeFiles(volume: Volume): Volume {
  const { secret, configMap, downwardAPI, projected } = volume;
  return {
    ...volume,
    ...(secret && { secret: withMode(secret) }),
    ...(configMap && { configMap: withMode(configMap) }),
    ...(downwardAPI && { downwardAPI: withMode(defaultDownwardFiles(downwardAPI)) }),
    ...(projected && { projected: withMode(defaultProjected(projected)) }),
  };
}

const FILE_MODE = 0o644;

function withMode<Source extends { readonly defaultMode?: number | undefined }>(source: Source): Source {
  return { ...source, defaultMode: source.defaultMode ?? FILE_MODE };
}

function defaultProjected(projected: ProjectedVolumeSource): ProjectedVolumeSource {
  return projected.sources === undefined ? projected : { ...projected, sources: projected.sources.map(defaultSource) };
}

function defaultSource(source: VolumeProjection): VolumeProjection {
  const { downwardAPI, serviceAccountToken } = source;
  return {
    ...source,
    ...(downwardAPI && { downwardAPI: defaultDownwardFiles(downwardAPI) }),
    ...(serviceAccountToken && { serviceAccountToken: defaultToken(serviceAccountToken) }),
  };
}

const SECONDS_OF_AN_HOUR = 3600;

function defaultToken(token: ServiceAccountTokenProjection): ServiceAccountTokenProjection {
  return { ...token, expirationSeconds: token.expirationSeconds ?? SECONDS_OF_AN_HOUR };
}

function defaultDownwardFiles<Source extends { readonly items?: readonly DownwardAPIVolumeFile[] | undefined }>(
  source: Source,
): Source {
  return source.items === undefined ? source : { ...source, items: source.items.map(defaultDownwardFile) };
}

/** SetDefaults_ObjectFieldSelector. */
function defaultDownwardFile(file: DownwardAPIVolumeFile): DownwardAPIVolumeFile {
  const { fieldRef } = file;
  if (fieldRef === undefined) return file;
  return { ...file, fieldRef: { ...fieldRef, apiVersion: orDefault(fieldRef.apiVersion, 'v1') } };
}
