import type { NodeListing } from '../../operations/list.ts';
import { writeJson } from '../../manifest/write-json.ts';
import { podObject } from './pod-list.ts';
import type { PodOfNode } from './pod-table.ts';

/** Tells what has changed on a node from one listing to the next. It keeps no more than the last of them. */
export class ChangedPods {
  readonly #nodeName: string;
  #known: ReadonlyMap<string, KnownPod> = new Map();

  constructor(nodeName: string) {
    this.#nodeName = nodeName;
  }

  /** The pods that are new or not as they were, then those that are gone, as they were. */
  update(listing: NodeListing): readonly PodOfNode[] {
    const nodeName = this.#nodeName;
    const rows = listing.pods.map((pod) => ({ nodeName, listing: withoutPods(listing), pod }));
    const now = new Map(rows.map((row) => [keyOf(row), { row, text: textOf(row) }]));
    const changed = [...now].filter(([key, { text }]) => this.#known.get(key)?.text !== text);
    const gone = [...this.#known].filter(([key]) => !now.has(key));
    this.#known = now;
    return [...changed, ...gone].map(([, { row }]) => row);
  }
}

interface KnownPod {
  readonly row: PodOfNode;
  /** All of it that is printed, but for how long ago things were. */
  readonly text: string;
}

/** A row is to keep nothing but itself. */
function withoutPods(listing: NodeListing): NodeListing {
  return { ...listing, pods: [], notes: [] };
}

/** A pod that moves to another file is the same. */
function keyOf({ pod }: PodOfNode): string {
  return pod.name === undefined || pod.state.status === 'Shadowed' || pod.state.status === 'Invalid'
    ? `file\0${pod.entry?.name ?? ''}`
    : `pod\0${pod.namespace ?? ''}\0${pod.name}`;
}

function textOf(row: PodOfNode): string {
  const { entry, state, owner } = row.pod;
  const { name, mode, owner: user, group } = entry ?? {};
  const { ready, restarts, lastRestartAt } = state;
  return (
    JSON.stringify([name, mode, user, group, owner?.name, ready, restarts, lastRestartAt, state.status]) +
    writeJson(podObject(row))
  );
}
