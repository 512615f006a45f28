import { readdirSync, readFileSync } from 'node:fs';

import type { CorpusManifest } from './corpus-manifest.ts';

const DIRECTORY = new URL('good/', import.meta.url);

/** Manifests as people write them: kubeadm's control plane, the pod of the notes, agents and servers of many kinds. */
export function goodManifests(): readonly CorpusManifest[] {
  return readdirSync(DIRECTORY)
    .sort()
    .map((file) => ({ id: `good: ${file}`, file, content: readFileSync(new URL(file, DIRECTORY)) }));
}
