import { closestWord } from '../command-line/flags/similar-words.ts';
import { plainObjectOf } from '../manifest/plain-value.ts';
import type { PodObject } from '../manifest/read-manifest.ts';
import type { TextSteps } from '../manifest/reading/text-node.ts';
import type { TextRemark } from '../manifest/reading/text-remark.ts';
import type { Pod } from './api/pod-types.ts';
import type { UnknownField } from './decode/decode-pod.ts';
import type { Finding, FindingRule } from './finding.ts';
import { judgeManifest, type ManifestJudgement } from './judge-manifest.ts';
import { describeRefusal, type JudgeOptions, type Refusal } from './judge-pod.ts';
import type { PodIdentity } from './read-directory.ts';
import { podWarnings, type PodWarning } from './pod-warnings.ts';
import { referencePath } from './reference-path.ts';
import { FieldPath } from './validation/field-path.ts';

/** What there is to say of a manifest. */
export interface Examination {
  /** What the Pod calls itself; undefined where that cannot be told. */
  readonly pod: PodIdentity | undefined;
  /** In the order of the text: what is refused, then what is warned of. */
  readonly findings: readonly Finding[];
}

/** Says what the kubelet would say of a file's content, and what it would not say. */
export async function examineManifest(content: Uint8Array, options: JudgeOptions): Promise<Examination> {
  const { reading, stage, refusals, unknownFields, pod: decoded } = await judgeManifest(content, options);
  if (reading.problem !== undefined) {
    const { message, line, column } = reading.problem;
    const rule = reading.isText ? 'not-a-pod' : 'unreadable';
    return { pod: undefined, findings: [{ severity: 'refusal', rule, message, field: undefined, line, column }] };
  }
  const pod = identityOf(reading);
  const warnings = decoded === undefined ? [] : podWarnings(decoded, options.minor);
  return {
    pod,
    findings: [
      ...refusals.map((refusal) => refusalFinding(placed(refusal, stage, decoded), stage, pod?.podName, reading)),
      ...reading.remarks().map((remark) => remarkFinding(remark)),
      ...unknownFields.map((field) => unknownFieldFinding(field, reading)),
      ...warnings.map((warning) => warningFinding(warning, reading)),
    ],
  };
}

/** A Pod's name is known even where something else in it cannot be decoded. */
function identityOf({ pod }: PodObject): PodIdentity | undefined {
  const { name, namespace } = plainObjectOf(pod['metadata']);
  if (typeof name !== 'string' || name === '') return undefined;
  return { podName: name, namespace: typeof namespace === 'string' && namespace !== '' ? namespace : 'default' };
}

const RULES: Readonly<Record<ManifestJudgement['stage'], FindingRule>> = {
  accepted: 'invalid',
  read: 'unreadable',
  decode: 'wrong-type',
  name: 'invalid',
  invalid: 'invalid',
  reference: 'static-pod',
};

/** The kubelet does not say where a Pod refers to what it may not refer to. */
function placed(refusal: Refusal, stage: ManifestJudgement['stage'], pod: Pod | undefined): PlacedRefusal {
  return { ...refusal, place: stage === 'reference' && pod !== undefined ? referencePath(pod) : refusal.path };
}

interface PlacedRefusal extends Refusal {
  readonly place: FieldPath | undefined;
}

function refusalFinding(
  refusal: PlacedRefusal,
  stage: ManifestJudgement['stage'],
  podName: string | undefined,
  object: PodObject,
): Finding {
  return {
    severity: 'refusal',
    rule: RULES[stage],
    message: `The Pod ${JSON.stringify(podName ?? '')} is invalid: ${describeRefusal(refusal)}`,
    ...placeOf(refusal.place, object),
  };
}

function remarkFinding({ rule, message, steps, line, column }: TextRemark): Finding {
  return { severity: 'warning', rule, message, field: fieldOf(steps), line, column };
}

/** The field at the end of a way through the text, as Kubernetes writes it. */
function fieldOf([first, ...steps]: TextSteps): string | undefined {
  if (typeof first !== 'string') return undefined;
  const start = FieldPath.root(first);
  const follow = (path: FieldPath, step: string | number): FieldPath =>
    typeof step === 'number' ? path.index(step) : path.child(step);
  return steps.reduce(follow, start).toString();
}

function unknownFieldFinding({ path, name, known }: UnknownField, object: PodObject): Finding {
  const meant = closestWord(name, known);
  const message = `unknown field ${JSON.stringify(path.toString())}${meant === undefined ? '' : `, did you mean ${JSON.stringify(meant)}?`}`;
  return { severity: 'warning', rule: 'unknown-field', message, ...placeOf(path, object) };
}

function warningFinding({ rule, path, message }: PodWarning, object: PodObject): Finding {
  return { severity: 'warning', rule, message: `${path.toString()}: ${message}`, ...placeOf(path, object) };
}

function placeOf(path: FieldPath | undefined, object: PodObject): Pick<Finding, 'field' | 'line' | 'column'> {
  const { line, column } = object.locate(path?.steps() ?? []);
  return { field: path?.toString(), line, column };
}
