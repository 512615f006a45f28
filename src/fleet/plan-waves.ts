import { UsageError } from '../errors/failure.ts';

/** How a command goes over its nodes. */
export interface Waves {
  /** How many nodes each wave has; together all of them. */
  readonly sizes: readonly number[];
  /** Once more nodes than this have failed no further node is begun; undefined where failures stop nothing. */
  readonly mostFailures: number | undefined;
}

/** What the user says of it; undefined where nothing was said. */
export interface WaveChoices {
  /** `--serial`. */
  readonly serial: string | undefined;
  /** `--max-fail`. */
  readonly maxFail: string | undefined;
}

/**
 * Plans in which waves a command goes over so many nodes, in the user's order: a wave begins when all nodes of the one
 * before it have ended.
 *
 * `--serial` lists the sizes of the waves, of which the last one repeats, as numbers of nodes or percentages of all
 * nodes; a percentage is rounded down, to one node at least (as Ansible's `serial`: playbook_executor.py,
 * _get_serialized_batches). Without it all nodes are one wave.
 *
 * `--max-fail` is how many nodes may fail altogether, or which part of all nodes, rounded down: once more have failed no
 * further node is begun, whichever its wave; those at work are finished. (Ansible's max_fail_percentage, too, has to be
 * exceeded, but counts in each batch anew.) Unless it is given it is 0 with `--serial`, and no limit without.
 *
 * @throws UsageError for a text that is neither
 */
export function planWaves(nodeCount: number, { serial, maxFail }: WaveChoices): Waves {
  const sizes = serial === undefined ? [nodeCount] : sizesOf(serial, nodeCount);
  return { sizes: cutInto(sizes, nodeCount), mostFailures: mostFailuresOf(maxFail, serial, nodeCount) };
}

function sizesOf(serial: string, nodeCount: number): readonly number[] {
  return serial.split(',').map((part) => {
    const size = countOf(part, nodeCount);
    if (size === undefined || size.given === 0) {
      throw new UsageError(
        `Invalid serial value (${serial}). Must be numbers of nodes or percentages of all nodes, none of them zero, such as "1,5,20%".`,
      );
    }
    return Math.max(1, size.nodes);
  });
}

function mostFailuresOf(
  maxFail: string | undefined,
  serial: string | undefined,
  nodeCount: number,
): number | undefined {
  if (maxFail === undefined) return serial === undefined ? undefined : 0;
  const most = countOf(maxFail, nodeCount);
  if (most === undefined) {
    throw new UsageError(
      `Invalid max-fail value (${maxFail}). Must be a number of nodes or a percentage of all nodes, such as "2" or "10%".`,
    );
  }
  return most.nodes;
}

/** A number of nodes, or a percentage of all of them, rounded down; undefined for everything else. */
function countOf(text: string, nodeCount: number): { readonly given: number; readonly nodes: number } | undefined {
  const [, digits = '', percent] = /^(\d{1,9})(%?)$/.exec(text) ?? [];
  if (digits === '') return undefined;
  const given = Number(digits);
  if (percent === '') return { given, nodes: given };
  return given > 100 ? undefined : { given, nodes: Math.floor((given * nodeCount) / 100) };
}

/** Waves of these sizes, the last one again and again, until all nodes are in one. */
function cutInto(sizes: readonly number[], nodeCount: number): readonly number[] {
  const waves: number[] = [];
  for (let left = nodeCount; left > 0;) {
    const size = Math.min(left, sizes[waves.length] ?? sizes.at(-1) ?? left);
    waves.push(size);
    left -= size;
  }
  return waves;
}
