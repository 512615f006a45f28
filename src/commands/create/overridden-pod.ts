import { Failure } from '../../errors/failure.ts';
import type { JsonTree } from '../../manifest/json-tree.ts';
import type { JsonStruct } from '../../manifest/json-value.ts';
import type { Pod } from '../../manifest/pod.ts';
import { readJsonTree } from '../../manifest/read-json-tree.ts';
import { decodeObject } from '../../manifest/typed/decode-object.ts';
import { encodeObject } from '../../manifest/typed/encode-object.ts';
import type { GoStruct } from '../../manifest/typed/go-value.ts';
import { findKindType, podType, type KindType } from '../../manifest/typed/kinds.ts';
import { writeJson } from '../../manifest/write-json.ts';
import { CHANGE_CAUSE } from './change-cause.ts';
import type { Overrides } from './options.ts';

/** What kubectl writes into the object that the overrides made. */
interface Additions {
  readonly namespace: string | undefined;
  readonly cause: string | undefined;
}

/**
 * What `--overrides` makes of the Pod: the patch is applied to its JSON, and the outcome read as the kind that it says it is
 * (kubectl's util.Overrider), so that what the kind has no field for is dropped, and quantities and times are put as
 * Kubernetes puts them.
 *
 * @throws Failure in kubectl's words
 */
export async function overriddenPod(pod: Pod, overrides: Overrides, additions: Additions): Promise<JsonStruct> {
  const patched = await applyOverrides(treeOf(pod), overrides);
  const kindType = await findKindType(patched);
  const decoded = decodeObject(patched, kindType.type, kindType.table);
  addTo(decoded, kindType, additions);
  return encodeObject(decoded, kindType.type, kindType.table);
}

async function applyOverrides(pod: JsonTree, { patch, type }: Overrides): Promise<JsonTree> {
  switch (type) {
    case 'merge':
      return (await import('../../manifest/patch/merge-patch.ts')).applyMergePatch(pod, patch);
    case 'json':
      return (await import('../../manifest/patch/json-patch.ts')).applyJsonPatch(pod, patch);
    case 'strategic': {
      const { applyStrategicMergePatch } = await import('../../manifest/patch/strategic-merge.ts');
      return applyStrategicMergePatch(pod, patch, podType());
    }
    default:
      throw new Failure('usage', `invalid override type: ${type}`);
  }
}

function treeOf(pod: Pod): JsonTree {
  const reading = readJsonTree(writeJson(pod));
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.tree;
}

function addTo(object: GoStruct, { type, table }: KindType, { namespace, cause }: Additions): void {
  const struct = table.typeOf(type);
  const hasMetadata = struct.form === 'struct' && struct.fields.get('metadata')?.type === 'meta/v1.ObjectMeta';
  if (!hasMetadata) return;
  const metadata = object.struct('metadata');
  if (cause !== undefined) metadata.map('annotations').entries.set(CHANGE_CAUSE, cause);
  if (namespace !== undefined) metadata.fields.set('namespace', namespace);
}
