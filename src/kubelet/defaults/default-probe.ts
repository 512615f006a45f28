import type { HTTPGetAction, Lifecycle, LifecycleHandler, Probe } from '../api/pod-types.ts';
import { orDefault } from './or-default.ts';

/** The probe with what Kubernetes fills in where nothing, or 0, is written (core/v1, SetDefaults_Probe). */
export function defaultProbe(probe: Probe): Probe {
  const { httpGet, grpc } = probe;
  return {
    ...probe,
    timeoutSeconds: orNumber(probe.timeoutSeconds, 1),
    periodSeconds: orNumber(probe.periodSeconds, 10),
    successThreshold: orNumber(probe.successThreshold, 1),
    failureThreshold: orNumber(probe.failureThreshold, 3),
    ...(httpGet && { httpGet: defaultHttpGet(httpGet) }),
    ...(grpc && { grpc: { ...grpc, service: grpc.service ?? '' } }),
  };
}

/** The lifecycle with what Kubernetes fills in where nothing is written. */
export function defaultLifecycle(lifecycle: Lifecycle): Lifecycle {
  const { postStart, preStop } = lifecycle;
  return {
    ...lifecycle,
    ...(postStart && { postStart: defaultHandler(postStart) }),
    ...(preStop && { preStop: defaultHandler(preStop) }),
  };
}

function defaultHandler(handler: LifecycleHandler): LifecycleHandler {
  return handler.httpGet === undefined ? handler : { ...handler, httpGet: defaultHttpGet(handler.httpGet) };
}

/** SetDefaults_HTTPGetAction. */
function defaultHttpGet(action: HTTPGetAction): HTTPGetAction {
  return { ...action, path: orDefault(action.path, '/'), scheme: orDefault(action.scheme, 'HTTP') };
}

/** Where Go cannot tell 0 from nothing, it is filled in for 0 as well. */
function orNumber(value: number | undefined, otherwise: number): number {
  return value === undefined || value === 0 ? otherwise : value;
}
