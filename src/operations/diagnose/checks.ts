import type { Check } from './check.ts';
import { certificatesCheck } from './certificates/find-certificate-faults.ts';
import { disksCheck } from './disks/find-disk-faults.ts';
import { hostPathsCheck } from './host-paths/find-host-path-faults.ts';
import { imagesCheck } from './images/find-image-faults.ts';
import { pathCheck } from './kubelet/path.ts';
import { pathSetCheck } from './kubelet/path-set.ts';
import { runtimeCheck } from './kubelet/runtime.ts';
import { serviceCheck } from './kubelet/service.ts';
import { manifestsCheck } from './manifests/manifests.ts';
import { clockCheck } from './node/clock.ts';
import { modesCheck } from './node/modes.ts';
import { stateCheck } from './node/state.ts';
import { leftoversCheck } from './pods/leftovers.ts';
import { mirrorCheck } from './pods/mirror.ts';
import { troubleCheck } from './pods/trouble.ts';
import { portsCheck } from './ports/find-port-faults.ts';

/** Every check; what causes things stands before what follows from them, and may be seen by it as `earlier`. */
export const CHECKS: readonly Check[] = [
  disksCheck,
  runtimeCheck,
  serviceCheck,
  pathSetCheck,
  pathCheck,
  manifestsCheck,
  hostPathsCheck,
  certificatesCheck,
  imagesCheck,
  leftoversCheck,
  portsCheck,
  troubleCheck,
  mirrorCheck,
  modesCheck,
  stateCheck,
  clockCheck,
];
