import type { Context } from '../../command-line/context.ts';
import { readMirrorPods } from '../../runtimes/mirror-pods.ts';
import type { MirrorAnswer } from './mirror-answer.ts';
import { runKubectl } from './run-kubectl.ts';

/** Which API server: as kubectl's flags of these names say it, '' for what kubectl takes by itself. */
export interface ClusterAccess {
  readonly kubeconfig: string;
  readonly context: string;
}

/** All mirror pods are asked for at once, whatever the number of nodes. Nothing is asked for longer than three seconds. */
export async function askForMirrors(access: ClusterAccess, context: Context): Promise<MirrorAnswer> {
  const answer = await runKubectl(wordsOf(access), HARD_LIMIT_SECONDS, context);
  if (answer.kind === 'failed') return { kind: 'none', reason: answer.reason };
  const mirrors = readMirrorPods(answer.output);
  return mirrors === undefined
    ? { kind: 'none', reason: 'kubectl printed no list of pods' }
    : { kind: 'found', mirrors };
}

/** kubectl itself gives up after two seconds of a server that does not answer, and says so. */
const HARD_LIMIT_SECONDS = 3;

/**
 * Only a mirror pod has no service account: admission gives one to every other pod, and refuses a mirror that names one
 * (plugin/pkg/admission/serviceaccount). So the ordinary pods of a large cluster stay where they are. `--raw` is a single
 * request, where `kubectl get pods` looks first, and anew after each failure, for what kinds of objects there are.
 */
const PODS_WITHOUT_SERVICE_ACCOUNT = '/api/v1/pods?fieldSelector=spec.serviceAccountName%3D';

function wordsOf({ kubeconfig, context }: ClusterAccess): readonly string[] {
  return [
    'get',
    `--raw=${PODS_WITHOUT_SERVICE_ACCOUNT}`,
    '--request-timeout=2s',
    ...(kubeconfig === '' ? [] : [`--kubeconfig=${kubeconfig}`]),
    ...(context === '' ? [] : [`--context=${context}`]),
  ];
}
