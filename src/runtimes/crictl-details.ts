import { at, listAt, parseJson, textAt, textsAt } from './json.ts';
import { dateOf } from './kubelet-marks.ts';
import type { ContainerDetails, PodDetails, SandboxDetails } from './pod-details.ts';
import { byAge, type RunningPod } from './running-pod.ts';

/** What `crictl version` printed, and, as JSON, `crictl inspectp` and `crictl inspect`. */
export interface CrictlInspections {
  readonly version: Uint8Array | undefined;
  readonly sandboxes: ReadonlyMap<string, Uint8Array>;
  readonly containers: ReadonlyMap<string, Uint8Array>;
}

/** Reads what crictl tells of single sandboxes and containers. */
export function readCrictlInspections({ version, sandboxes, containers }: CrictlInspections): PodDetails {
  return {
    runtimeName: version === undefined ? undefined : nameIn(version),
    sandboxes: new Map([...sandboxes].map(([id, content]) => [id, sandboxOf(content)])),
    containers: new Map([...containers].map(([id, content]) => [id, detailsOf(content)])),
  };
}

/** Chooses the containers that a kubelet reports: of each name in a pod the newest, and the one before it. */
export function containersToReport(pods: readonly RunningPod[]): readonly string[] {
  return [...new Set(pods.map(({ uid }) => uid))].flatMap((uid) => {
    const made = pods.filter((pod) => pod.uid === uid).flatMap(({ containers }) => containers);
    const names = new Set(made.map(({ name }) => name));
    return [...names].flatMap((name) =>
      made
        .filter((container) => container.name === name)
        .sort(byAge)
        .slice(-2)
        .map(({ id }) => id),
    );
  });
}

/** A line `RuntimeName:  containerd`. */
function nameIn(version: Uint8Array): string | undefined {
  return /^RuntimeName: +(\S+)$/m.exec(new TextDecoder().decode(version))?.[1];
}

function sandboxOf(content: Uint8Array): SandboxDetails {
  const status = at(parseJson(content), 'status');
  const network = at(status, 'network');
  const more = (listAt(network, 'additionalIps') ?? []).map((address) => textAt(address, 'ip'));
  const addresses = [textAt(network, 'ip'), ...more].filter((address) => address !== '');
  return { addresses, annotations: textsAt(status, 'annotations') };
}

function detailsOf(content: Uint8Array): ContainerDetails {
  const status = at(parseJson(content), 'status');
  return {
    startedAt: dateOf(textAt(status, 'startedAt')),
    finishedAt: dateOf(textAt(status, 'finishedAt')),
    image: textAt(status, 'image', 'image') || undefined,
    imageId: textAt(status, 'imageRef') || undefined,
  };
}
