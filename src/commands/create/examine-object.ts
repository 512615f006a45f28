import { examineManifest } from '../../kubelet/examine-manifest.ts';
import type { Finding } from '../../kubelet/finding.ts';
import { NEWEST_MINOR } from '../../kubelet/versions.ts';
import type { JsonValue } from '../../manifest/json-value.ts';
import { writeJson } from '../../manifest/write-json.ts';

/** Says what a kubelet would say of an object that is about to be printed. */
export async function examineObject(object: JsonValue): Promise<readonly Finding[]> {
  const content = new TextEncoder().encode(writeJson(object));
  return (await examineManifest(content, { nodeName: undefined, minor: NEWEST_MINOR })).findings;
}
