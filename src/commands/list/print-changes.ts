import type { Context } from '../../command-line/context.ts';
import { writeJson } from '../../manifest/write-json.ts';
import { writeYaml } from '../../manifest/write-yaml.ts';
import { escapeJson, escapeTerminal } from '../../print/escape.ts';
import { printKyaml } from '../../print/kyaml.ts';
import type { ListPrinting } from './options.ts';
import { podObject } from './pod-list.ts';
import { listTable, type PodOfNode } from './pod-table.ts';

/** Prints some more pods, below those that it has printed. */
export type PrintChanges = (pods: readonly PodOfNode[]) => void;

/**
 * Makes the function that prints changes in the format that was asked for: as one table that grows, or each Pod by
 * itself, as `kubectl get -w` does.
 */
export function printChanges(printing: ListPrinting, hasSeveralNodes: boolean, context: Context): PrintChanges {
  const print = printerOf(printing, hasSeveralNodes, context);
  return (pods) => {
    const text = print(pods);
    if (text !== '') context.stdout.write(text);
  };
}

type PrintPods = (pods: readonly PodOfNode[]) => string;

function printerOf(printing: ListPrinting, hasSeveralNodes: boolean, { now, stdout }: Context): PrintPods {
  const { format } = printing;
  switch (format.kind) {
    case 'text':
    case 'wide': {
      const table = listTable(printing, hasSeveralNodes);
      return (pods) => table(pods, now());
    }
    case 'name':
      return (pods) => pods.map(({ pod }) => (pod.name === undefined ? '' : `pod/${pod.name}\n`)).join('');
    case 'json':
      return eachPod((pod) => escapeJson(writeJson(podObject(pod))));
    case 'yaml': {
      // kubectl writes what separates them in front of all but the first (printers/yaml.go).
      let count = 0;
      return eachPod((pod) => `${count++ === 0 ? '' : '---\n'}${writeYaml(podObject(pod))}`);
    }
    case 'kyaml':
      return eachPod((pod) => printKyaml(podObject(pod)));
    case 'printed':
      return eachPod((pod) => {
        const parts: string[] = [];
        format.print(podObject(pod), (text) => void parts.push(text));
        return stdout.isTerminal ? escapeTerminal(parts.join('')) : parts.join('');
      });
  }
}

/** Of a file without a Pod there is nothing to print. */
function eachPod(print: (pod: PodOfNode) => string): PrintPods {
  return (pods) =>
    pods
      .filter(({ pod }) => pod.pod !== undefined)
      .map(print)
      .join('');
}
