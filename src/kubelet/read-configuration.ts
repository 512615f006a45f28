import type { PlainObject, PlainValue } from '../manifest/plain-value.ts';
import { parseDocument } from './parse-document.ts';
import { isNumberSetting, isSettingName, type SettingValues } from './settings.ts';

/** What a configuration file of the kubelet says of the settings that matter here, or why the kubelet refuses it. */
export type ConfigurationReading =
  | { readonly settings: SettingValues; readonly problem?: never }
  | { readonly settings?: never; readonly problem: string };

/**
 * Reads a KubeletConfiguration, YAML or JSON. A key set to null is set to nothing: in a drop-in, JSON merge patch
 * removes it (kubelet: mergeKubeletConfigurations), and the decoder of a file leaves the empty value. All settings
 * that matter here are plain strings and numbers at the top, so that a merge patch does no more than set them.
 */
export async function readConfiguration(content: Uint8Array): Promise<ConfigurationReading> {
  const { document, problem } = await parseDocument(content);
  if (document === undefined) return { problem };
  const wrongType = typeProblem(typeOf(document));
  return wrongType === undefined ? readSettings(document) : { problem: wrongType };
}

function typeProblem({ kind, apiVersion }: DocumentType): string | undefined {
  if (kind === '') return 'has no kind KubeletConfiguration';
  if (kind !== 'KubeletConfiguration') return `is a ${kind}, not a KubeletConfiguration`;
  const isOfKubelet = apiVersion.startsWith('kubelet.config.k8s.io/');
  return isOfKubelet
    ? undefined
    : `is a KubeletConfiguration, but not of kubelet.config.k8s.io: its apiVersion is "${apiVersion}"`;
}

interface DocumentType {
  readonly kind: string;
  readonly apiVersion: string;
}

function readSettings(document: PlainObject): ConfigurationReading {
  const settings = Object.entries(document).filter(([name]) => isSettingName(name));
  const wrong = settings.find(([name, value]) => value !== null && !isOfItsType(name, value));
  if (wrong !== undefined) {
    return { problem: `has a ${wrong[0]} that is not a ${isNumberSetting(wrong[0]) ? 'whole number' : 'string'}` };
  }
  return { settings: Object.fromEntries(settings.map(([name, value]) => [name, textOf(value)])) };
}

function isOfItsType(name: string, value: PlainValue): boolean {
  return isNumberSetting(name) ? Number.isInteger(value) : typeof value === 'string';
}

function textOf(value: PlainValue): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function typeOf(document: PlainObject): DocumentType {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { kind: text(document['kind']), apiVersion: text(document['apiVersion']) };
}
