import { defaultPod } from '../../../src/kubelet/defaults/default-pod.ts';
import type { PodSpec } from '../../../src/kubelet/api/pod-types.ts';
import type { DeclaredPod } from '../../../src/operations/diagnose/declared-pod.ts';
import type { Diagnosis } from '../../../src/operations/diagnose/diagnosis.ts';
import type { RunningContainer, RunningPod } from '../../../src/runtimes/running-pod.ts';

/** A pod of a file, and what runs of it: nothing unless told. */
export function declared(name: string, spec: PodSpec, sandboxes: readonly RunningPod[] = []): DeclaredPod {
  const pod = defaultPod({ metadata: { name }, spec });
  return { file: `/manifests/${name}.yaml`, subject: `default/${name}`, pod, sandboxes };
}

/** A sandbox, with one container of each name, all in one state. */
export function sandbox(
  id: string,
  names: readonly string[],
  state: RunningContainer['state'] = 'running',
  createdAt = new Date('2026-01-02T03:04:05Z'),
): RunningPod {
  return {
    name: 'web-cp1',
    namespace: 'default',
    uid: 'u',
    sandboxId: id,
    sandboxState: 'ready',
    createdAt,
    annotations: { configHash: 'u', configSource: 'file', configSeen: undefined },
    labels: {},
    podAnnotations: {},
    containers: names.map((name) => ({
      id: `${id}-${name}`,
      name,
      image: 'busybox',
      specifiedImage: undefined,
      state,
      restartCount: 0,
      createdAt,
      gracePeriod: undefined,
      run: undefined,
    })),
  };
}

/** `CHECK HARM SUBJECT: WHAT`, and what mends it behind ` $ `. */
export function tell(diagnoses: readonly Diagnosis[]): readonly string[] {
  return diagnoses.map(({ check, harm, subject, what, mend }) =>
    [`${check} ${harm} ${subject ?? '-'}: ${what}`, ...mend].join(' $ '),
  );
}
