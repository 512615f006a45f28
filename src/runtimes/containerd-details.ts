import { listAt, textAt, textsAt } from './json.ts';
import { readStatus, readMetadata } from './containerd.ts';
import type { ContainerDetails, PodDetails, SandboxDetails } from './pod-details.ts';

export interface ContainerdDetailFacts {
  /** What containerd tells of each container and sandbox, by its id. */
  readonly infos: ReadonlyMap<string, unknown>;
  /** What containerd keeps of a container in `io.containerd.grpc.v1.cri/containers/ID/status`. */
  readonly statuses: ReadonlyMap<string, Uint8Array>;
  /** What `ctr images list` printed; undefined where nobody asked. */
  readonly images: Uint8Array | undefined;
}

/** Reads what containerd tells of single sandboxes and containers. */
export function readContainerdDetails({ infos, statuses, images }: ContainerdDetailFacts): PodDetails {
  const digests = readImageList(images);
  return {
    runtimeName: 'containerd',
    sandboxes: new Map([...infos].flatMap(([id, info]) => sandboxOf(id, info))),
    containers: new Map([...infos].flatMap(([id, info]) => detailsOf(id, info, statuses.get(id), digests))),
  };
}

function sandboxOf(id: string, info: unknown): readonly (readonly [string, SandboxDetails])[] {
  const metadata = readMetadata(info, 'io.cri-containerd.sandbox.metadata');
  if (metadata === undefined) return [];
  const more = (listAt(metadata, 'AdditionalIPs') ?? []).map((address) => (typeof address === 'string' ? address : ''));
  const addresses = [textAt(metadata, 'IP'), ...more].filter((address) => address !== '');
  return [[id, { addresses, annotations: textsAt(metadata, 'Config', 'annotations') }]];
}

function detailsOf(
  id: string,
  info: unknown,
  status: Uint8Array | undefined,
  digests: readonly ImageRow[],
): readonly (readonly [string, ContainerDetails])[] {
  const metadata = readMetadata(info, 'io.cri-containerd.container.metadata');
  if (metadata === undefined) return [];
  const image = textAt(info, 'Image') || undefined;
  const { startedAt, finishedAt } = readStatus(status) ?? { startedAt: undefined, finishedAt: undefined };
  return [[id, { startedAt, finishedAt, image, imageId: imageIdOf(textAt(metadata, 'ImageRef'), digests) }]];
}

interface ImageRow {
  readonly reference: string;
  readonly digest: string;
}

/** `ctr images list` is a table of REF, TYPE, DIGEST and more. */
function readImageList(table: Uint8Array | undefined): readonly ImageRow[] {
  if (table === undefined) return [];
  return new TextDecoder()
    .decode(table)
    .split('\n')
    .slice(1)
    .flatMap((row) => {
      const [reference, , digest] = row.split(/\s+/);
      return reference === undefined || digest === undefined ? [] : [{ reference, digest }];
    });
}

/**
 * containerd keeps an image under its id, its tags and its digests, and tells the kubelet the first digest, else the id
 * (ContainerStatus of internal/cri/server).
 */
function imageIdOf(id: string, rows: readonly ImageRow[]): string | undefined {
  const digest = rows.find(({ reference }) => reference === id)?.digest;
  if (digest === undefined) return undefined;
  const byDigest = rows.filter(({ reference }) => reference.endsWith(`@${digest}`)).map(({ reference }) => reference);
  // Which of several comes first it does not say.
  return byDigest.length > 1 ? undefined : (byDigest[0] ?? id);
}
