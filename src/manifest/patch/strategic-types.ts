import type { PatchSchema } from './patch-schema.ts';
import type { PatchMap } from './patch-value.ts';

/** Merges a patch into a map; lists of maps need it, and it needs them. */
export type MergeMap = (original: PatchMap, patch: PatchMap, schema: PatchSchema) => PatchMap;
