import { isLabel, isSubdomain, LONGEST_LABEL, LONGEST_SUBDOMAIN } from '../../manifest/names.ts';

// What texts and numbers must look like, and what Kubernetes says of others (apimachinery util/validation, validation.go,
// and api/validate/content): a list of complaints, empty where there is none. Lengths are in bytes.

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const SUBDOMAIN = String.raw`${LABEL}(\.${LABEL})*`;
const LABEL_KEY = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';

const LABEL_FORM = new RegExp(`^${LABEL}$`);
const SUBDOMAIN_FORM = new RegExp(`^${SUBDOMAIN}$`);
const LABEL_KEY_FORM = new RegExp(`^${LABEL_KEY}$`);
const LABEL_RULE =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character";
const SUBDOMAIN_RULE =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
const LABEL_KEY_RULE =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
const LABEL_VALUE_RULE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";

// Made once: most texts are right, and nothing is to be written for them.
const LABEL_COMPLAINT = formProblem(LABEL_RULE, LABEL, 'my-name', '123-abc');
const SUBDOMAIN_COMPLAINT = formProblem(SUBDOMAIN_RULE, SUBDOMAIN, 'example.com');
const LABEL_KEY_COMPLAINT = formProblem(LABEL_KEY_RULE, LABEL_KEY, 'MyName', 'my.name', '123-abc');
const LABEL_VALUE_COMPLAINT = formProblem(LABEL_VALUE_RULE, `(${LABEL_KEY})?`, 'MyValue', 'my_value', '12345');

export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

/** IsDNS1123Label. */
export function labelProblems(text: string): readonly string[] {
  if (isLabel(text)) return [];
  const complaint = SUBDOMAIN_FORM.test(text) ? 'must not contain dots' : LABEL_COMPLAINT;
  return [...tooManyCharacters(LONGEST_LABEL, text), ...unless(LABEL_FORM, text, complaint)];
}

/** IsDNS1123Subdomain. */
export function subdomainProblems(text: string): readonly string[] {
  if (isSubdomain(text)) return [];
  return [...tooManyCharacters(LONGEST_SUBDOMAIN, text), ...subdomainFormProblems(text)];
}

/** IsQualifiedName, alias IsLabelKey: a name with an optional subdomain and `/` in front. */
export function qualifiedNameProblems(text: string): readonly string[] {
  const parts = text.split('/');
  if (parts.length > 2) {
    const prefix = "with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
    return [`a valid label key ${LABEL_KEY_COMPLAINT} ${prefix}`];
  }
  const name = parts.at(-1) ?? '';
  return [
    ...(parts.length === 2 ? prefixProblems(parts[0] ?? '') : []),
    ...(name === '' ? ['name part must be non-empty'] : tooManyBytes(LONGEST_LABEL, name).map(inNamePart)),
    ...unless(LABEL_KEY_FORM, name, inNamePart(LABEL_KEY_COMPLAINT)),
  ];
}

/** IsValidLabelValue. */
export function labelValueProblems(text: string): readonly string[] {
  return text === ''
    ? []
    : [...tooManyBytes(LONGEST_LABEL, text), ...unless(LABEL_KEY_FORM, text, LABEL_VALUE_COMPLAINT)];
}

/** IsValidPortNum. */
export function portNumberProblems(port: number): readonly string[] {
  return rangeProblems(port, 1, 65_535);
}

/** IsValidPortName. */
export function portNameProblems(name: string): readonly string[] {
  return [
    ...tooManyCharacters(15, name),
    ...unless(/^[-a-z0-9]+$/, name, 'must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)'),
    ...unless(/[a-z]/, name, 'must contain at least one letter (a-z)'),
    ...(name.includes('--') ? ['must not contain consecutive hyphens'] : []),
    ...(/^-|-$/.test(name) ? ['must not begin or end with a hyphen'] : []),
  ];
}

/** IsInRange; both ends belong to it. */
export function rangeProblems(value: number, least: number, most: number): readonly string[] {
  const isWithin = value >= least && value <= most;
  return isWithin ? [] : [`must be between ${String(least)} and ${String(most)}, inclusive`];
}

/** IsValidUserID and IsValidGroupID. */
export function userOrGroupProblems(id: number): readonly string[] {
  return rangeProblems(id, 0, 2_147_483_647);
}

/** IsConfigMapKey: the name of a file as well. */
export function configMapKeyProblems(key: string): readonly string[] {
  const rule = "a valid config key must consist of alphanumeric characters, '-', '_' or '.'";
  const complaint = formProblem(rule, '[-._a-zA-Z0-9]+', 'key.name', 'KEY_NAME', 'key-name');
  return [
    ...tooManyCharacters(LONGEST_SUBDOMAIN, key),
    ...unless(/^[-._a-zA-Z0-9]+$/, key, complaint),
    ...parentDirectoryProblems(key),
  ];
}

/** IsRelaxedEnvVarName. */
export function environmentNameProblems(name: string): readonly string[] {
  const rule = "a valid environment variable name must consist only of printable ASCII characters other than '='";
  return name === '' ? ['environment variable name must be non-empty'] : unless(/^[ -<>-~]+$/, name, rule);
}

/** IsHTTPHeaderName. */
export function headerNameProblems(name: string): readonly string[] {
  const form = '[-A-Za-z0-9]+';
  const rule = "a valid HTTP header must consist of alphanumeric characters or '-'";
  return unless(/^[-A-Za-z0-9]+$/, name, formProblem(rule, form, 'X-Header-Name'));
}

/** RegexError: a rule, examples, and the form itself. */
export function formProblem(rule: string, form: string, ...examples: readonly string[]): string {
  const shown = examples.map((example) => `'${example}', `).join(' or ');
  return `${rule} (${examples.length === 0 ? '' : `e.g. ${shown}`}regex used for validation is '${form}')`;
}

/** The complaint where the text has not the form. */
export function unless(form: RegExp, text: string, complaint: string): readonly string[] {
  return form.test(text) ? [] : [complaint];
}

/** MaxLenError of api/validate/content. */
function tooManyBytes(most: number, text: string): readonly string[] {
  return byteLength(text) > most ? [`must be no more than ${String(most)} bytes`] : [];
}

/** MaxLenError of util/validation, which counts bytes as well but does not say so. */
export function tooManyCharacters(most: number, text: string): readonly string[] {
  return byteLength(text) > most ? [`must be no more than ${String(most)} characters`] : [];
}

function prefixProblems(prefix: string): readonly string[] {
  if (prefix === '') return ['prefix part must be non-empty'];
  const problems = [...tooManyBytes(LONGEST_SUBDOMAIN, prefix), ...subdomainFormProblems(prefix)];
  return problems.map((problem) => `prefix part ${problem}`);
}

function subdomainFormProblems(text: string): readonly string[] {
  return unless(SUBDOMAIN_FORM, text, SUBDOMAIN_COMPLAINT);
}

function inNamePart(problem: string): string {
  return `name part ${problem}`;
}

function parentDirectoryProblems(name: string): readonly string[] {
  if (name === '.' || name === '..') return [`must not be '${name}'`];
  return name.startsWith('..') ? ["must not start with '..'"] : [];
}
