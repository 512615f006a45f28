// The rules of apimachinery util/validation, in the words in which Kubernetes tells them.

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const SUBDOMAIN = new RegExp(String.raw`^${LABEL}(\.${LABEL})*$`);
const NAMESPACE = new RegExp(`^${LABEL}$`);

/** IsDNS1123Subdomain: what is wrong with the name of a Pod, or undefined. */
export function podNameProblem(name: string): string | undefined {
  if (name === '') return 'metadata.name: Required value: name is needed for the pod';
  if (name.length > 253) return `metadata.name: Invalid value: ${quoted(name)}: must be no more than 253 bytes`;
  if (SUBDOMAIN.test(name)) return undefined;
  return `metadata.name: Invalid value: ${quoted(name)}: a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character`;
}

/** IsDNS1123Label: what is wrong with the name of a namespace, or undefined. */
export function namespaceProblem(name: string): string | undefined {
  if (name.length > 63) return `metadata.namespace: Invalid value: ${quoted(name)}: must be no more than 63 bytes`;
  if (NAMESPACE.test(name)) return undefined;
  return `metadata.namespace: Invalid value: ${quoted(name)}: a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character`;
}

/** A name of any length and any characters, on one line. */
function quoted(name: string): string {
  return JSON.stringify(name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…` : name);
}

/** More than any rule here allows. */
const LONGEST_SHOWN = 300;
