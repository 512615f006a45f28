import type { WantedManifest } from '../change/wanted-manifest.ts';
import { Failure } from '../errors/failure.ts';
import { describeProblem, readManifest } from '../manifest/read-manifest.ts';
import type { Validation } from './check-manifests.ts';
import type { SourceText } from './read-sources.ts';

/**
 * Reads texts as the manifests that they have to be, one Pod each.
 *
 * @throws Failure 'invalid' that names every text which is none, so that they can be mended in one go
 */
export async function wantManifests(
  texts: readonly SourceText[],
  namespace: string,
  validation: Validation = 'strict',
): Promise<readonly WantedManifest[]> {
  const wanted: WantedManifest[] = [];
  const problems: string[] = [];
  for (const text of texts) {
    const reading = await readManifest(text.content);
    if (reading.problem !== undefined) problems.push(describeProblem(text.source, reading.problem));
    else wanted.push({ ...text, manifest: reading.manifest });
  }
  problems.push(...wanted.flatMap((one) => objections(one, namespace, validation)));
  if (problems.length > 0) throw new Failure('invalid', problems.join('\n'));
  return wanted;
}

function objections(
  { source, manifest }: WantedManifest,
  namespace: string,
  validation: Validation,
): readonly string[] {
  const found: string[] = [];
  if (manifest.hasMoreDocuments && validation === 'strict') {
    found.push(
      `${source}: holds more than one document, and a kubelet reads only the first: give each Pod its own file`,
    );
  }
  if (namespace !== '' && namespace !== manifest.namespace) {
    // kubectl's words (cli-runtime resource/visitor.go, RequireNamespace).
    found.push(
      `${source}: the namespace from the provided object "${manifest.namespace}" does not match the namespace "${namespace}". You must pass '--namespace=${manifest.namespace}' to perform this operation.`,
    );
  }
  return found;
}
