import type { Output } from '../../command-line/context.ts';
import type { JsonMap } from '../../manifest/json-value.ts';
import { escapeJson, escapeTerminal } from '../../print/escape.ts';
import type { PrintObject } from '../../print/print-object.ts';
import type { OutputFormat } from '../shared/output-format.ts';
import { isTable, type ListPrinting } from './options.ts';
import { listObject, podObject } from './pod-list.ts';
import { listTable, type PodOfNode } from './pod-table.ts';

export interface PodsToPrint {
  readonly pods: readonly PodOfNode[];
  readonly hasSeveralNodes: boolean;
  readonly now: Date;
}

/**
 * Prints pods in the format that was asked for, in the order of `--sort-by`.
 *
 * @throws Failure in kubectl's words where a template or a sort cannot be carried out
 */
export async function printPods(found: PodsToPrint, printing: ListPrinting, stdout: Output): Promise<void> {
  const { format } = printing;
  const pods = await sortPods(found.pods, printing);
  if (format.kind === 'printed') {
    printList(listObject(pods), format.print, stdout);
    return;
  }
  write(await plainText(format.kind, pods, found, printing), stdout);
}

async function plainText(
  kind: Exclude<OutputFormat['kind'], 'printed'>,
  pods: readonly PodOfNode[],
  { hasSeveralNodes, now }: PodsToPrint,
  printing: ListPrinting,
): Promise<string> {
  switch (kind) {
    case 'text':
    case 'wide':
      return listTable(printing, hasSeveralNodes)(pods, now);
    case 'name':
      // Whoever is handed the names shall come across each pod once.
      return pods.map(({ pod }) => (pod.name === undefined || pod.isLeftover ? '' : `pod/${pod.name}\n`)).join('');
    case 'json': {
      const { writeJson } = await import('../../manifest/write-json.ts');
      return escapeJson(writeJson(listObject(pods)));
    }
    case 'yaml': {
      const { writeYaml } = await import('../../manifest/write-yaml.ts');
      return writeYaml(listObject(pods));
    }
    case 'kyaml': {
      const { printKyaml } = await import('../../print/kyaml.ts');
      return printKyaml(listObject(pods));
    }
  }
}

/** Sorts rows of a table, or the Pods among them that will stand in a List: nothing is said of other files there. */
export async function sortPods(
  pods: readonly PodOfNode[],
  { sortKey, format }: ListPrinting,
): Promise<readonly PodOfNode[]> {
  if (sortKey === undefined) return pods;
  const { sortBy } = await import('../../print/sort-by/sort-by.ts');
  const listed = isTable(format) ? pods : pods.filter(({ pod }) => pod.pod !== undefined);
  return sortBy(listed, sortKey, podObject);
}

// What a template printed by the time it fails stands.
function printList(list: JsonMap, print: PrintObject, stdout: Output): void {
  const parts: string[] = [];
  try {
    print(list, (text) => void parts.push(text));
  } finally {
    const text = parts.join('');
    // A pipe gets the bytes that kubectl would print; on a terminal they might be more than text.
    write(stdout.isTerminal ? escapeTerminal(text) : text, stdout);
  }
}

function write(text: string, stdout: Output): void {
  if (text !== '') stdout.write(text);
}
