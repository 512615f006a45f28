import { Failure } from '../errors/failure.ts';
import { kindProblem } from './pod-kind.ts';
import { podNameProblem, namespaceProblem } from './names.ts';
import { isPlainObject, plainObjectOf, type PlainObject, type PlainValue } from './plain-value.ts';
import { readYaml, type YamlProblem, type YamlText } from './reading/read-yaml.ts';

/** A file that holds one Pod, read as the kubelet reads it. */
export interface Manifest {
  readonly podName: string;
  /** `default` where the file names none (pkg/kubelet/config/common.go, applyDefaults). */
  readonly namespace: string;
  readonly pod: PlainObject;
  /** Whether something follows the Pod that the kubelet would drop in silence. */
  readonly hasMoreDocuments: boolean;
  readonly isWholeFloat: YamlText['isWholeFloat'];
  readonly replaced: YamlText['replaced'];
}

/** What is wrong with a file, in words like the kubelet's own, and where. */
export type ManifestProblem = YamlProblem;

export type ManifestReading =
  | { readonly manifest: Manifest; readonly problem?: never }
  | { readonly problem: ManifestProblem; readonly manifest?: never };

/**
 * Reads a manifest as far as the kubelet's decoder goes (pkg/kubelet/config/common.go, tryDecodeSinglePod): text, YAML
 * or JSON, kind, name. The rules for what a Pod may say are not looked at.
 */
export async function readManifest(content: Uint8Array): Promise<ManifestReading> {
  const reading = await readPodObject(content);
  if (reading.problem !== undefined) return { problem: reading.problem };
  return readNames(reading);
}

/** A file whose text can be read and says that it is a Pod, whatever else it says. */
export interface PodObject extends Omit<YamlText, 'value'> {
  readonly pod: PlainObject;
}

export type PodObjectReading =
  | (PodObject & { readonly problem?: never })
  | {
      readonly problem: ManifestProblem;
      /** Whether it could be read, and holds something else. */
      readonly isText: boolean;
    };

/** Reads a file as far as the kubelet's decoder goes before it looks at a Pod's fields: text, YAML or JSON, kind. */
export async function readPodObject(content: Uint8Array): Promise<PodObjectReading> {
  const reading = await readYaml(content);
  if (reading.problem !== undefined) return { problem: reading.problem, isText: false };
  const { value, ...text } = reading;
  const wrong = kindProblem(value, text.isJson);
  return wrong === undefined && isPlainObject(value)
    ? { ...text, pod: value }
    : { ...problem(wrong ?? 'is no Pod'), isText: true };
}

/** Writes where a problem is and what it is: `web.yaml:3:5: deficient indentation`. */
export function describeProblem(source: string, { message, line, column }: ManifestProblem): string {
  return `${[source, line, column].filter((part) => part !== undefined).join(':')}: ${message}`;
}

/**
 * Reads a manifest that has to be one.
 *
 * @throws Failure 'invalid', saying where
 */
export async function requireManifest(source: string, content: Uint8Array): Promise<Manifest> {
  const reading = await readManifest(content);
  if (reading.problem !== undefined) throw new Failure('invalid', describeProblem(source, reading.problem));
  return reading.manifest;
}

function readNames({ pod, hasMoreDocuments, isWholeFloat, replaced }: PodObject): ManifestReading {
  const { name = '', namespace = '' } = plainObjectOf(pod['metadata']);
  if (!isTextOrNull(name)) return problem('metadata.name is not a string');
  if (!isTextOrNull(namespace)) return problem('metadata.namespace is not a string');
  const podName = name ?? '';
  const podNamespace = namespace === null || namespace === '' ? 'default' : namespace;
  const wrong = podNameProblem(podName) ?? namespaceProblem(podNamespace);
  if (wrong !== undefined) return problem(wrong);
  return { manifest: { podName, namespace: podNamespace, pod, hasMoreDocuments, isWholeFloat, replaced } };
}

/** Go's decoder takes null for what is not there. */
function isTextOrNull(value: PlainValue): value is string | null {
  return typeof value === 'string' || value === null;
}

function problem(message: string): { readonly problem: ManifestProblem } {
  return { problem: { message, line: undefined, column: undefined } };
}
