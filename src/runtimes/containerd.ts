import { at, parseJson, parseJsonLines, textAt, textsAt } from './json.ts';
import {
  dateOf,
  isFromFile,
  readAnnotations,
  readContainerAnnotations,
  withoutKubeletAnnotations,
  withoutKubeletLabels,
} from './kubelet-marks.ts';
import { byAge, messageOf, type ContainerRun, type RunningContainer, type RunningPod } from './running-pod.ts';

/** What ctr printed of a containerd, and what that wrote down itself. */
export interface CtrFacts {
  /** `ctr tasks list` */
  readonly tasks: Uint8Array;
  /** `ctr containers info`, by the id of a container or sandbox. */
  readonly containers: ReadonlyMap<string, Uint8Array>;
  /** What containerd keeps of a container in `io.containerd.grpc.v1.cri/containers/ID/status`. */
  readonly statuses: ReadonlyMap<string, Uint8Array>;
}

/** Reads the static pods out of what ctr tells of a containerd. */
export function readCtrFacts({ tasks, containers, statuses }: CtrFacts): readonly RunningPod[] {
  return readContainerd({ infos: infosOfCtr({ containers }), running: runningTasks(tasks), statuses });
}

/** What ctr tells of each container and sandbox, by its id. */
export function infosOfCtr({ containers }: Pick<CtrFacts, 'containers'>): ReadonlyMap<string, unknown> {
  return new Map([...containers].map(([id, content]) => [id, parseJson(content)]));
}

/** What nerdctl printed of a containerd, and what that wrote down itself. */
export interface NerdctlFacts {
  /** JSON objects, a line each, with what `nerdctl inspect --mode native` knows. */
  readonly containers: Uint8Array;
  readonly statuses: ReadonlyMap<string, Uint8Array>;
}

/** Reads the static pods out of what nerdctl tells of a containerd. */
export function readNerdctlFacts({ containers, statuses }: NerdctlFacts): readonly RunningPod[] {
  const infos = infosOfNerdctl({ containers });
  const running = [...infos].filter(([, info]) => textAt(info, 'Process', 'Status', 'Status') === 'running');
  return readContainerd({ infos, running: new Set(running.map(([id]) => id)), statuses });
}

/** What nerdctl tells of each container and sandbox, by its id. */
export function infosOfNerdctl({ containers }: Pick<NerdctlFacts, 'containers'>): ReadonlyMap<string, unknown> {
  return new Map(parseJsonLines(containers).map((info) => [textAt(info, 'ID'), info]));
}

interface ContainerdFacts {
  readonly infos: ReadonlyMap<string, unknown>;
  /** The ids of what runs. */
  readonly running: ReadonlySet<string>;
  readonly statuses: ReadonlyMap<string, Uint8Array>;
}

/**
 * Picks those whose sandbox says that the kubelet has them from a file. What the kubelet asked for is kept with each
 * container (containerd's internal/cri/store). Of what has ended containerd itself has forgotten how; only its file of
 * statuses tells, and where that cannot be read nobody knows.
 */
function readContainerd({ infos, running, statuses }: ContainerdFacts): readonly RunningPod[] {
  const entries = [...infos].map(([id, info]) => ({ id, info }));
  const made = entries.flatMap(({ id, info }) => {
    const metadata = readMetadata(info, 'io.cri-containerd.container.metadata');
    if (metadata === undefined) return [];
    const container = readContainer({ id, info, metadata, status: readStatus(statuses.get(id)), running });
    return [{ sandboxId: textAt(metadata, 'SandboxID'), container }];
  });
  return entries
    .flatMap(({ id, info }) => {
      const config = at(readMetadata(info, 'io.cri-containerd.sandbox.metadata'), 'Config');
      if (!isFromFile(textsAt(config, 'annotations'))) return [];
      const own = made.filter(({ sandboxId }) => sandboxId === id).map(({ container }) => container);
      return [readSandbox({ id, info, config, isRunning: running.has(id) }, own)];
    })
    .sort(byAge);
}

/** `ctr tasks list` is a table of TASK, PID and STATUS. */
function runningTasks(table: Uint8Array): ReadonlySet<string> {
  const rows = new TextDecoder().decode(table).split('\n');
  return new Set(
    rows.flatMap((row) => {
      const [id, , status] = row.trim().split(/\s+/);
      return id !== undefined && status === 'RUNNING' ? [id] : [];
    }),
  );
}

/** Reads what containerd's part for the kubelet keeps with a container: JSON in base64, with what was asked for in `Config`. */
export function readMetadata(info: unknown, extension: string): unknown {
  const value = textAt(info, 'Extensions', extension, 'value');
  return value === '' ? undefined : at(parseJson(Buffer.from(value, 'base64')), 'Metadata');
}

interface SandboxFacts {
  readonly id: string;
  readonly info: unknown;
  readonly config: unknown;
  readonly isRunning: boolean;
}

function readSandbox(
  { id, info, config, isRunning }: SandboxFacts,
  containers: readonly RunningContainer[],
): RunningPod {
  return {
    name: textAt(config, 'metadata', 'name'),
    namespace: textAt(config, 'metadata', 'namespace'),
    uid: textAt(config, 'metadata', 'uid'),
    sandboxId: id,
    sandboxState: isRunning ? 'ready' : 'not ready',
    createdAt: createdAt(info),
    annotations: readAnnotations(textsAt(config, 'annotations')),
    podAnnotations: withoutKubeletAnnotations(textsAt(config, 'annotations')),
    labels: withoutKubeletLabels(textsAt(config, 'labels')),
    containers: [...containers].sort(byAge),
  };
}

interface ContainerFacts {
  readonly id: string;
  readonly info: unknown;
  readonly metadata: unknown;
  readonly status: ContainerdStatus | undefined;
  readonly running: ReadonlySet<string>;
}

function readContainer({ id, info, metadata, status, running }: ContainerFacts): RunningContainer {
  const image = at(metadata, 'Config', 'image');
  return {
    id,
    name: textAt(metadata, 'Config', 'metadata', 'name'),
    // What the pod calls the image stands beside its digest, where anything does.
    image: textAt(image, 'user_specified_image') || textAt(image, 'image'),
    specifiedImage: textAt(image, 'user_specified_image') || undefined,
    ...stateOf(status, running.has(id)),
    createdAt: status?.createdAt ?? createdAt(info),
    ...readContainerAnnotations(textsAt(metadata, 'Config', 'annotations')),
  };
}

/** What containerd wrote down; undefined where it has not happened. */
interface ContainerdStatus {
  readonly createdAt: Date | undefined;
  readonly startedAt: Date | undefined;
  readonly finishedAt: Date | undefined;
  readonly exitCode: number;
  readonly reason: string;
  readonly message: string;
}

/** Reads containerd's file of a container's status; undefined where it is none. */
export function readStatus(content: Uint8Array | undefined): ContainerdStatus | undefined {
  const status = content === undefined ? undefined : parseJson(content);
  const exitCode = at(status, 'ExitCode');
  if (typeof exitCode !== 'number') return undefined;
  return {
    createdAt: dateOfNanoseconds(at(status, 'CreatedAt')),
    startedAt: dateOfNanoseconds(at(status, 'StartedAt')),
    finishedAt: dateOfNanoseconds(at(status, 'FinishedAt')),
    exitCode,
    reason: textAt(status, 'Reason'),
    message: textAt(status, 'Message'),
  };
}

function stateOf(status: ContainerdStatus | undefined, isRunning: boolean): Pick<RunningContainer, 'state' | 'run'> {
  // What has no task was not started yet, or has ended.
  if (status === undefined) return { state: isRunning ? 'running' : 'unknown', run: undefined };
  if (status.finishedAt !== undefined) return { state: 'exited', run: runOf(status) };
  return { state: status.startedAt === undefined ? 'created' : 'running', run: undefined };
}

/** The words are those that containerd has for the kubelet (toCRIContainerStatus of internal/cri/server). */
function runOf({ exitCode, reason, message, startedAt, finishedAt }: ContainerdStatus): ContainerRun {
  const word = reason || (exitCode === 0 ? 'Completed' : 'Error');
  return { exitCode, reason: word, ...messageOf(message), startedAt, finishedAt };
}

function createdAt(info: unknown): Date {
  return dateOf(textAt(info, 'CreatedAt')) ?? new Date(0);
}

/** Nanoseconds since 1970, rounded by who parsed them; 0 for never. */
function dateOfNanoseconds(value: unknown): Date | undefined {
  return typeof value === 'number' && value > 0 ? new Date(Math.floor(value / 1_000_000)) : undefined;
}
