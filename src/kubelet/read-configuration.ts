import type { PlainObject } from '../manifest/plain-value.ts';
import { parseDocument } from './parse-document.ts';
import { isSettingName, type SettingValues } from './settings.ts';

/** What a configuration file of the kubelet says of the settings that matter here, or why the kubelet refuses it. */
export type ConfigurationReading =
  | { readonly settings: SettingValues; readonly problem?: never }
  | { readonly settings?: never; readonly problem: string };

/**
 * Reads a KubeletConfiguration, YAML or JSON. A key set to null is set to nothing: in a drop-in, JSON merge patch
 * removes it (kubelet: mergeKubeletConfigurations), and the decoder of a file leaves the empty value. All settings
 * that matter here are plain strings at the top, so that a merge patch does no more than set them.
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
  const wrong = settings.find(([, value]) => typeof value !== 'string' && value !== null);
  if (wrong !== undefined) return { problem: `has a ${wrong[0]} that is not a string` };
  return {
    settings: Object.fromEntries(settings.map(([name, value]) => [name, typeof value === 'string' ? value : ''])),
  };
}

function typeOf(document: PlainObject): DocumentType {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { kind: text(document['kind']), apiVersion: text(document['apiVersion']) };
}
