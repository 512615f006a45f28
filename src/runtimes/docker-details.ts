import { at, parseJsonLines, textAt } from './json.ts';
import { annotationsOf } from './docker.ts';
import { dateOf } from './kubelet-marks.ts';
import type { PodDetails } from './pod-details.ts';

/** Reads what a Docker Engine tells of single containers, out of the lines that `readDockerContainers` takes. */
export function readDockerDetails(lines: Uint8Array): PodDetails {
  const containers = parseJsonLines(lines).filter((container) => textAt(container, 'id') !== '');
  return {
    runtimeName: 'docker',
    sandboxes: new Map(
      containers.map((container) => [
        textAt(container, 'id'),
        // What the network gave only its part for the kubelet knows.
        { addresses: [], annotations: annotationsOf(container) },
      ]),
    ),
    containers: new Map(
      containers.map((container) => [
        textAt(container, 'id'),
        {
          startedAt: dateOf(textAt(at(container, 'state'), 'StartedAt')),
          finishedAt: dateOf(textAt(at(container, 'state'), 'FinishedAt')),
          image: textAt(container, 'image') || undefined,
          imageId: undefined,
        },
      ]),
    ),
  };
}
