/** What the kubelet, or who keeps it, has against a manifest or a directory of them. */
export interface Finding {
  /** The kubelet runs no pod from a file with a refusal; with a warning it does, but perhaps not as meant. */
  readonly severity: 'refusal' | 'warning';
  readonly rule: FindingRule;
  /** In one sentence, without the file. */
  readonly message: string;
  /** As Kubernetes writes it: `spec.containers[0].image`. */
  readonly field: string | undefined;
  /** Where it stands, from 1. */
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** What each rule is about, in a line. */
export const FINDING_RULES = {
  unreadable: 'The kubelet cannot read the file',
  'not-a-pod': 'The file holds no Pod of v1',
  'wrong-type': 'A field holds what it cannot hold',
  invalid: 'Kubernetes refuses the Pod',
  'static-pod': 'A kubelet refuses it of a static pod',
  'unknown-field': 'The kubelet drops a field that it does not know',
  'duplicate-key': 'Of a key given twice the last one counts',
  'more-documents': 'The kubelet reads only the first document of a file',
  'yaml-1.1': 'YAML 1.1 reads the value as another one than it looks like',
  uid: 'A uid of its own keeps the kubelet from seeing changes',
  priority: 'The priority and its class do not agree',
  'node-name': 'The kubelet replaces the name of the node',
  'needs-api': 'What the API server has to give never comes',
  shadowed: 'Another file holds a pod of the same name',
  'stray-file': 'The kubelet reads every file whose name does not begin with a dot',
  'not-read': 'The kubelet does not read the entry',
  mode: 'Others can read or change the manifest',
} as const;

export type FindingRule = keyof typeof FINDING_RULES;

/** What the kubelet drops without a word, so that nobody would ever learn of it. */
const SILENT: readonly FindingRule[] = ['unknown-field', 'duplicate-key', 'more-documents'];

/** Whether the kubelet would drop it in silence. */
export function isSilent({ rule }: Finding): boolean {
  return SILENT.includes(rule);
}

/** Where a finding is, as compilers write it: `web.yaml:3:5`. */
export function placeOf(file: string, { line, column }: Finding): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** Whether the kubelet runs no pod because of it. */
export function isRefusal({ severity }: Finding): boolean {
  return severity === 'refusal';
}
