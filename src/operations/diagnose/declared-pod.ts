import type { Container, Pod } from '../../kubelet/api/pod-types.ts';
import { NEWEST_MINOR } from '../../kubelet/versions.ts';
import { currentPod } from '../../runtimes/pod-status.ts';
import type { RunningContainer, RunningPod } from '../../runtimes/running-pod.ts';
import type { NodeFacts } from '../node-facts.ts';
import { podsOf } from '../pod-state.ts';
import type { Harm } from './diagnosis.ts';

/** A pod that the kubelet runs, or would, from a file of its directory. */
export interface DeclaredPod {
  /** The file's path on the node. */
  readonly file: string;
  /** `NAMESPACE/NAME`, as the file has the name. */
  readonly subject: string;
  /** With what Kubernetes fills in. */
  readonly pod: Pod;
  /** What the runtime has of it, the oldest first; undefined where that cannot be told. */
  readonly sandboxes: readonly RunningPod[] | undefined;
}

/** The pods of a node's files: all that the kubelet accepts, and that no other file shadows. */
export async function declaredPods(facts: NodeFacts): Promise<readonly DeclaredPod[]> {
  const { judgePodObject } = await import('../../kubelet/judge-pod.ts');
  const { defaultPod } = await import('../../kubelet/defaults/default-pod.ts');
  return facts.view.entries.flatMap((one) => {
    const { entry, verdict } = one;
    if (verdict.kind !== 'pod' || verdict.refusal !== undefined || verdict.shadowedBy !== undefined) return [];
    const { manifest } = verdict;
    const { pod } = judgePodObject(manifest, { nodeName: undefined, minor: NEWEST_MINOR });
    if (pod === undefined) return [];
    const file = `${facts.view.directory.replace(/\/$/, '')}/${entry.name}`;
    const subject = `${manifest.namespace}/${manifest.podName}`;
    return [{ file, subject, pod: defaultPod(pod), sandboxes: podsOf(one, facts) }];
  });
}

/** Its containers, those that initialize first. */
export function containersOf({ pod: { spec } }: Pick<DeclaredPod, 'pod'>): readonly Container[] {
  return [...(spec?.initContainers ?? []), ...(spec?.containers ?? [])];
}

/** What runs of a container, or ran last, in the pod's newest sandbox; undefined where there is none, or nobody can tell. */
export function runningContainer({ sandboxes = [] }: DeclaredPod, name: string): RunningContainer | undefined {
  return currentPod(sandboxes)?.containers.findLast((container) => container.name === name);
}

/** Whether a container runs now. */
export function isRunning(declared: DeclaredPod, { name = '' }: Container): boolean {
  const state = runningContainer(declared, name)?.state;
  return state === 'running' || (state === 'exited' && isInitialized(declared, name));
}

/** One that initializes has done its work where a container of the pod proper was made. */
function isInitialized(declared: DeclaredPod, name: string): boolean {
  const { initContainers = [], containers = [] } = declared.pod.spec ?? {};
  return (
    initContainers.some((container) => container.name === name) &&
    containers.some((container) => runningContainer(declared, container.name ?? '') !== undefined)
  );
}

/** What it is for a node that this pod does not run: without its control plane a cluster is nothing. */
export function harmOf({ pod: { metadata, spec } }: DeclaredPod): Exclude<Harm, 'warning'> {
  const isControlPlane = metadata?.labels?.['tier'] === 'control-plane';
  return isControlPlane || spec?.priorityClassName === 'system-node-critical' ? 'critical' : 'error';
}
