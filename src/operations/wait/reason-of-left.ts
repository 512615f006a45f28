import type { RunningPod } from '../../runtimes/running-pod.ts';
import type { Reason } from './progress.ts';

/** A sandbox that has to go before a pod is as it is to be. */
export interface SandboxToGo {
  readonly old: RunningPod;
  /** `unknown`: it may be what the file says; `beside`: what the file says runs already; `gone`: there is no file. */
  readonly kind: 'older' | 'unknown' | 'beside' | 'gone';
}

/**
 * The reason that a kubelet leaves an old sandbox running beyond its time, with what to do about it.
 *
 * Of one that runs alone it still knows, and it starts no new one in its place even when that has ended, until it
 * reaches its API server (seen of 1.37; allowStaticPodStart of pkg/kubelet/pod_workers.go): it is nothing to be stopped.
 * A kubelet that is restarted does not know of it any more.
 */
export function reasonOfLeft(
  { old, kind }: SandboxToGo,
  text: string,
  { podName }: { readonly podName: string },
): Reason {
  const reason = { key: 'stale', text, weight: 'final' } as const;
  switch (kind) {
    case 'gone':
      return { ...reason, stale: old, hint: `kstatic rollout restart ${podName} --stop-stale stops it` };
    case 'beside':
      return { ...reason, stale: old, hint: 'kstatic install --stop-stale stops what the kubelet leaves' };
    case 'older':
    case 'unknown':
      return {
        ...reason,
        hint: 'a kubelet that is restarted starts the new one beside it, and kstatic install --stop-stale stops it then',
      };
  }
}
