import type { DiffSide } from '../../operations/diff.ts';
import type { PlainObject, PlainValue } from '../../manifest/read-yaml.ts';
import type { JsonValue } from '../../manifest/json-value.ts';
import { writeYaml } from '../../manifest/write-yaml.ts';

/** The text that is compared: the file's own bytes, or, for a comparison by meaning, the Pod in kubectl's spelling. */
export function textOf({ content, pod }: DiffSide, isSemantic: boolean): Uint8Array {
  return isSemantic && pod !== undefined ? Buffer.from(writeYaml(sortedPod(pod))) : content;
}

function sortedPod(pod: PlainObject): JsonValue {
  return jsonOf(pod);
}

/** Maps keep any key a file may use; fields that are null are absent for the kubelet. */
function jsonOf(value: PlainValue): JsonValue {
  if (Array.isArray(value)) return value.map((part: PlainValue) => jsonOf(part));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== null);
  return new Map(entries.map(([key, field]: [string, PlainValue]) => [key, jsonOf(field)]));
}
