import type { PodSpec } from '../../api/pod-types.ts';
import { notSupported, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';

/** Fields of a Pod's spec that hold one of a few words, and the words in the order in which Kubernetes tells them. */
const CHOICES = {
  restartPolicy: ['Always', 'OnFailure', 'Never'],
  dnsPolicy: ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'],
  preemptionPolicy: ['PreemptLowerPriority', 'Never'],
} as const;

/** validateRestartPolicy, validateDNSPolicy and ValidatePreemptionPolicy of core/validation. `path` is that of the spec. */
export function* validateChoice(field: keyof typeof CHOICES, spec: PodSpec, path: FieldPath): FieldErrors {
  const value = spec[field];
  const words: readonly string[] = CHOICES[field];
  if (value === '') yield required(path.child(field));
  else if (value !== undefined && !words.includes(value)) yield notSupported(path.child(field), value, words);
}

/** What Kubernetes has against the operating system (core/validation, validateOS). `path` is that of the field. */
export function* validateOperatingSystemName({ os }: PodSpec, path: FieldPath): FieldErrors {
  if (os === undefined) return;
  const { name = '' } = os;
  if (name === '') yield required(path.child('name'));
  // The field's name ends here: Kubernetes' own slip.
  else if (!SYSTEMS.includes(name)) yield notSupported(path, name, SYSTEMS);
}

const SYSTEMS = ['linux', 'windows'];
