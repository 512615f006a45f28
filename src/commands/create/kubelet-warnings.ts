import type { JsonStruct } from '../../manifest/json-value.ts';
import { isLabel } from '../../manifest/names.ts';
import type { CreateOptions } from './options.ts';

/** What a kubelet would have against the Pod, each in a sentence. */
export async function kubeletWarnings(options: CreateOptions, object: JsonStruct): Promise<readonly string[]> {
  if (isBeyondDoubt(options)) return [];
  const { examineObject } = await import('./examine-object.ts');
  return (await examineObject(object)).map(({ message }) => message);
}

/**
 * Whether the kubelet's rules, which take longer to load than everything else here, have nothing to say: a name that is
 * one for everything, and no more than that of what could break a rule. Most Pods are made so.
 */
function isBeyondDoubt(options: CreateOptions): boolean {
  const { name, namespace, environment, port } = options;
  return (
    isLabel(name) &&
    (namespace === undefined || isLabel(namespace)) &&
    (port === undefined || (port >= 1 && port <= 65_535)) &&
    environment.every((variable) => /^[A-Za-z_]\w*$/.test(variable.name)) &&
    hasNoExtras(options)
  );
}

/** What rules beyond number are about. */
function hasNoExtras({ ownLabels, annotations, requests, limits, mounts, overrides }: CreateOptions): boolean {
  return (
    overrides === undefined &&
    ownLabels === undefined &&
    annotations.size === 0 &&
    requests === undefined &&
    limits === undefined &&
    mounts.length === 0
  );
}
