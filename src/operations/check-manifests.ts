import { Failure } from '../errors/failure.ts';
import type { WantedManifest } from '../change/wanted-manifest.ts';
import { isRefusal, isSilent, placeOf, type Finding } from '../kubelet/finding.ts';
import type { JudgeOptions } from '../kubelet/judge-pod.ts';
import { NEWEST_MINOR, OLDEST_MINOR } from '../kubelet/versions.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import type { ManifestLocation } from './find-manifest-path.ts';
import { kubeletMinor } from './kubelet-minor.ts';

/**
 * How a manifest is looked at before it goes to a node, in kubectl's words: `strict` refuses what the kubelet refuses and
 * what it would drop in silence, `warn` warns of the latter, `ignore` looks at nothing.
 */
export type Validation = 'strict' | 'warn' | 'ignore';

// The rules are loaded while a node is being asked (kubelet/read-directory, loadRules).

/**
 * Looks at manifests before any node is touched, by the rules that hold for every kubelet. Answers what to warn of.
 *
 * @throws Failure 'invalid' that names everything which is refused, so that it can be mended in one go
 */
export async function checkManifests(
  manifests: readonly WantedManifest[],
  validation: Validation,
): Promise<readonly string[]> {
  if (validation === 'ignore') return [];
  const { examineManifest } = await import('../kubelet/examine-manifest.ts');
  const refusals: string[] = [];
  const warnings: string[] = [];
  for (const { source, content } of manifests) {
    const { findings } = await examineManifest(content, { nodeName: undefined, minor: OLDEST_MINOR });
    for (const finding of findings) {
      const isRefused = isRefusal(finding) || (validation === 'strict' && isSilent(finding));
      (isRefused ? refusals : warnings).push(describeFinding(source, finding));
    }
  }
  if (refusals.length === 0) return warnings;
  const hint =
    'kstatic install --validate=ignore leaves it to the kubelet, which runs no pod from a file that it refuses';
  throw new Failure('invalid', refusals.join('\n'), { hint });
}

/**
 * Looks at manifests by the rules of one node's kubelet: its version, and the name that it appends. The version is asked
 * for only where it makes a difference.
 *
 * @throws Failure 'invalid' that names everything which is refused
 */
export async function checkManifestsFor(
  node: NodeConversation,
  manifests: readonly WantedManifest[],
  location: ManifestLocation,
  validation: Validation,
): Promise<void> {
  if (validation === 'ignore') return;
  const { judgePodObject } = await import('../kubelet/judge-pod.ts');
  const { nodeName } = location;
  const isAccepted = (minor: number): boolean =>
    manifests.every(({ manifest }) => judgePodObject(manifest, { nodeName, minor }).stage === 'accepted');
  if (isAccepted(OLDEST_MINOR) && isAccepted(NEWEST_MINOR)) return;
  const options = { nodeName, minor: await kubeletMinor(node, location) };
  const refusals = await Promise.all(manifests.map((manifest) => refusalsOf(manifest, options)));
  if (refusals.flat().length > 0) throw new Failure('invalid', refusals.flat().join('\n'));
}

async function refusalsOf({ source, content }: WantedManifest, options: JudgeOptions): Promise<readonly string[]> {
  const { examineManifest } = await import('../kubelet/examine-manifest.ts');
  const { findings } = await examineManifest(content, options);
  return findings.filter(isRefusal).map((finding) => describeFinding(source, finding));
}

/** A finding as compilers write it: `web.yaml:3:5: …`. */
function describeFinding(source: string, finding: Finding): string {
  return `${placeOf(source, finding)}: ${finding.message}`;
}
