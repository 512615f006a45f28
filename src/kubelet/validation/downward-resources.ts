import { ZERO_QUANTITY, type Quantity } from '../../manifest/quantity-value.ts';
import type { ResourceFieldSelector } from '../api/pod-types.ts';
import { invalid, notSupportedText, required, type FieldErrors } from './field-error.ts';
import type { FieldPath } from './field-path.ts';

/**
 * What Kubernetes has against a container's resource that a variable or a file shall show (core/validation,
 * validateContainerResourceFieldSelector); a file (`isFile`) has to say whose.
 */
export function* validateResourceFieldSelector(
  { containerName = '', resource = '', divisor = ZERO_QUANTITY }: ResourceFieldSelector,
  path: FieldPath,
  { isFile }: { readonly isFile: boolean },
): FieldErrors {
  if (isFile && containerName === '') yield required(path.child('containerName'));
  else if (resource === '') yield required(path.child('resource'));
  else if (!isResource(resource)) yield notSupportedText(path.child('resource'), resource, RESOURCES);
  yield* validateDivisor(resource, divisor, path.child('divisor'));
}

const RESOURCES = [
  'limits.cpu',
  'limits.ephemeral-storage',
  'limits.memory',
  'requests.cpu',
  'requests.ephemeral-storage',
  'requests.memory',
];

const HUGE_PAGES = /^(?:limits|requests)\.hugepages-/;

function isResource(resource: string): boolean {
  return RESOURCES.includes(resource) || HUGE_PAGES.test(resource);
}

interface DivisorRule {
  readonly resources: RegExp;
  /** As Kubernetes prints them. */
  readonly divisors: readonly string[];
  /** How it lists them. */
  readonly words: string;
  readonly name: string;
}

const BYTES = ['1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei'];
const IN_BYTES = { divisors: BYTES, words: BYTES.join(', ') };

const DIVISORS: readonly DivisorRule[] = [
  { resources: /^(?:limits|requests)\.cpu$/, divisors: ['1m', '1'], words: '1m and 1', name: 'cpu' },
  { resources: /^(?:limits|requests)\.memory$/, ...IN_BYTES, name: 'memory' },
  { resources: /^(?:limits|requests)\.ephemeral-storage$/, ...IN_BYTES, name: 'local ephemeral storage' },
  { resources: HUGE_PAGES, ...IN_BYTES, name: 'hugepages' },
];

/** validateContainerResourceDivisor. */
function* validateDivisor(resource: string, divisor: Quantity, path: FieldPath): FieldErrors {
  const rule = DIVISORS.find(({ resources }) => resources.test(resource));
  if (divisor.nano === 0n || rule === undefined || rule.divisors.includes(divisor.text)) return;
  yield invalid(path, resource, `only divisor's values ${rule.words} are supported with the ${rule.name} resource`);
}
