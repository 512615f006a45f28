import { Failure } from '../errors/failure.ts';
import { compactJson, type JsonTree } from './json-tree.ts';
import type { PlainValue } from './plain-value.ts';
import { readJsonTree } from './read-json-tree.ts';
import { readYaml } from './reading/read-yaml.ts';
import { rewriteManifest } from './rewriting/rewrite-manifest.ts';
import { podType } from './typed/kinds.ts';
import { writeJson } from './write-json.ts';

/** kubectl's `--type`. */
export type PatchType = 'strategic' | 'merge' | 'json';

/**
 * Reads a patch, JSON or YAML, and answers it as JSON (apimachinery's yaml.ToJSON, as kubectl's patch does).
 *
 * @throws Failure 'invalid' for what is neither, in kubectl's words
 */
export async function readPatch(text: Uint8Array): Promise<string> {
  const reading = await readYaml(text);
  if (reading.problem !== undefined) {
    throw new Failure('invalid', `unable to parse "${Buffer.from(text).toString('utf8')}": ${reading.problem.message}`);
  }
  return reading.isJson ? Buffer.from(text).toString('utf8') : writeJson(reading.value).trimEnd();
}

/**
 * Changes a Pod's manifest as a patch says, which is JSON, and keeps all of its text that stands for nothing else now (see
 * `rewriteManifest`). The very same bytes where the patch changes nothing.
 *
 * @throws Failure in kubectl's words for a patch that cannot be applied, 'invalid' for a text that cannot be changed
 */
export async function patchManifest(content: Uint8Array, patch: string, type: PatchType): Promise<Uint8Array> {
  const reading = await readYaml(content);
  if (reading.problem !== undefined) throw new Failure('invalid', reading.problem.message);
  const patched = await applyPatch(treeOf(reading.value), patch, type);
  const wanted = await readYaml(Buffer.from(compactJson(patched)));
  if (wanted.problem !== undefined) throw new Failure('invalid', wanted.problem.message);
  return rewriteManifest(content, wanted.value);
}

async function applyPatch(pod: JsonTree, patch: string, type: PatchType): Promise<JsonTree> {
  switch (type) {
    case 'merge':
      return (await import('./patch/merge-patch.ts')).applyMergePatch(pod, patch);
    case 'json':
      return (await import('./patch/json-patch.ts')).applyJsonPatch(pod, patch);
    case 'strategic':
      return (await import('./patch/strategic-merge.ts')).applyStrategicMergePatch(pod, patch, podType());
  }
}

function treeOf(value: PlainValue): JsonTree {
  const reading = readJsonTree(writeJson(value));
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.tree;
}
