import type { PodObject } from '../manifest/read-manifest.ts';
import type { Pod } from './api/pod-types.ts';
import type { PlainValue } from '../manifest/plain-value.ts';
import type { ReplacedValue } from '../manifest/reading/text-node.ts';
import { decodePod, type DecodeProblem, type UnknownField } from './decode/decode-pod.ts';
import { defaultPod } from './defaults/default-pod.ts';
import { staticPodProblem } from './static-pod-rules.ts';
import { staticPod } from './static-pod.ts';
import { describeFieldErrorBody, type FieldError } from './validation/field-error.ts';
import type { FieldPath } from './validation/field-path.ts';
import { validatePod } from './validation/pod/validate-pod.ts';

export interface JudgeOptions {
  /** Without it no name can be said to be too long with the node's behind it. */
  readonly nodeName: string | undefined;
  /** The minor version of the kubelet: 37 for 1.37. */
  readonly minor: number;
}

/** A Pod as a file has it. */
type PodText = Pick<PodObject, 'pod' | 'isWholeFloat' | 'replaced'>;

/** What a kubelet would do with a Pod from a file. */
export interface Judgement {
  /** How far it would get: `accepted`, or where it would stop. */
  readonly stage: 'accepted' | 'decode' | 'name' | 'invalid' | 'reference';
  /** Why it would stop there; empty where it accepts. */
  readonly refusals: readonly Refusal[];
  /** The Pod as it was read; undefined where a field holds what it cannot hold. */
  readonly pod: Pod | undefined;
  readonly unknownFields: readonly UnknownField[];
}

export interface Refusal {
  readonly path: FieldPath | undefined;
  /** Without the path: `Required value`. */
  readonly message: string;
}

/** A name is told as it was written where nobody knows what the node is called. */
function refusalOf(error: FieldError, { metadata }: Pod, nodeName: string): Refusal {
  const { path } = error;
  const isName = nodeName === ANY_NODE && error.value === `${metadata?.name ?? ''}-${ANY_NODE}`;
  return { path, message: describeFieldErrorBody(isName ? { ...error, value: metadata?.name } : error) };
}

/** A refusal with its field in front: `spec.containers[0].image: Required value`. */
export function describeRefusal({ path, message }: Refusal): string {
  return path === undefined ? message : `${path.toString()}: ${message}`;
}

/** The shortest name that a node can have: what is refused of its Pods is refused on every node. */
const ANY_NODE = 'x';

/**
 * Does with a Pod what the kubelet does before it runs it (pkg/kubelet/config/common.go, tryDecodeSinglePod): decode, fill
 * in, validate, and look for what only an API server could give.
 */
export function judgePodObject(
  { pod: object, isWholeFloat, replaced }: PodText,
  { nodeName = ANY_NODE, minor }: JudgeOptions,
): Judgement {
  const { pod: decoded, unknown: unknownFields, ...decoding } = decodePod(object, (path) => isWholeFloat(path.steps()));
  const problems = [...replaced().flatMap(problemsOfReplaced), ...decoding.problems];
  if (problems.length > 0) return { stage: 'decode', refusals: problems, pod: undefined, unknownFields };
  const common = { pod: decoded, unknownFields };
  if ((decoded.metadata?.name ?? '') === '') {
    return { ...common, stage: 'name', refusals: [{ path: undefined, message: 'name is needed for the pod' }] };
  }
  const pod = staticPod(defaultPod(decoded), nodeName);
  const errors = [...validatePod(pod)];
  if (errors.length > 0) {
    const refusals = errors.map((error) => refusalOf(error, decoded, nodeName));
    return { ...common, stage: 'invalid', refusals };
  }
  const problem = staticPodProblem(pod, minor);
  if (problem === undefined) return { ...common, stage: 'accepted', refusals: [] };
  return { ...common, stage: 'reference', refusals: [{ path: undefined, message: problem }] };
}

/** What Go's decoder has against a value of a key that is given again, behind it, with a value of another type. */
function problemsOfReplaced({ steps, value }: ReplacedValue): readonly DecodeProblem[] {
  const [name, ...inner] = steps;
  if (name === undefined) return [];
  const wrapped = inner.reduceRight<PlainValue>(
    (inside, step) => (typeof step === 'number' ? [...Array<null>(step).fill(null), inside] : { [step]: inside }),
    value,
  );
  return decodePod({ [name]: wrapped }, () => false).problems;
}
