import type { PlainObject } from '../../manifest/plain-value.ts';
import { at, listAt, textAt } from '../../runtimes/json.ts';
import { shortId } from '../../nodes/short-id.ts';
import type { RestartChoices, RestartPlan } from './plan-restart.ts';

/** Says what a restart through the runtime leaves out that a user may count on. */
export function restartWarnings(
  plan: RestartPlan,
  { stopsStale }: Pick<RestartChoices, 'stopsStale'>,
): readonly string[] {
  const { stand } = plan;
  const stale = stopsStale ? [] : stand.stale.filter((sandbox) => sandbox !== stand.current);
  return [
    ...(plan.kind === 'restart' ? hookWarnings(plan.manifest.pod) : []),
    ...stale.map(
      ({ sandboxId, name }) =>
        `an older sandbox of ${name}, ${shortId(sandboxId)}, stays: a kubelet that was restarted while its API server ` +
        'does not answer ends none; --stop-stale stops it',
    ),
    ...stand.unsure.map(
      ({ sandboxId, name }) =>
        `another sandbox of ${name}, ${shortId(sandboxId)}, is left alone: nobody can tell whether it is older than the file`,
    ),
  ];
}

/** Only a kubelet runs a container's `preStop` (killContainer of pkg/kubelet/kuberuntime/kuberuntime_container.go). */
function hookWarnings(pod: PlainObject): readonly string[] {
  const containers = ['containers', 'initContainers'].flatMap((key) => listAt(pod, 'spec', key) ?? []);
  return containers
    .filter((container) => isSet(at(container, 'lifecycle', 'preStop')))
    .map(
      (container) =>
        `the preStop hook of container "${textAt(container, 'name')}" does not run: only a kubelet runs it`,
    );
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
