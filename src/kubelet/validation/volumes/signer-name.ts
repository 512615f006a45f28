import { goQuote } from '../../../command-line/flags/go-quote.ts';
import { LONGEST_LABEL, LONGEST_SUBDOMAIN } from '../../../manifest/names.ts';
import { invalid, required, tooLong, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { byteLength, labelProblems, subdomainProblems } from '../formats.ts';

const LONGEST_SIGNER = LONGEST_SUBDOMAIN + 1 + LONGEST_LABEL + 1 + LONGEST_SUBDOMAIN;

/** What Kubernetes has against the name of a signer of certificates (core/validation, names.go ValidateSignerName). */
export function* validateSignerName(name: string, path: FieldPath): FieldErrors {
  const segments = name.split('/');
  const [domain = '', signer = ''] = segments;
  if (name === '') yield required(path);
  else if (segments.length !== 2) {
    yield invalid(path, name, "must be a fully qualified domain and path of the form 'example.com/signer-name'");
  } else {
    yield* validateDomain(domain, path);
    yield* validateLabels(signer, subdomainProblems, path);
    if (byteLength(name) > LONGEST_SIGNER) yield tooLong(path, LONGEST_SIGNER);
  }
}

/** Whether the signer is one of Kubernetes' own (IsKubernetesSignerName). */
export function isKubernetesSigner(name: string): boolean {
  return /^(?:[^/]*\.)?kubernetes\.io(?:\/|$)/.test(name);
}

function* validateDomain(domain: string, path: FieldPath): FieldErrors {
  if (byteLength(domain) > LONGEST_SUBDOMAIN) yield tooLong(path, LONGEST_SUBDOMAIN);
  yield* validateLabels(domain, labelProblems, path);
  if (!domain.includes('.')) {
    yield invalid(path, domain, 'should be a domain with at least two segments separated by dots');
  }
}

/** Tells of the first that is wrong. */
function* validateLabels(
  segment: string,
  problemsOf: (label: string) => readonly string[],
  path: FieldPath,
): FieldErrors {
  const wrong = segment.split('.').find((label) => problemsOf(label).length > 0);
  if (wrong === undefined) return;
  yield* problemsOf(wrong).map((problem) => invalid(path, segment, `validating label ${goQuote(wrong)}: ${problem}`));
}
