import { at, listAt, parseJson, textAt } from './json.ts';
import type { KubeletWord } from './kubelet-word.ts';
import { wordInPod } from './words-in-pods.ts';

/** What an API server has of a static pod: the copy that a kubelet made there (pkg/kubelet/pod/mirror_client.go). */
export interface MirrorPod {
  /** `NAMESPACE/NAME`, as the kubelet calls the pod. */
  readonly fullName: string;
  readonly nodeName: string;
  /** The `config.hash` of the pod that it was made of. */
  readonly hash: string;
  /** What the kubelet reported of that pod. */
  readonly word: KubeletWord;
}

/** Reads the mirror pods in a PodList, which other pods may be in; undefined where it is none. */
export function readMirrorPods(answer: Uint8Array): readonly MirrorPod[] | undefined {
  const list = parseJson(answer);
  if (textAt(list, 'kind') !== 'PodList') return undefined;
  return (listAt(list, 'items') ?? []).flatMap((pod) => {
    const hash = textAt(pod, 'metadata', 'annotations', 'kubernetes.io/config.mirror');
    if (hash === '') return [];
    return [
      {
        fullName: `${textAt(pod, 'metadata', 'namespace')}/${textAt(pod, 'metadata', 'name')}`,
        nodeName: textAt(pod, 'spec', 'nodeName'),
        hash,
        word: isForsaken(pod) ? withoutReadiness(wordInPod(pod)) : wordInPod(pod),
      },
    ];
  });
}

/**
 * Whether the kubelet has not reported for so long that the pods of its node are held for not ready: of a pod that is not,
 * a kubelet gives a reason, and the controller of nodes none (MarkPodsNotReady of pkg/controller/util/node).
 */
function isForsaken(pod: unknown): boolean {
  const conditions = listAt(pod, 'status', 'conditions') ?? [];
  const ready = conditions.find((condition) => at(condition, 'type') === 'Ready');
  return textAt(ready, 'status') === 'False' && textAt(ready, 'reason') === '';
}

function withoutReadiness(word: KubeletWord): KubeletWord {
  return {
    ...word,
    containers: new Map([...word.containers].map(([name, one]) => [name, { ...one, isReady: undefined }])),
  };
}
