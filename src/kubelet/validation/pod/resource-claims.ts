import type { Pod, PodResourceClaim } from '../../api/pod-types.ts';
import { duplicate, forbidden, invalid, required, type FieldErrors } from '../field-error.ts';
import { FieldPath } from '../field-path.ts';
import { labelProblems, subdomainProblems } from '../formats.ts';
import { invalidText } from './invalid-text.ts';

/** What Kubernetes has against the resources that a Pod claims (core/validation, validatePodResourceClaims). */
export function* validateResourceClaims({ metadata, spec }: Pod, path: FieldPath): FieldErrors {
  const isMirror = Object.hasOwn(metadata?.annotations ?? {}, 'kubernetes.io/config.mirror');
  const names = new Set<string>();
  for (const [index, claim] of (spec?.resourceClaims ?? []).entries()) {
    if (isMirror) {
      yield forbidden(NOWHERE, 'static pods do not support resource claims');
      continue;
    }
    const { name = '' } = claim;
    yield* validateName(name, names, path.index(index).child('name'));
    names.add(name);
    yield* validateSource(claim, path.index(index));
  }
}

/** How Kubernetes writes a path that leads nowhere. */
const NOWHERE = FieldPath.root('[]');

function* validateName(name: string, others: ReadonlySet<string>, path: FieldPath): FieldErrors {
  if (name === '') yield required(path);
  else if (others.has(name)) yield duplicate(path, name);
  else yield* invalidText(path, name, labelProblems(name));
}

const SOURCES = ['resourceClaimName', 'resourceClaimTemplateName'] as const;

function* validateSource(claim: PodResourceClaim, path: FieldPath): FieldErrors {
  const count = SOURCES.filter((source) => claim[source] !== undefined).length;
  if (count !== 1) yield invalid(path, shownClaim(claim), COUNT_COMPLAINTS[count === 0 ? 'none' : 'both']);
  for (const source of SOURCES) {
    const name = claim[source];
    if (name !== undefined) yield* invalidText(path.child(source), name, subdomainProblems(name));
  }
}

const COUNT_COMPLAINTS = {
  none: 'must specify one of: `resourceClaimName`, `resourceClaimTemplateName`',
  both: 'at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified',
} as const;

/** With the names of Go's fields, as Kubernetes shows its own types. */
function shownClaim({ name, resourceClaimName, resourceClaimTemplateName }: PodResourceClaim): unknown {
  return {
    Name: name ?? '',
    ResourceClaimName: resourceClaimName ?? null,
    ResourceClaimTemplateName: resourceClaimTemplateName ?? null,
  };
}
