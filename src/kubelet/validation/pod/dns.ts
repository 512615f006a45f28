import type { PodDNSConfig, PodSpec } from '../../api/pod-types.ts';
import { invalid, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { byteLength, formProblem, tooManyCharacters, unless } from '../formats.ts';
import { ipProblems } from '../ip-address.ts';
import { invalidText } from './invalid-text.ts';

const MOST_NAMESERVERS = 3;
const MOST_SEARCHES = 32;
const LONGEST_SEARCH_LIST = 2048;

/** What Kubernetes has against a Pod's own DNS settings (core/validation, validatePodDNSConfig). */
export function* validateDns({ dnsConfig, dnsPolicy }: PodSpec, path: FieldPath): FieldErrors {
  const nothing = dnsPolicy === 'None' ? missingSettings(dnsConfig, path) : [];
  yield* nothing;
  if (dnsConfig === undefined || nothing.length > 0) return;
  yield* validateNameservers(dnsConfig.nameservers ?? [], path.child('nameservers'));
  yield* validateSearches(dnsConfig.searches ?? [], path.child('searches'));
  for (const [index, { name = '' }] of (dnsConfig.options ?? []).entries()) {
    if (name === '') yield required(path.child('options').index(index), 'must not be empty');
  }
}

/** Whoever wants none of the node's settings has to bring their own. */
function missingSettings(config: PodDNSConfig | undefined, path: FieldPath): readonly ReturnType<typeof required>[] {
  if (config === undefined) return [required(path, 'must provide `dnsConfig` when `dnsPolicy` is None')];
  if ((config.nameservers ?? []).length > 0) return [];
  const detail = 'must provide at least one DNS nameserver when `dnsPolicy` is None';
  return [required(path.child('nameservers'), detail)];
}

function* validateNameservers(nameservers: readonly string[], path: FieldPath): FieldErrors {
  if (nameservers.length > MOST_NAMESERVERS) {
    yield invalid(path, nameservers, `must not have more than ${MOST_NAMESERVERS} nameservers`);
  }
  for (const [index, nameserver] of nameservers.entries()) {
    yield* invalidText(path.index(index), nameserver, ipProblems(nameserver));
  }
}

function* validateSearches(searches: readonly string[], path: FieldPath): FieldErrors {
  if (searches.length > MOST_SEARCHES) {
    yield invalid(path, searches, `must not have more than ${MOST_SEARCHES} search paths`);
  }
  if (byteLength(searches.join(' ')) > LONGEST_SEARCH_LIST) {
    const detail = `must not have more than ${LONGEST_SEARCH_LIST} characters (including spaces) in the search list`;
    yield invalid(path, searches, detail);
  }
  for (const [index, search] of searches.entries()) {
    if (search === '.') continue;
    const domain = search.replace(/\.$/, '');
    yield* invalidText(path.index(index), domain, searchProblems(domain));
  }
}

const LABEL = '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?';
const SEARCH = String.raw`${LABEL}(\.${LABEL})*`;
const SEARCH_FORM = new RegExp(`^${SEARCH}$`);
const SEARCH_RULE =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character";
const LONGEST_SEARCH = 253;

/** IsDNS1123SubdomainWithUnderscore. */
function searchProblems(domain: string): readonly string[] {
  const complaint = formProblem(SEARCH_RULE, SEARCH, 'example.com');
  return [...tooManyCharacters(LONGEST_SEARCH, domain), ...unless(SEARCH_FORM, domain, complaint)];
}
