import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import { ANSWER_SECONDS, RUNTIME_LIBRARIES, type RuntimeClient } from '../runtime-answer.ts';
import script from './find-images.sh';

export const findImagesScript: OperationScript = {
  name: 'find_images',
  text: script,
  libraries: RUNTIME_LIBRARIES,
};

/** What a runtime has of an image. */
export type ImageLook =
  /** `architecture` as Go names it (`arm64`), where it was told. */
  { readonly kind: 'present'; readonly architecture: string | undefined } | { readonly kind: 'absent' };

export interface ImageLooks {
  /** The node's processor, as uname calls it: `x86_64`. */
  readonly machine: string | undefined;
  /** By the image as it was asked for; of one about which the runtime did not answer there is nothing. */
  readonly images: ReadonlyMap<string, ImageLook>;
}

/**
 * Asks a node's container runtime whether it has images: by their names in full (`docker.io/library/busybox:latest`), for
 * ctr knows no others, or with a digest in place of the tag.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function findImages(
  node: NodeConversation,
  { kind, program, endpoint }: RuntimeClient,
  images: readonly string[],
): Promise<ImageLooks> {
  if (images.length === 0) return { machine: undefined, images: new Map() };
  const { frames } = await node.request(findImagesScript, [String(ANSWER_SECONDS), kind, program, endpoint, ...images]);
  const looks = frames.flatMap(({ word, fields, content }): readonly (readonly [string, ImageLook])[] => {
    const image = images[Number(fields[0])];
    if (image === undefined) return [];
    if (word === 'absent') return [[image, { kind: word }]];
    if (word !== 'present') return [];
    const architecture = /"architecture": *"(\w+)"/.exec(new TextDecoder().decode(content))?.[1];
    return [[image, { kind: word, architecture }]];
  });
  return { machine: frames.find(({ word }) => word === 'machine')?.fields[0], images: new Map(looks) };
}
