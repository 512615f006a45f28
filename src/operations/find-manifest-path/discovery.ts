import type { OtherKubelet } from './finding.ts';
import type { KubeletLaunch } from './launch.ts';
import type { Layers } from './read-layers.ts';

/** All that was found out about a node's kubelet. */
export interface Discovery {
  readonly launch: KubeletLaunch | undefined;
  readonly layers: Layers;
  readonly others: readonly OtherKubelet[];
  readonly hostName: string | undefined;
  /** As the user gave it. */
  readonly nodeName: string | undefined;
  /** What was looked at before the launch was found. */
  readonly evidence: readonly string[];
}

/** All lines that led to a conclusion. */
export function evidenceOf({ launch, layers, evidence }: Discovery): readonly string[] {
  return [...evidence, ...(launch?.evidence ?? []), ...layers.evidence, ...layers.problems];
}
