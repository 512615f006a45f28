import type { RuntimeAbsence } from '../../../nodes/operations/runtime-answer.ts';
import { absenceOf } from '../../why-no-runtime.ts';
import { NOTHING_WRONG, type Check, type CheckOutcome, type ExaminedNode } from '../check.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { kubeletUnit, runtimeUnit } from './service-commands.ts';

/** Looks whether the container runtime answers. */
export const runtimeCheck: Check = {
  rules: { 'runtime-not-answering': 'The container runtime does not answer' },
  operations: [],
  diagnose: (examined) => Promise.resolve(diagnoseRuntime(examined)),
};

function diagnoseRuntime(examined: ExaminedNode): CheckOutcome {
  const { facts } = examined;
  if (facts === undefined || facts.runtime.kind === 'found') return NOTHING_WRONG;
  const { reason, complaint = '' } = facts.runtime;
  if (reason === 'mounted' || reason === 'no client' || isDenied(complaint) || !needsRuntime(examined)) {
    return { diagnoses: [], unchecked: [`what runs: ${absenceOf(facts.runtime)}`] };
  }
  return { diagnoses: [notAnswering(examined, facts.runtime)], unchecked: [] };
}

/** Only root may speak with a runtime: the kernel's words for EACCES and EPERM. */
function isDenied(complaint: string): boolean {
  return /permission denied|operation not permitted/i.test(complaint);
}

/** Where no kubelet is kept, nobody expects a runtime. */
function needsRuntime({ facts, service }: ExaminedNode): boolean {
  const { kubelet, containerRuntimeEndpoint } = facts?.view.finding ?? {};
  return kubelet !== undefined || containerRuntimeEndpoint !== undefined || kubeletUnit(service) !== undefined;
}

const DEEDS: Readonly<Record<RuntimeAbsence['reason'], string>> = {
  mounted: 'nothing runs',
  'no client': 'nobody can ask it',
  'no socket': 'it has no socket',
  refused: 'it refuses',
  'timed out': 'it hangs',
};

function notAnswering({ facts, service }: ExaminedNode, { reason, complaint }: RuntimeAbsence): Diagnosis {
  const endpoint = facts?.view.finding.containerRuntimeEndpoint;
  const unit = runtimeUnit(service, endpoint);
  const unmask = unit?.loadState === 'masked' ? [`systemctl unmask ${unit.unit}`] : [];
  return {
    check: 'runtime-not-answering',
    harm: 'critical',
    subject: undefined,
    what: `the container runtime does not answer: ${DEEDS[reason]}`,
    evidence: [
      ...(endpoint === undefined ? [] : [`the kubelet is to reach it at ${endpoint}`]),
      ...(complaint === undefined ? [] : [complaint]),
      ...(unit === undefined ? [] : [`${unit.unit} is ${unit.activeState || unit.loadState}`]),
    ],
    consequence: 'the kubelet can start, stop and restart no pod; what runs goes on until it ends',
    mend: unit === undefined ? [] : [...unmask, `systemctl restart ${unit.unit}`],
  };
}
