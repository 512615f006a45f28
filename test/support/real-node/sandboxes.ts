import { setTimeout as sleep } from 'node:timers/promises';
import { listAt, parseJson, textAt, at } from '../../../src/runtimes/json.ts';
import type { RealNode } from '../real-node.ts';

/** What the runtime has made for a pod: a new one for each new version of it. */
export interface Sandbox {
  readonly id: string;
  /** The pod's. */
  readonly name: string;
  readonly uid: string;
  /** Counts from 0 how often the kubelet made one for the same version. */
  readonly attempt: number;
  readonly isReady: boolean;
}

/** Sandboxes of a node, the oldest first. */
export async function sandboxesOf(node: RealNode): Promise<readonly Sandbox[]> {
  const items = listAt(parseJson(Buffer.from(await node.crictl('pods', '-o', 'json'))), 'items') ?? [];
  return items
    .map((item) => ({ createdAt: textAt(item, 'createdAt'), sandbox: readSandbox(item) }))
    .sort((one, other) => Number(BigInt(one.createdAt) - BigInt(other.createdAt)))
    .map(({ sandbox }) => sandbox);
}

/** Looks at a node's sandboxes again and again; `stop` gives all that it ever saw, as they were last, the oldest first. */
export function watchSandboxes(node: RealNode): { readonly stop: () => Promise<readonly Sandbox[]> } {
  const seen = new Map<string, Sandbox>();
  const state = { isOver: false };
  const watch = async () => {
    do {
      for (const sandbox of await sandboxesOf(node)) seen.set(sandbox.id, sandbox);
      await sleep(200);
    } while (!state.isOver);
  };
  const watching = watch();
  return {
    stop: async () => {
      state.isOver = true;
      await watching;
      return [...seen.values()];
    },
  };
}

function readSandbox(item: unknown): Sandbox {
  return {
    id: textAt(item, 'id'),
    name: textAt(item, 'metadata', 'name'),
    uid: textAt(item, 'metadata', 'uid'),
    attempt: Number(at(item, 'metadata', 'attempt') ?? 0),
    isReady: textAt(item, 'state') === 'SANDBOX_READY',
  };
}
