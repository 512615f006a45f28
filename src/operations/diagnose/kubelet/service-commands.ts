import type { ServiceFacts, ServiceUnitState } from '../../../nodes/operations/read-service/read-service.ts';
import { KUBELET_UNITS, RUNTIME_UNITS } from '../../../kubelet/systemd/unit-places.ts';

/** The unit that holds the node's kubelet: one that runs, else the first that there is. */
export function kubeletUnit(service: ServiceFacts): ServiceUnitState | undefined {
  return likeliest(service, KUBELET_UNITS);
}

/** The unit of the container runtime that listens at an endpoint (`unix:///run/containerd/containerd.sock`). */
export function runtimeUnit(service: ServiceFacts, endpoint: string | undefined): ServiceUnitState | undefined {
  const fitting = RUNTIME_UNITS.filter(({ socket }) => endpoint === undefined || endpoint.includes(socket));
  return likeliest(
    service,
    fitting.map(({ unit }) => unit),
  );
}

/** The command that has the kubelet read its configuration anew; none where nothing tells how it is kept. */
export function restartKubelet(service: ServiceFacts): readonly string[] {
  const unit = kubeletUnit(service);
  return unit === undefined || unit.loadState === 'masked' ? [] : [`systemctl restart ${unit.unit}`];
}

function likeliest({ units }: ServiceFacts, names: readonly string[]): ServiceUnitState | undefined {
  const fitting = names.flatMap((name) => units.filter(({ unit }) => unit === name));
  return fitting.find(({ activeState }) => activeState === 'active') ?? fitting[0];
}
