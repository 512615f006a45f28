import { seenJsonOf } from '../../manifest/plain-to-json.ts';
import { writeYaml } from '../../manifest/write-yaml.ts';
import type { DiffSide } from '../../operations/diff.ts';

/** The text that is compared: the file's own bytes, or, for a comparison by meaning, the Pod in kubectl's spelling. */
export function textOf({ content, pod }: DiffSide, isSemantic: boolean): Uint8Array {
  return isSemantic && pod !== undefined ? Buffer.from(writeYaml(seenJsonOf(pod))) : content;
}
