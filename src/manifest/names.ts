// The rules of apimachinery util/validation, in the words in which Kubernetes tells them.

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const SUBDOMAIN_FORM = new RegExp(String.raw`^${LABEL}(\.${LABEL})*$`);
const LABEL_FORM = new RegExp(`^${LABEL}$`);
export const LONGEST_SUBDOMAIN = 253;
export const LONGEST_LABEL = 63;

/** IsDNS1123Subdomain. */
export function isSubdomain(text: string): boolean {
  return text.length <= LONGEST_SUBDOMAIN && SUBDOMAIN_FORM.test(text);
}

/** IsDNS1123Label. */
export function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && LABEL_FORM.test(text);
}

/** What is wrong with the name of a Pod, which is a subdomain, or undefined. */
export function podNameProblem(name: string): string | undefined {
  if (name === '') return 'metadata.name: Required value: name is needed for the pod';
  if (isSubdomain(name)) return undefined;
  if (name.length > LONGEST_SUBDOMAIN) {
    return `metadata.name: Invalid value: ${quoted(name)}: must be no more than ${String(LONGEST_SUBDOMAIN)} bytes`;
  }
  return `metadata.name: Invalid value: ${quoted(name)}: a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character`;
}

/** What is wrong with the name of a namespace, which is a label, or undefined. */
export function namespaceProblem(name: string): string | undefined {
  if (isLabel(name)) return undefined;
  if (name.length > LONGEST_LABEL) {
    return `metadata.namespace: Invalid value: ${quoted(name)}: must be no more than ${String(LONGEST_LABEL)} bytes`;
  }
  return `metadata.namespace: Invalid value: ${quoted(name)}: a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character`;
}

/** A name of any length and any characters, on one line. */
function quoted(name: string): string {
  return JSON.stringify(name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…` : name);
}

/** More than any rule here allows. */
const LONGEST_SHOWN = 300;
