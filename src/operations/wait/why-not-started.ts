import type { KubeletWord, Waiting } from '../../runtimes/kubelet-word.ts';
import { changedAt } from '../pod-versions.ts';
import { asDoctorSays, causeOf, hintOf } from './cause.ts';
import { blockedReason } from './container-reason.ts';
import type { PodScene } from './look-at-pod.ts';
import { unmet, type Progress } from './progress.ts';
import { shorten } from './shorten.ts';
import { mountFailureInLog, refusalInLog } from './words-of-kubelet.ts';

/**
 * How long nothing may be seen of a pod before somebody looks for the reason, in milliseconds: a kubelet that is told of
 * a file makes a sandbox of it in about a second.
 */
const PATIENCE_MILLISECONDS = 2000;

/**
 * Tells why nothing of a pod is there yet: what the kubelet says, what its log says, and else what doctor finds.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function whyNotStarted(scene: PodScene): Promise<Progress> {
  const { facts, one, elapsed } = scene;
  const word = facts.words.get(one.entry.name);
  const rejection = word?.reason === undefined ? undefined : await rejected(word.reason, word, scene);
  if (rejection !== undefined) return rejection;
  if (elapsed < PATIENCE_MILLISECONDS) return NOT_SEEN;
  const told = (await refusedInLog(scene)) ?? (await cannotMount(scene));
  if (told !== undefined) return told;
  const cause = await causeOf(scene);
  return cause === undefined ? asWordSays(word) : asDoctorSays(cause);
}

const NOT_SEEN = unmet('wait', 'not started', 'the kubelet has not started it yet');

/** A pod that the kubelet has given up it does not try again (rejectPod of pkg/kubelet/kubelet.go). */
async function rejected(reason: string, { message }: KubeletWord, scene: PodScene): Promise<Progress> {
  const cause = await causeOf(scene);
  const found = cause === undefined ? '' : `; ${cause.what}`;
  const said = message === undefined ? '' : `: ${shorten(message)}`;
  return unmet('final', 'rejected', `${reason}${said}${found}`, hintOf(cause));
}

/** The kubelet's own word goes before all that is judged here: it may have rules that nobody here knows. */
async function refusedInLog({ node, facts, one }: PodScene): Promise<Progress | undefined> {
  const said = await refusalInLog(node, facts, { file: one.entry.name, changedAt: changedAt(one.entry) });
  if (said === undefined) return undefined;
  return unmet('final', 'refused', `the kubelet refuses ${one.entry.name}: ${shorten(said)}`);
}

async function cannotMount(scene: PodScene): Promise<Progress | undefined> {
  const { node, facts, one, manifest } = scene;
  const name = `${manifest.podName}-${(facts.view.finding.nodeName ?? '').toLowerCase()}`;
  const said = await mountFailureInLog(node, facts, { name, changedAt: changedAt(one.entry) });
  if (said === undefined) return undefined;
  return unmet('trouble', 'mount', `the kubelet cannot mount ${shorten(said)}`, hintOf(await causeOf(scene)));
}

function asWordSays(word: KubeletWord | undefined): Progress {
  const waiting = [...(word?.containers ?? [])].flatMap(([name, one]): readonly (readonly [string, Waiting])[] =>
    one.waiting === undefined ? [] : [[name, one.waiting]],
  );
  const [first] = waiting;
  if (first !== undefined) return { kind: 'unmet', reason: blockedReason(...first) };
  if (word?.message === undefined) return NOT_SEEN;
  return unmet('trouble', 'not started', `the kubelet cannot start it: ${shorten(word.message)}`);
}
