import type { ServiceUnitState } from '../../../nodes/operations/read-service/read-service.ts';
import { readFilesScript } from '../../../nodes/operations/read-files/read-files.ts';
import { ManifestPathNotFound } from '../../find-manifest-path/not-found.ts';
import type { Check, CheckOutcome, ExaminedNode } from '../check.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { shellWord } from '../shell-word.ts';
import { kubeletUnit } from './service-commands.ts';
import { findStartFailure, type StartFailure } from './start-failure.ts';

/** Looks whether a kubelet runs, why it does not, and whether it will again. */
export const serviceCheck: Check = {
  rules: {
    'kubelet-not-running': 'No kubelet runs',
    'kubelet-not-enabled': 'The kubelet will not run after the next start of the machine',
    'kubelet-unit-changed': 'The kubelet was started by an older version of its unit',
  },
  operations: [readFilesScript],
  diagnose: diagnoseService,
};

/** Whether a kubelet of the node itself was seen. */
export function isKubeletRunning({ path }: Pick<ExaminedNode, 'path'>): boolean {
  const process = path instanceof ManifestPathNotFound ? path.circumstances.launch?.process : path.kubelet;
  return process !== undefined;
}

async function diagnoseService(examined: ExaminedNode): Promise<CheckOutcome> {
  const unit = kubeletUnit(examined.service);
  if (isKubeletRunning(examined)) {
    return { diagnoses: unit === undefined ? [] : runningDoubts(unit), unchecked: [] };
  }
  if (examined.node.root !== '') return diagnoseMounted(unit);
  return { diagnoses: [await notRunning(examined, unit)], unchecked: [] };
}

function runningDoubts({ unit, activeState, fileState, needsReload }: ServiceUnitState): readonly Diagnosis[] {
  const doubts: Diagnosis[] = [];
  if (activeState === 'active' && fileState === 'disabled') {
    doubts.push({
      check: 'kubelet-not-enabled',
      harm: 'warning',
      subject: undefined,
      what: `${unit} is not enabled`,
      evidence: [`systemctl is-enabled ${unit}: ${fileState}`],
      consequence: 'no pod runs any more once the machine was started anew',
      mend: [`systemctl enable ${unit}`],
    });
  }
  if (needsReload) {
    doubts.push({
      check: 'kubelet-unit-changed',
      harm: 'warning',
      subject: undefined,
      what: `the files of ${unit} were changed after systemd read them`,
      evidence: [`systemctl show ${unit}: NeedDaemonReload=yes`],
      consequence: 'the kubelet goes on as it was started before',
      mend: ['systemctl daemon-reload', `systemctl restart ${unit}`],
    });
  }
  return doubts;
}

function diagnoseMounted(unit: ServiceUnitState | undefined): CheckOutcome {
  const unchecked = ['whether the kubelet runs: nothing runs on a mounted file system'];
  if (unit?.loadState !== 'masked') return { diagnoses: [], unchecked };
  const diagnosis: Diagnosis = {
    check: 'kubelet-not-running',
    harm: 'critical',
    subject: undefined,
    what: `no kubelet will run: ${unit.unit} is masked`,
    evidence: [`/etc/systemd/system/${unit.unit} is linked to /dev/null`],
    consequence: NOTHING_RUNS,
    // systemctl of the machine on which the disk is mounted would change its own units.
    mend: [],
  };
  return { diagnoses: [diagnosis], unchecked };
}

const NOTHING_RUNS = 'no static pod is started, restarted or stopped; what still runs does so until it ends';

async function notRunning(examined: ExaminedNode, unit: ServiceUnitState | undefined): Promise<Diagnosis> {
  const { service, earlier, path } = examined;
  const runtime = earlier.find(({ check }) => check === 'runtime-not-answering');
  const { mend: runtimeMend, follows } = runtime === undefined ? { mend: [], follows: '' } : afterRuntime(runtime);
  const failure = isDown(unit) ? await findStartFailure(examined) : undefined;
  const { evidence, condition = '' } = failure ?? { evidence: [] };
  const seen = unit === undefined ? path.evidence.slice(-3) : [describeUnit(unit)];
  const because = failure?.reason ?? reasonOf(unit, service.hasSystemd);
  return {
    check: 'kubelet-not-running',
    harm: 'critical',
    subject: failure?.file,
    what: `no kubelet runs: ${because}${follows}`,
    evidence: [...seen, ...evidence],
    consequence: `${NOTHING_RUNS}${condition}`,
    mend: [...runtimeMend, ...mendOf(failure, unit)],
  };
}

/** A kubelet ends where its runtime does not answer, and is started again once that does. */
function afterRuntime({ mend }: Diagnosis): { readonly mend: readonly string[]; readonly follows: string } {
  return { mend, follows: '; it cannot before the container runtime answers' };
}

function mendOf(failure: StartFailure | undefined, unit: ServiceUnitState | undefined): readonly string[] {
  if (failure === undefined) return startOf(unit);
  return failure.isForPerson === true ? failure.mend : [...failure.mend, ...startOf(unit)];
}

/** It was to run and does not, rather than that somebody stopped it; without a word from systemd it may be either. */
function isDown(unit: ServiceUnitState | undefined): boolean {
  return unit?.activeState !== 'inactive' && unit?.loadState !== 'masked';
}

function reasonOf(unit: ServiceUnitState | undefined, hasSystemd: boolean): string {
  if (unit === undefined) return hasSystemd ? 'no systemd unit of one is there' : 'no process of one is there';
  const { unit: name, loadState, activeState, subState, exitStatus } = unit;
  if (loadState === 'masked') return `${name} is masked`;
  if (loadState !== 'loaded') return `systemd cannot load ${name} (${loadState})`;
  // systemd.exec(5): EXIT_EXEC.
  if (exitStatus === 203) return `${name} cannot execute its program`;
  if (activeState === 'failed' || subState === 'auto-restart') return `${name} ends as soon as it is started`;
  return `${name} is stopped`;
}

function describeUnit(state: ServiceUnitState): string {
  const { unit, loadState, activeState, subState, result, fileState, restarts, exitStatus } = state;
  const parts = [
    loadState,
    activeState === '' ? '' : `${activeState} (${subState})`,
    result === 'success' ? '' : result,
    exitStatus === 0 ? '' : `its program ended with ${String(exitStatus)}`,
    restarts === 0 ? '' : `restarted ${String(restarts)} times`,
    fileState,
  ];
  return `${unit}: ${[...new Set(parts)].filter((part) => part !== '').join(', ')}`;
}

/** A unit that failed too often is not started before that was forgotten, which `restart` does not do. */
function startOf(unit: ServiceUnitState | undefined): readonly string[] {
  if (unit === undefined || unit.exitStatus === 203) return [];
  const name = shellWord(unit.unit);
  return [
    ...(unit.loadState === 'masked' ? [`systemctl unmask ${name}`] : []),
    ...(unit.fileState === 'disabled' ? [`systemctl enable ${name}`] : []),
    ...(unit.activeState === 'failed' ? [`systemctl reset-failed ${name}`] : []),
    `systemctl start ${name}`,
  ];
}
