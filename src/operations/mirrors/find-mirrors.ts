import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import type { KubeletWord } from '../../runtimes/kubelet-word.ts';
import type { MirrorPod } from '../../runtimes/mirror-pods.ts';
import { currentPod } from '../../runtimes/pod-status.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';
import { untoldPods, type KubeletWords } from '../kubelet-words.ts';
import type { NodeFacts } from '../node-facts.ts';
import { podsOf } from '../pod-state.ts';
import type { MirrorAnswer } from './mirror-answer.ts';
import type { NodeMirrors, PodMirror } from './pod-mirrors.ts';
import { readMirrorTrouble, whyNoMirror } from './why-no-mirror.ts';

/**
 * Adds to what is known of a node what the API server says of its pods: which of them it has, and what their kubelet told
 * it where here it told nothing. A mirror counts only where its `config.mirror` is the `config.hash` of the newest sandbox
 * that runs: anything else is of another version, or of what has ended.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function findMirrors(node: NodeConversation, facts: NodeFacts, answer: MirrorAnswer): Promise<NodeFacts> {
  if (answer.kind === 'none') return { ...facts, mirrors: { complaint: answer.reason, pods: new Map() } };
  const nodeName = facts.view.finding.nodeName?.toLowerCase();
  const mirrors = new Map(
    answer.mirrors.filter((mirror) => mirror.nodeName === nodeName).map((mirror) => [mirror.fullName, mirror]),
  );
  const pods = new Map(newestSandboxes(facts).map((pod) => [fullNameOf(pod), compare(pod, mirrors)]));
  return {
    ...facts,
    words: addWords(facts, mirrors),
    mirrors: { complaint: undefined, pods: await explainAbsences(node, facts, pods) },
  };
}

/** Of each pod of a file, or of none, the sandbox that its mirror has to be of; nothing of what has none. */
function newestSandboxes(facts: NodeFacts): readonly RunningPod[] {
  return [...facts.view.entries.map((one) => podsOf(one, facts) ?? []), ...facts.orphans].flatMap((sandboxes) => {
    const running = sandboxes.filter(({ sandboxState }) => sandboxState === 'ready');
    return currentPod(running.length === 0 ? sandboxes : running) ?? [];
  });
}

/** A pod and what its mirror is; `absent` is what still has to be explained. */
type Comparison = PodMirror | { readonly kind: 'absent'; readonly pod: RunningPod };

function compare(pod: RunningPod, mirrors: ReadonlyMap<string, MirrorPod>): Comparison {
  const { configHash } = pod.annotations;
  if (configHash === undefined) return { kind: 'unknown' };
  const mirror = mirrors.get(fullNameOf(pod));
  if (mirror === undefined) return { kind: 'absent', pod };
  if (mirror.hash === configHash) return { kind: 'yes' };
  return { kind: 'no', reason: `the API server has the mirror of another version, ${mirror.hash}: ${configHash} runs` };
}

function addWords(facts: NodeFacts, mirrors: ReadonlyMap<string, MirrorPod>): KubeletWords {
  const told = untoldPods(facts).flatMap(({ one }) => {
    const pod = currentPod(podsOf(one, facts) ?? []);
    const mirror = pod && mirrors.get(fullNameOf(pod));
    if (mirror === undefined || mirror.hash !== pod?.annotations.configHash) return [];
    return [[one.entry.name, mergeWords(facts.words.get(one.entry.name), mirror.word)] as const];
  });
  return new Map([...facts.words, ...told]);
}

/** What the kubelet says itself is newer. */
function mergeWords(own: KubeletWord | undefined, mirrored: KubeletWord): KubeletWord {
  return {
    reason: own?.reason ?? mirrored.reason,
    message: own?.message ?? mirrored.message,
    containers: new Map([...mirrored.containers, ...(own?.containers ?? [])]),
  };
}

/** The log is read only where there is something to explain. */
async function explainAbsences(
  node: NodeConversation,
  facts: NodeFacts,
  pods: ReadonlyMap<string, Comparison>,
): Promise<NodeMirrors['pods']> {
  const isAbsent = [...pods.values()].some(({ kind }) => kind === 'absent');
  const trouble = isAbsent ? await readMirrorTrouble(node, facts) : undefined;
  return new Map(
    [...pods].map(([fullName, found]) => [
      fullName,
      found.kind === 'absent'
        ? { kind: 'no', reason: `the API server has no mirror of it: ${whyNoMirror(found.pod, trouble)}` }
        : found,
    ]),
  );
}

function fullNameOf({ namespace, name }: RunningPod): string {
  return `${namespace}/${name}`;
}
