import { addQuantities, type Quantity } from '../../../manifest/quantity-value.ts';
import type { Container, PodSpec } from '../../api/pod-types.ts';

/** What of each resource is taken, by its name. */
export type Amounts = ReadonlyMap<string, Quantity>;

/**
 * What all containers of a Pod take together (component-helpers resource, aggregateContainerResourcesByFn): those that run
 * at one time, or the one that takes more before they start.
 */
export function aggregateResources(
  { containers = [], initContainers = [] }: PodSpec,
  kind: 'limits' | 'requests',
): Amounts {
  const running = new Map<string, Quantity>();
  const sidecars = new Map<string, Quantity>();
  const starting = new Map<string, Quantity>();
  for (const container of containers) add(running, amountsOf(container, kind));
  for (const container of initContainers) {
    const own = amountsOf(container, kind);
    if (container.restartPolicy === 'Always') {
      add(running, own);
      add(sidecars, own);
      raise(starting, sidecars);
    } else {
      const together = new Map(own);
      add(together, sidecars);
      raise(starting, together);
    }
  }
  raise(running, starting);
  return running;
}

function amountsOf({ resources }: Container, kind: 'limits' | 'requests'): Amounts {
  return new Map(Object.entries(resources?.[kind] ?? {}));
}

/** addResourceList. */
function add(sums: Map<string, Quantity>, amounts: Amounts): void {
  for (const [name, quantity] of amounts) {
    const sum = sums.get(name);
    sums.set(name, sum === undefined ? quantity : addQuantities(sum, quantity));
  }
}

/** maxResourceList. */
function raise(greatest: Map<string, Quantity>, amounts: Amounts): void {
  for (const [name, quantity] of amounts) {
    const known = greatest.get(name);
    if (known === undefined || quantity.nano > known.nano) greatest.set(name, quantity);
  }
}
