import type { ContainerStatus } from './container-status.ts';
import type { ContainerSpec } from './pod-spec.ts';

/** `unknown`: it runs, and whether it is ready only its probe could tell. */
export type Readiness = 'ready' | 'not ready' | 'unknown';

/** How many containers are ready; undefined where a probe would have to tell. */
export type ReadyCount = number | undefined;

export function readinessOf({
  container,
  state,
  probed,
}: ContainerStatus & { readonly container: ContainerSpec }): Readiness {
  if (state.kind === 'unknown') return 'unknown';
  if (state.kind !== 'running') return 'not ready';
  if (!container.hasReadinessProbe && !container.hasStartupProbe) return 'ready';
  if (probed?.isReady === undefined) return 'unknown';
  return probed.isReady ? 'ready' : 'not ready';
}

export function addReady(count: ReadyCount, readiness: Readiness): ReadyCount {
  if (count === undefined || readiness === 'unknown') return undefined;
  return readiness === 'ready' ? count + 1 : count;
}

export function printReady(count: ReadyCount): string {
  return count === undefined ? '?' : String(count);
}

export function latest(dates: readonly (Date | undefined)[]): Date | undefined {
  return dates.reduce<Date | undefined>(
    (last, date) => (date !== undefined && (last === undefined || last < date) ? date : last),
    undefined,
  );
}
