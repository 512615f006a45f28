import { at, listAt, parseJson, textAt, textsAt } from '../../../src/runtimes/json.ts';

/** A pod as the kubelet itself reports it. */
export interface KubeletPod {
  readonly name: string;
  readonly namespace: string;
  readonly uid: string;
  readonly nodeName: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly phase: string;
  readonly containers: readonly KubeletContainer[];
}

export interface KubeletContainer {
  readonly name: string;
  readonly image: string;
  readonly isReady: boolean;
  /** `running`, `waiting: ErrImagePull`, `terminated: Error`. */
  readonly state: string;
}

/** Reads what a kubelet answers to GET /pods: a PodList. */
export function readKubeletPods(answer: string): readonly KubeletPod[] {
  const items = listAt(parseJson(Buffer.from(answer)), 'items') ?? [];
  return items.map((pod) => ({
    name: textAt(pod, 'metadata', 'name'),
    namespace: textAt(pod, 'metadata', 'namespace'),
    uid: textAt(pod, 'metadata', 'uid'),
    nodeName: textAt(pod, 'spec', 'nodeName'),
    annotations: textsAt(pod, 'metadata', 'annotations'),
    phase: textAt(pod, 'status', 'phase'),
    containers: (listAt(pod, 'status', 'containerStatuses') ?? []).map((container) => ({
      name: textAt(container, 'name'),
      image: textAt(container, 'image'),
      isReady: at(container, 'ready') === true,
      state: stateOf(container),
    })),
  }));
}

function stateOf(container: unknown): string {
  const kind = ['running', 'waiting', 'terminated'].find((name) => at(container, 'state', name) !== undefined) ?? '';
  const reason = textAt(container, 'state', kind, 'reason');
  return reason === '' ? kind : `${kind}: ${reason}`;
}
