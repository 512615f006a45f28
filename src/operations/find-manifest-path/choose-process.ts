import { containerOf } from '../../kubelet/containers.ts';
import { kubeletCommand, type KubeletCommand } from '../../kubelet/programs.ts';
import type { KubeletSurvey, NodeProcess } from '../../nodes/operations/find-kubelets/find-kubelets.ts';
import type { OtherKubelet } from './finding.ts';

/** A process that is a kubelet, or holds one. */
export interface KubeletProcess extends KubeletCommand {
  readonly process: NodeProcess;
}

export interface ChosenProcess {
  readonly chosen: KubeletProcess | undefined;
  readonly others: readonly OtherKubelet[];
}

/**
 * Chooses the kubelet that reads the files of this node among all that run: one of root's (or ours), that sees our
 * files, a kubelet rather than a program that may hold or start one, the oldest. Anybody can call a program kubelet and
 * let it name a directory; only root's word counts.
 */
export function chooseProcess(survey: KubeletSurvey): ChosenProcess {
  const candidates = survey.processes.flatMap((process) => {
    const command = kubeletCommand(process.argv);
    return command === undefined ? [] : [{ ...command, process, refusal: refusalOf(process, survey) }];
  });
  const ours = candidates.filter(({ refusal }) => refusal === undefined).toSorted(byRankAndAge);
  const [chosen, ...rest] = ours;
  // k0s, RKE2 and kubelite are expected beside the kubelet that they started.
  const alike = rest.filter(({ program }) => program === 'kubelet');
  const refused = candidates.filter(({ program, refusal }) => program === 'kubelet' && refusal !== undefined);
  return { chosen, others: [...alike, ...refused].map(({ process, refusal }) => describeOther(process, refusal)) };
}

function refusalOf(process: NodeProcess, survey: KubeletSurvey): string | undefined {
  if (containerOf(process.controlGroups) !== undefined && process.sharesOurFiles !== true) return 'runs in a container';
  if (process.sharesOurFiles === false) return 'sees other files than this machine';
  return process.userId === 0 || process.userId === survey.userId ? undefined : 'is not run by root';
}

function byRankAndAge(one: KubeletProcess, other: KubeletProcess): number {
  return (
    Number(other.program === 'kubelet') - Number(one.program === 'kubelet') ||
    (one.process.startedAt?.getTime() ?? 0) - (other.process.startedAt?.getTime() ?? 0) ||
    one.process.pid - other.process.pid
  );
}

function describeOther(process: NodeProcess, refusal: string | undefined): OtherKubelet {
  return {
    pid: process.pid,
    node: refusal === undefined ? undefined : containerOf(process.controlGroups),
    reason: refusal ?? 'started later than the one chosen',
  };
}
