import { Failure } from '../../errors/failure.ts';
import type { JudgedEntry } from '../../kubelet/read-directory.ts';
import type { Manifest } from '../../manifest/read-manifest.ts';
import type { DirectoryEntry } from '../../nodes/operations/scan-directory/scan-directory.ts';
import { completedPhase } from '../../runtimes/completed-phase.ts';
import type { RunningPodsFound } from '../../runtimes/find-running-pods.ts';
import { readPodSpec } from '../../runtimes/pod-spec.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';
import type { NodeFacts } from '../node-facts.ts';
import { podsOf, stateOf } from '../pod-state.ts';
import type { SandboxStand } from '../stale-sandboxes.ts';
import { absenceOf } from '../why-no-runtime.ts';

/**
 * Requires a runtime through which pods can be stopped, and the name by which the kubelet calls them.
 *
 * @throws Failure 'node' where there is none, or the name is not known
 */
export function requireRuntime({ runtime, view }: NodeFacts): RunningPodsFound {
  if (runtime.kind === 'none') throw new Failure('node', `no pod can be stopped here: ${absenceOf(runtime)}`);
  if (view.finding.nodeName !== undefined) return runtime;
  throw new Failure('node', "nobody can tell which pods are this node's: its name is not known", {
    hint: 'kstatic find-path --explain tells why; --node-name says it',
  });
}

/**
 * Whether pods are restarted by the kubelet alone here: no client of a runtime is usable, though the kubelet may use the
 * runtime. Of one that does not answer the kubelet has no answer either.
 */
export function isRestartedByFile({ runtime, view }: NodeFacts): boolean {
  if (runtime.kind !== 'none' || runtime.reason === 'mounted' || runtime.reason === 'timed out') return false;
  return view.finding.kubelet !== undefined;
}

/**
 * Requires of a file that the kubelet would start its pod again from it.
 *
 * @throws Failure that says why it would not
 */
export function requireManifest({ entry, verdict }: JudgedEntry<DirectoryEntry>): Manifest {
  if (verdict.kind !== 'pod') {
    const why = verdict.kind === 'ignored' ? 'it begins with a dot' : verdict.reason;
    throw notStartedFrom(entry.name, why);
  }
  const { manifest, refusal, shadowedBy } = verdict;
  if (refusal !== undefined) throw notStartedFrom(entry.name, refusal);
  if (shadowedBy !== undefined) throw notStartedFrom(entry.name, `${shadowedBy} holds the same pod`);
  return manifest;
}

function notStartedFrom(file: string, why: string): Failure {
  return new Failure('invalid', `the kubelet would start no pod from ${file}: ${why}`, {
    hint: 'kstatic list shows what becomes of each file',
  });
}

/**
 * Refuses to stop a pod that would not come back by itself; with `isForced` only one that cannot be stopped.
 *
 * @returns the sandbox that is to be stopped
 * @throws Failure that says why not
 */
export function refuseRestart(
  one: JudgedEntry<DirectoryEntry>,
  { podName, pod }: Manifest,
  current: RunningPod | undefined,
  facts: NodeFacts,
  { isForced }: { readonly isForced: boolean },
): RunningPod {
  const phase = completedPhase(pod, podsOf(one, facts) ?? []);
  if (phase !== undefined) {
    throw new Failure('conflict', `pod ${podName} is done (${phase}), and the kubelet does not start it again`, {
      hint: 'it does as soon as the pod in the file is another, by an annotation at least',
    });
  }
  if (current === undefined) {
    throw new Failure('conflict', `pod ${podName} does not run: it is ${stateOf(one, facts).status}`, {
      hint: 'kstatic doctor tells what keeps it from running',
    });
  }
  if (isForced) return current;
  if (facts.view.finding.kubelet === undefined) {
    throw new Failure('conflict', `no kubelet runs on this node: nobody would start pod ${podName} again`, {
      hint: 'kstatic doctor tells why none does; --force stops the pod all the same',
    });
  }
  refuseSingleRun({ podName, pod });
  return current;
}

/**
 * Refuses a pod with containers that the kubelet does not start anew whatever has become of them.
 *
 * @throws Failure 'conflict'
 */
export function refuseSingleRun({ podName, pod }: Pick<Manifest, 'podName' | 'pod'>): void {
  const { containers } = readPodSpec(pod);
  const single = containers.find(({ restarts }) => restarts !== 'always');
  if (single === undefined) return;
  throw new Failure(
    'conflict',
    `pod ${podName} may not start again: container "${single.name}" ${WHY[single.restarts]}`,
    {
      hint: '--force stops it all the same',
    },
  );
}

/**
 * Refuses to stop the only sandbox of a pod where that is of an older version which the kubelet should have replaced: it
 * has not reached its API server since its start, and starts nothing in its place before it does (seen of 1.37;
 * allowStaticPodStart of pkg/kubelet/pod_workers.go).
 *
 * @throws Failure 'conflict'
 */
export function refuseOlderAlone(podName: string, { current, stale }: SandboxStand): void {
  if (current === undefined || !stale.includes(current)) return;
  throw new Failure(
    'conflict',
    `pod ${podName} still runs an older version, which the kubelet does not replace: it may start nothing in its place`,
    {
      hint: 'a kubelet that is restarted starts the new one beside it, and --stop-stale stops it then; --force stops it all the same',
    },
  );
}

/** computePodActions of pkg/kubelet/kuberuntime/kuberuntime_manager.go. */
const WHY = {
  always: 'is always restarted',
  never: 'is never restarted',
  'on failure': 'is restarted only where it fails, and may end well',
  'by rules': 'is restarted by rules of its own',
} as const;
