import type { PlainObject } from '../../../src/manifest/plain-value.ts';
import { containerSpecs } from './combined/container-specs.ts';
import { CONTAINER } from './combined/parts.ts';
import { PLACEMENT_SPECS } from './combined/placement-specs.ts';
import { POD_SPECS } from './combined/pod-specs.ts';
import { volumeSpecs } from './combined/volume-specs.ts';
import { windowsSpecs } from './combined/windows-specs.ts';

/** Pods whose fields are refused, or asked for, only together. */
export function combinedPods(): readonly PlainObject[] {
  return [...combinedSpecs().map((spec) => podWith({}, spec)), ...annotatedPods()];
}

function podWith(annotations: PlainObject, spec: PlainObject): PlainObject {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', annotations }, spec };
}

/** AppArmor's annotation has to say what the field says. */
function annotatedPods(): readonly PlainObject[] {
  const profiles = ['runtime/default', 'unconfined', 'localhost/a', 'localhost/b', 'nope', ''];
  const fields = [{ type: 'RuntimeDefault' }, { type: 'Unconfined' }, { type: 'Localhost', localhostProfile: 'a' }];
  return profiles.flatMap((profile) =>
    fields.flatMap((appArmorProfile) => {
      const annotations = { 'container.apparmor.security.beta.kubernetes.io/web': profile };
      const securityContext = { appArmorProfile };
      return [
        podWith(annotations, { containers: [{ ...CONTAINER, securityContext }] }),
        podWith(annotations, { containers: [CONTAINER], securityContext }),
      ];
    }),
  );
}

function combinedSpecs(): readonly PlainObject[] {
  return [...POD_SPECS, ...PLACEMENT_SPECS, ...containerSpecs(), ...windowsSpecs(), ...volumeSpecs()];
}
