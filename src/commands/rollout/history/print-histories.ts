import { groupBy } from '../../../fleet/group-by.ts';
import type { JsonStruct, JsonValue } from '../../../manifest/json-value.ts';
import type { Version } from '../../../nodes/operations/read-history/read-history.ts';
import type { PodHistory, PodHistoryResult } from '../../../operations/pod-history.ts';
import { humanDuration } from '../../../print/duration.ts';
import { escapeJson, escapeLine } from '../../../print/escape.ts';
import { printTable } from '../../../print/table.ts';
import type { NodeAnswer } from '../../shared/gather.ts';

export interface HistoriesStyle {
  readonly format: 'text' | 'json' | 'yaml';
  /** Rows begin with the node's name. */
  readonly hasSeveralNodes: boolean;
  readonly now: Date;
}

interface HistoryOfNode {
  readonly nodeName: string;
  readonly history: PodHistory;
}

/**
 * Prints the versions of each pod under its name, as `kubectl rollout history` does, the oldest first. kubectl knows of
 * a revision no more than why it was made; a node's history knows who made it, and when.
 */
export async function printHistories(
  answers: readonly NodeAnswer<PodHistoryResult>[],
  style: HistoriesStyle,
): Promise<string> {
  const histories = answers.flatMap(({ nodeName, result }) =>
    result.histories.map((history) => ({ nodeName, history })),
  );
  if (style.format !== 'text') return printDocument(histories, style.format);
  const pods = groupBy(histories, ({ history }) => history.key);
  return [...pods.values()].map((those) => printPod(those, style)).join('\n');
}

function printPod(histories: readonly HistoryOfNode[], style: HistoriesStyle): string {
  const rows = histories.flatMap(({ nodeName, history: { versions } }) =>
    versions.map((version) => (style.hasSeveralNodes ? [nodeName, ...row(version, style)] : row(version, style))),
  );
  const headers = style.hasSeveralNodes ? ['NODE', ...HEADERS] : HEADERS;
  return `${titleOf(histories[0]?.history)}\n${printTable(headers, rows)}`;
}

const HEADERS = ['REVISION', 'ACTION', 'AGE', 'BY', 'FILE'];

function titleOf(history: PodHistory | undefined): string {
  if (history?.pod !== undefined) return escapeLine(`pod/${history.pod.podName}`);
  return escapeLine(`file ${history?.versions.at(-1)?.file ?? ''}`);
}

function row({ number, action, time, user, from, file }: Version, { now }: HistoriesStyle): readonly string[] {
  const age = time === undefined ? '<unknown>' : humanDuration(now.getTime() - time.getTime());
  const author = user === undefined ? '<unknown>' : [user, from].filter((word) => word !== undefined).join('@');
  return [String(number), action, age, author, file];
}

async function printDocument(histories: readonly HistoryOfNode[], format: 'json' | 'yaml'): Promise<string> {
  const document: JsonValue = { items: histories.map(historyObject) };
  if (format === 'json') return escapeJson((await import('../../../manifest/write-json.ts')).writeJson(document));
  return (await import('../../../manifest/write-yaml.ts')).writeYaml(document);
}

function historyObject({ nodeName, history }: HistoryOfNode): JsonStruct {
  return {
    node: nodeName,
    namespace: history.pod?.namespace,
    pod: history.pod?.podName,
    revisions: history.versions.map(
      ({ number, action, digest, directory, file, time, user, from, program, configHash }) => ({
        revision: number,
        action,
        digest,
        directory,
        file,
        time: time?.toISOString(),
        user,
        from,
        program,
        configHash,
      }),
    ),
  };
}
