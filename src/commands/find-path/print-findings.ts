import type { JsonStruct, JsonValue } from '../../manifest/json-value.ts';
import { settingLabel, type Setting } from '../../kubelet/settings.ts';
import type { NodeFile } from '../../nodes/operations/read-files/node-file.ts';
import type { ManifestPathFinding } from '../../operations/find-manifest-path.ts';
import { octal } from '../../operations/find-manifest-path/describe.ts';
import { escapeJson } from '../../print/escape.ts';
import { printTable } from '../../print/table.ts';
import type { NodeAnswer } from '../shared/gather.ts';

type Answer = NodeAnswer<ManifestPathFinding>;

/** Prints findings as a table or whole; of several nodes as a list. */
export async function printFindings(answers: readonly Answer[], format: 'wide' | 'json' | 'yaml'): Promise<string> {
  if (format === 'wide') return printTable(HEADERS, answers.map(row));
  const [first, ...rest] = answers.map(findingDocument);
  if (first === undefined) return '';
  const document: JsonValue = rest.length === 0 ? first : { items: [first, ...rest] };
  if (format === 'json') return escapeJson((await import('../../manifest/write-json.ts')).writeJson(document));
  return (await import('../../manifest/write-yaml.ts')).writeYaml(document);
}

const HEADERS = ['NODE', 'PATH', 'SOURCE', 'EXISTS', 'MODE', 'FILES', 'KUBELET', 'MANAGED-BY'];

function row({ nodeName, result }: Answer): readonly string[] {
  const { path, entry, setBy, kubelet, distribution } = result;
  const { mode, files } = entryDocument(entry);
  return [
    nodeName,
    path,
    sourceCell(setBy),
    existsCell(entry),
    mode ?? '<unknown>',
    files === undefined ? '<unknown>' : String(files),
    kubelet === undefined ? '<none>' : String(kubelet.pid),
    distribution ?? '<unknown>',
  ];
}

function sourceCell(setBy: Setting): string {
  return setBy.source.kind === 'flag' || setBy.source.kind === 'given' ? settingLabel(setBy) : setBy.source.where;
}

function existsCell({ kind }: NodeFile): string {
  if (kind === 'denied') return '<unknown>';
  return kind === 'missing' ? 'no' : 'yes';
}

function findingDocument({ nodeName, result }: Answer): JsonStruct {
  return {
    node: nodeName,
    nodeName: result.nodeName,
    path: result.path,
    ...entryDocument(result.entry),
    source: settingDocument(result.setBy),
    overridden: result.overridden.map(settingDocument),
    kubelet: result.kubelet && { ...result.kubelet, startedAt: result.kubelet.startedAt?.toISOString() },
    otherKubelets: result.otherKubelets.map(({ pid, node, reason }) => ({ pid, node, reason })),
    watched: { watched: true, 'not watched': false, unknown: undefined }[result.watch],
    managedBy: result.distribution,
    containerRuntimeEndpoint: result.containerRuntimeEndpoint,
    fileCheckFrequency: `${String(result.fileCheckFrequency / 1000)}s`,
    unreadConfigurationFiles: result.unreadConfigurationFiles,
    evidence: result.evidence,
    warnings: result.warnings,
  };
}

interface EntryDocument extends JsonStruct {
  readonly exists: boolean | undefined;
  readonly kind: string | undefined;
  readonly mode: string | undefined;
  readonly files: number | undefined;
}

function entryDocument(entry: NodeFile): EntryDocument {
  const exists = entry.kind === 'denied' ? undefined : entry.kind !== 'missing';
  if (!('mode' in entry)) {
    return { exists, kind: undefined, mode: undefined, files: undefined };
  }
  return {
    exists,
    kind: entry.kind,
    mode: octal(entry.mode),
    files: entry.kind === 'file' ? 1 : entry.entries,
  };
}

function settingDocument(setting: Setting): JsonStruct {
  const { kind, where, file } = setting.source;
  return { kind, where, file, key: settingLabel(setting), value: setting.text };
}
