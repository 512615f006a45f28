import { judgeDirectory } from '../../../src/kubelet/read-directory.ts';
import type { NodeConversation } from '../../../src/nodes/conversation/conversation.ts';
import { readLogLines } from '../../../src/nodes/operations/read-kubelet-log/log-line.ts';
import type { PresentFile } from '../../../src/nodes/operations/read-files/node-file.ts';
import type { DirectoryEntry } from '../../../src/nodes/operations/scan-directory/scan-directory.ts';
import type { ServiceUnitState } from '../../../src/nodes/operations/read-service/read-service.ts';
import type { CheckOutcome, ExaminedNode } from '../../../src/operations/diagnose/check.ts';
import type { ManifestPathFinding } from '../../../src/operations/find-manifest-path.ts';
import type { NodeFacts } from '../../../src/operations/node-facts.ts';
import { NO_DETAILS } from '../../../src/runtimes/pod-details.ts';
import type { PodVersion } from '../../../src/runtimes/pod-version.ts';
import type { RunningContainer, RunningPod } from '../../../src/runtimes/running-pod.ts';

const NOW = new Date('2026-01-02T04:00:00Z');
const STARTED = new Date('2026-01-02T03:00:00Z');
const DIRECTORY = '/etc/kubernetes/manifests';

/** A node that nobody can ask anything: what a check needs it has as values. */
const SILENT: NodeConversation = {
  nodeName: 'local',
  root: '',
  request: () => Promise.reject(new Error('nothing is to be asked here')),
  expectWithin: () => undefined,
  close: () => Promise.resolve(),
  reopen: () => SILENT,
};

/** The kubelet's directory, as it is found. */
export const DIRECTORY_ENTRY: PresentFile = {
  kind: 'directory',
  path: DIRECTORY,
  isSymlink: false,
  mode: 0o700,
  modifiedAt: STARTED,
  changedAt: STARTED,
  inode: 1,
  device: 1,
  size: 0,
  userId: 0,
  groupId: 0,
  entries: 1,
  content: undefined,
  isTooLarge: false,
};

const PATH: ManifestPathFinding = {
  path: DIRECTORY,
  setBy: {
    name: 'staticPodPath',
    text: DIRECTORY,
    directory: undefined,
    source: { kind: 'config', where: '/var/lib/kubelet/config.yaml', file: '/var/lib/kubelet/config.yaml' },
  },
  overridden: [],
  kubelet: { pid: 7, program: '/usr/bin/kubelet', version: '1.37.1', startedAt: STARTED },
  otherKubelets: [],
  distribution: undefined,
  nodeName: 'cp1',
  containerRuntimeEndpoint: 'unix:///run/containerd/containerd.sock',
  fileCheckFrequency: 20_000,
  ports: { readOnly: undefined, secure: 10_250 },
  podLogsDirectory: '/var/log/pods',
  unreadConfigurationFiles: [],
  entry: DIRECTORY_ENTRY,
  watch: 'watched',
  evidence: [],
  warnings: [],
};

export interface Given {
  readonly path?: Partial<ManifestPathFinding>;
  readonly files?: readonly DirectoryEntry[];
  readonly pods?: readonly RunningPod[];
  readonly runtime?: NodeFacts['runtime'];
  readonly orphans?: NodeFacts['orphans'];
  /** By the names of files; `unknown` of those that are not given. */
  readonly versions?: readonly (readonly [file: string, version: PodVersion])[];
  readonly units?: readonly Partial<ServiceUnitState>[];
  /** What the kubelet logged. */
  readonly log?: string;
  readonly earlier?: ExaminedNode['earlier'];
}

/** A node on which a kubelet runs, and as much else as is given. */
export async function examined(given: Given = {}): Promise<ExaminedNode> {
  const path = { ...PATH, ...given.path };
  const entries = await judgeDirectory(given.files ?? [], { nodeName: 'cp1', minor: () => Promise.resolve(37) });
  return {
    node: SILENT,
    path,
    facts: {
      view: {
        finding: path,
        directory: DIRECTORY,
        singleFile: undefined,
        entries,
        distribution: undefined,
        isMissing: false,
        isWritable: true,
      },
      runtime: given.runtime ?? {
        kind: 'found',
        client: { kind: 'crictl', program: 'crictl', endpoint: 'unix:///run/containerd/containerd.sock' },
        pods: given.pods ?? [],
        readDetails: () => Promise.resolve(NO_DETAILS),
      },
      orphans: given.orphans ?? [],
      versions: new Map(given.versions),
      clock: undefined,
      words: new Map(),
      details: NO_DETAILS,
      mirrors: undefined,
    },
    service: { units: (given.units ?? []).map(unit), hasSystemd: true, swap: [] },
    log: {
      kind: 'found',
      source: '/var/log/kubelet.log',
      lines: readLogLines(given.log ?? '', { now: NOW, utcOffset: 0 }),
    },
    clock: { now: NOW, directoryChangedAt: STARTED },
    discovery: {},
    earlier: given.earlier ?? [],
  };
}

function unit(state: Partial<ServiceUnitState>): ServiceUnitState {
  return {
    unit: 'kubelet.service',
    loadState: 'loaded',
    activeState: 'active',
    subState: 'running',
    result: 'success',
    fileState: 'enabled',
    restarts: 0,
    exitStatus: 0,
    needsReload: false,
    ...state,
  };
}

/** A file of the directory that was changed before the kubelet started. */
export function fileOf(name: string, text: string, other: Partial<DirectoryEntry> = {}): DirectoryEntry {
  const content = new TextEncoder().encode(text);
  return {
    name,
    kind: 'file',
    mode: '0600',
    owner: 'root',
    group: 'root',
    size: content.length,
    modifiedAt: new Date('2026-01-02T02:00:00Z'),
    changedAt: new Date('2026-01-02T02:00:00Z'),
    target: undefined,
    content,
    unread: undefined,
    ...other,
  };
}

export function manifestOf(name: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {containers: [{name: main, image: busybox}]}\n`;
}

export function sandboxOf(name: string, id: string, other: Partial<RunningPod> = {}): RunningPod {
  return {
    name: `${name}-cp1`,
    namespace: 'default',
    uid: 'u1',
    sandboxId: id,
    sandboxState: 'ready',
    createdAt: new Date('2026-01-02T03:01:00Z'),
    annotations: { configHash: 'u1', configSource: 'file', configSeen: new Date('2026-01-02T03:01:00Z') },
    labels: {},
    podAnnotations: {},
    containers: [containerOf()],
    ...other,
  };
}

function containerOf(other: Partial<RunningContainer> = {}): RunningContainer {
  return {
    id: 'c1',
    name: 'main',
    image: 'busybox',
    specifiedImage: 'busybox',
    state: 'running',
    restartCount: 0,
    createdAt: new Date('2026-01-02T03:01:00Z'),
    gracePeriod: 30,
    run: undefined,
    ...other,
  };
}

/** What was found, a line each: `critical kubelet-not-running default/web: what`. */
export function told({ diagnoses }: CheckOutcome): readonly string[] {
  return diagnoses.map(({ check, harm, subject, what }) =>
    [harm, check, `${subject === undefined ? '' : `${subject}: `}${what}`].join(' '),
  );
}
