import assert from 'node:assert/strict';
import { isPlainList, plainObjectOf, withoutFields, type PlainValue } from '../../../src/manifest/plain-value.ts';
import { readYaml } from '../../../src/manifest/reading/read-yaml.ts';
import { rewriteManifest } from '../../../src/manifest/rewriting/rewrite-manifest.ts';

type Way = readonly (string | number)[];

/** A change: what is to stand at the end of a way; undefined takes away what stands there. */
export type Change = readonly [way: Way, value: PlainValue | undefined];

/** A text once the changes have been made in it. */
export async function rewritten(before: string, ...changes: readonly Change[]): Promise<string> {
  const reading = await readYaml(Buffer.from(before));
  assert.equal(reading.problem, undefined);
  const wanted = changes.reduce<PlainValue>((value, [way, to]) => withChange(value, way, to), reading.value ?? null);
  return Buffer.from(await rewriteManifest(Buffer.from(before), wanted)).toString();
}

function withChange(value: PlainValue, [step, ...rest]: Way, to: PlainValue | undefined): PlainValue {
  if (step === undefined) return to ?? null;
  const isTakenAway = rest.length === 0 && to === undefined;
  if (isPlainList(value)) {
    const index = Number(step);
    return value.toSpliced(index, 1, ...(isTakenAway ? [] : [withChange(value[index] ?? null, rest, to)]));
  }
  const object = plainObjectOf(value);
  const others = withoutFields(object, String(step));
  return isTakenAway ? others : { ...others, [step]: withChange(object[step] ?? {}, rest, to) };
}
