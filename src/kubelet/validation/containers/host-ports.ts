import type { Container } from '../../api/pod-types.ts';
import { duplicate, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';

/** Two containers cannot have one port of the host (core/validation, checkHostPortConflicts). `path` is that of the list. */
export function* validateHostPorts(containers: readonly Container[], path: FieldPath): FieldErrors {
  const taken = new Set<string>();
  for (const [containerIndex, { ports = [] }] of containers.entries()) {
    for (const [index, { protocol = '', hostIP = '', hostPort = 0 }] of ports.entries()) {
      if (hostPort === 0) continue;
      const port = `${protocol}/${hostIP}/${hostPort}`;
      if (taken.has(port))
        yield duplicate(path.index(containerIndex).child('ports').index(index).child('hostPort'), port);
      taken.add(port);
    }
  }
}
