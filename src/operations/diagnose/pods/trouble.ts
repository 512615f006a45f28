import type { NodeConversation } from '../../../nodes/conversation/conversation.ts';
import type { LogLine } from '../../../nodes/operations/read-kubelet-log/log-line.ts';
import { readTails, readTailsScript } from '../../../nodes/operations/read-tails/read-tails.ts';
import { currentPod } from '../../../runtimes/pod-status.ts';
import type { RunningContainer, RunningPod } from '../../../runtimes/running-pod.ts';
import { NOTHING_WRONG, type Check, type CheckOutcome, type ExaminedNode } from '../check.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { linesSaying } from '../kubelet/log.ts';
import { causesOf, isPodOf, knownPods, pointTo, type KnownPod } from './known-pod.ts';

/** Looks for pods that do not run as they should. */
export const troubleCheck: Check = {
  rules: {
    'container-ends': 'A container ends again and again',
    'pod-not-started': 'A pod is not started',
  },
  operations: [readTailsScript],
  diagnose: diagnoseTrouble,
};

async function diagnoseTrouble(examined: ExaminedNode): Promise<CheckOutcome> {
  const { facts, earlier, clock } = examined;
  // What is not started, or made anew, follows from those.
  const waits = earlier.some(({ check }) => check === 'kubelet-not-running' || check === 'runtime-not-answering');
  if (facts === undefined || waits) return NOTHING_WRONG;
  const diagnoses: Diagnosis[] = [];
  for (const pod of knownPods(facts)) {
    const ended = isChanging(pod, clock.now) ? undefined : endedContainer(pod);
    if (ended !== undefined) diagnoses.push(await containerEnds(pod, ended, examined));
    else diagnoses.push(...notStarted(pod, examined));
  }
  return { diagnoses, unchecked: [] };
}

/** What the kubelet ends because the file is another ends badly, too. */
function isChanging({ file, state }: KnownPod, now: Date): boolean {
  const age = now.getTime() - file.entry.changedAt.getTime();
  return state.restarts === 0 && age < SETTLING_MILLISECONDS;
}

const SETTLING_MILLISECONDS = 60_000;

interface EndedContainer {
  readonly sandbox: RunningPod;
  readonly container: RunningContainer;
}

/** The newest run of a container that failed, of a pod that is to go on. */
function endedContainer({ state, sandboxes }: KnownPod): EndedContainer | undefined {
  const sandbox = currentPod(sandboxes);
  if (sandbox === undefined || !FAILED.test(state.status)) return undefined;
  const names = [...new Set(sandbox.containers.map(({ name }) => name))];
  const newest = names.flatMap((name) => sandbox.containers.findLast((one) => one.name === name) ?? []);
  const container = newest.find((one) => one.state === 'exited' && one.restartCount > 0) ?? newest.find(hasFailed);
  return container && { sandbox, container };
}

/** kubectl's words for what ended and should not have, of an init container with `Init:` in front. */
const FAILED = /^(?:Init:)?(?:CrashLoopBackOff|Error|OOMKilled|ContainerCannotRun|StartError|ExitCode:\d+|Signal:\d+)$/;

function hasFailed({ state, run }: RunningContainer): boolean {
  return state === 'exited' && run?.exitCode !== 0;
}

async function containerEnds(
  pod: KnownPod,
  { sandbox, container }: EndedContainer,
  { node, earlier }: ExaminedNode,
): Promise<Diagnosis> {
  const { run, restartCount, name } = container;
  const how = run === undefined ? 'ends' : `ended with ${String(run.exitCode)}${describeReason(run.reason)}`;
  const times = restartCount === 0 ? '' : `, and was made anew ${String(restartCount)} times`;
  return {
    check: 'container-ends',
    harm: 'error',
    subject: pod.subject,
    what: `container ${name} ${how}${times}`,
    evidence: [...pointTo(causesOf(pod, earlier)), ...(await lastLines(node, sandbox, container))],
    consequence: 'the pod is not ready; the kubelet waits up to five minutes before it makes the container anew',
    mend: [],
  };
}

function describeReason(reason: string | undefined): string {
  return reason === undefined || reason === 'Error' ? '' : ` (${reason})`;
}

/** What the container said last, where the kubelet keeps it (pkg/kubelet/kuberuntime/helpers.go, BuildContainerLogsDirectory). */
async function lastLines(
  node: NodeConversation,
  { namespace, name, uid }: RunningPod,
  container: RunningContainer,
): Promise<readonly string[]> {
  const directory = `/var/log/pods/${namespace}_${name}_${uid}/${container.name}`;
  const path = `${directory}/${String(container.restartCount)}.log`;
  const lines = (await readTails(node, [path])).get(path) ?? [];
  // `TIME stdout F TEXT`, as every CRI runtime writes it.
  return lines.slice(-3).map((line) => `${path}: ${line.replace(/^\S+ (?:stdout|stderr) [FP] /, '')}`);
}

/** Without a container, or a sandbox: the kubelet's log says why, once it has tried. */
function notStarted(pod: KnownPod, examined: ExaminedNode): readonly Diagnosis[] {
  const { facts, earlier, clock } = examined;
  if (!WAITING.test(pod.state.status)) return [];
  const nodeName = facts?.view.finding.nodeName;
  const line = linesSaying(examined, 'Error syncing pod, skipping').findLast(({ values }) =>
    isPodOf(values.get('pod'), pod, nodeName),
  );
  const causes = causesOf(pod, earlier);
  // What was told of it already says what there is to do; and a kubelet may be given some time.
  const isNew = clock.now.getTime() - pod.file.entry.changedAt.getTime() < PATIENCE_MILLISECONDS;
  if (causes.length > 0 || (line === undefined && isNew)) return [];
  return [
    {
      check: 'pod-not-started',
      harm: 'error',
      subject: pod.subject,
      what: line === undefined ? `it is ${pod.state.status}, and nothing tells why` : reasonOf(line),
      evidence: [`${pod.path} was changed at ${pod.file.entry.changedAt.toISOString()}`, ...logged(line)],
      consequence: 'the pod does not run; the kubelet tries again and again',
      mend: [],
    },
  ];
}

const WAITING = /^(?:Init:\d+\/\d+|Pending|ContainerCreating|PodInitializing)$/;

/** An image of some size is pulled meanwhile. */
const PATIENCE_MILLISECONDS = 300_000;

/** `failed to "StartContainer" for "main" with ErrImagePull: "…"` (pkg/kubelet/container/sync_result.go). */
function reasonOf({ values, message }: LogLine): string {
  const error = values.get('err') ?? message;
  const [, step, reason, text] = /failed to "(\w+)" for "[^"]*" with (\w+): "((?:[^"\\]|\\.)*)"/.exec(error) ?? [];
  if (step === undefined) return `the kubelet cannot start it: ${shorten(error)}`;
  return `${step} fails with ${reason ?? ''}: ${shorten((text ?? '').replaceAll(/\\+"/g, '"'))}`;
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON)}…` : line;
}

const LONGEST_REASON = 300;

function logged(line: LogLine | undefined): readonly string[] {
  return line === undefined ? [] : [line.text];
}
