import { Failure } from '../errors/failure.ts';
import { podNameProblem, namespaceProblem } from './names.ts';
import { isPlainObject, plainObjectOf, type PlainObject, type PlainValue } from './plain-value.ts';
import { readYaml } from './read-yaml.ts';

/** A file that holds one Pod, read as the kubelet reads it. */
export interface Manifest {
  readonly podName: string;
  /** `default` where the file names none (pkg/kubelet/config/common.go, applyDefaults). */
  readonly namespace: string;
  readonly pod: PlainObject;
  /** Whether something follows the Pod that the kubelet would drop in silence. */
  readonly hasMoreDocuments: boolean;
}

/** What is wrong with a file, in words like the kubelet's own, and where. */
export interface ManifestProblem {
  readonly message: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

export type ManifestReading =
  | { readonly manifest: Manifest; readonly problem?: never }
  | { readonly problem: ManifestProblem; readonly manifest?: never };

/**
 * Reads a manifest as far as the kubelet's decoder goes (pkg/kubelet/config/common.go, tryDecodeSinglePod): text, YAML
 * or JSON, kind, name. The rules for what a Pod may say are not looked at.
 */
export async function readManifest(content: Uint8Array): Promise<ManifestReading> {
  const text = decodeText(content);
  if (text === undefined) return problem('is not UTF-8 text');
  const reading = await readYaml(text);
  if (reading.problem !== undefined) return reading;
  return readPod(reading.value, reading.hasMoreDocuments);
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

function decodeText(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

function readPod(value: PlainValue, hasMoreDocuments: boolean): ManifestReading {
  if (value === null) return problem('is empty');
  if (!isPlainObject(value)) return problem('holds no object, but a list or a single value');
  const { kind, apiVersion } = value;
  if (!isFilled(kind)) return problem("Object 'Kind' is missing");
  if (!isFilled(apiVersion)) return problem("Object 'apiVersion' is missing");
  if (kind !== 'Pod' || apiVersion !== 'v1')
    return problem(`is a ${shown(kind)} of ${shown(apiVersion)}; a kubelet runs nothing but a Pod of v1`);
  return readNames(value, hasMoreDocuments);
}

function readNames(pod: PlainObject, hasMoreDocuments: boolean): ManifestReading {
  const { name = '', namespace = '' } = plainObjectOf(pod['metadata']);
  if (!isTextOrNull(name)) return problem('metadata.name is not a string');
  if (!isTextOrNull(namespace)) return problem('metadata.namespace is not a string');
  const podName = name ?? '';
  const podNamespace = namespace === null || namespace === '' ? 'default' : namespace;
  const wrong = podNameProblem(podName) ?? namespaceProblem(podNamespace);
  if (wrong !== undefined) return problem(wrong);
  return { manifest: { podName, namespace: podNamespace, pod, hasMoreDocuments } };
}

/** Go's decoder takes null for what is not there. */
function isTextOrNull(value: PlainValue): value is string | null {
  return typeof value === 'string' || value === null;
}

/** A word of any length and any characters, on one line. */
function shown(word: string): string {
  return /^[\w./-]{1,100}$/.test(word) ? word : JSON.stringify(word.slice(0, 100));
}

function isFilled(value: PlainValue | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

function problem(message: string): ManifestReading {
  return { problem: { message, line: undefined, column: undefined } };
}
