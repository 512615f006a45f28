import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../errors/failure.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import { readClock, readClockScript } from '../nodes/operations/read-clock/read-clock.ts';
import { readDockerLogScript } from '../nodes/operations/read-log/read-docker-log.ts';
import { readLogScript } from '../nodes/operations/read-log/read-log.ts';
import type { LogSelection } from '../runtimes/logs/log-reader.ts';
import type { FindManifestPathOptions } from './find-manifest-path.ts';
import { followLogs } from './logs/follow-logs.ts';
import {
  findLogSources,
  findLogSourcesScripts,
  NotStarted,
  type LogFacts,
  type LogSources,
  type LogWish,
  type PodWithLogs,
} from './logs/find-log-sources.ts';
import { findPodsWithLogs, type LogTarget } from './logs/find-pods-with-logs.ts';
import type { LogSource } from './logs/log-source.ts';
import { readWholeLog, type LogOutput } from './logs/read-whole-log.ts';
import { NodeTurns } from './logs/node-turns.ts';
import { findNodePods, findNodePodsScripts } from './node-pods.ts';
import type { NodeWork } from './on-nodes.ts';
import { unreadFiles } from './unread-files.ts';

export type { LogTarget } from './logs/find-pods-with-logs.ts';
export type { LogOutput } from './logs/read-whole-log.ts';

/** Where the logs of a command go. */
export interface LogSink {
  /** Makes room for the log of a container; several are written to at once where they are followed. */
  open(nodeName: string, source: LogSource): LogOutput;
  /** Says something of what is shown. */
  note(text: string, nodeName: string): void;
  /** Tells of a failure among the logs, and goes on. */
  tellFailure(failure: Failure): void;
}

export interface LogsOptions extends LogWish {
  readonly target: LogTarget;
  readonly namespace: string;
  /** In seconds before the node's own time. */
  readonly sinceSeconds: number | undefined;
  readonly selection: LogSelection;
  /** How many logs may be followed at once. */
  readonly mostFollowed: number;
  readonly ignoresErrors: boolean;
  /** How long a container that is to be followed is waited for. */
  readonly mostSecondsToStart: number;
  readonly nodeNames: readonly string[];
  readonly discovery: FindManifestPathOptions;
}

export interface NodeLogs {
  /** The kubelet's name for the node. */
  readonly kubeletNodeName: string | undefined;
  readonly notFound: readonly string[];
  /** The files that this user may not read. */
  readonly unread: readonly string[];
  /** How many pods there were. */
  readonly podCount: number;
}

/** What a node tells that was left when the user had seen enough. */
const INTERRUPTED: NodeLogs = { kubeletNodeName: undefined, notFound: [], unread: [], podCount: 0 };

/** Reads logs on nodes: one node after the other, or, where they are followed, all at once. */
export function logsWork(options: LogsOptions, sink: LogSink): NodeWork<NodeLogs> {
  const turns = new NodeTurns(options.nodeNames);
  return {
    operations: [...findNodePodsScripts, readClockScript, ...findLogSourcesScripts, readLogScript, readDockerLogScript],
    run: async (node, say) => {
      try {
        return await logsOfNode(node, say, { options, sink, turns });
      } catch (failure) {
        // What is followed ends so, and well.
        const isEnd = options.selection.isFollowing && failure instanceof Failure && failure.kind === 'cancelled';
        if (!isEnd) throw failure;
        return INTERRUPTED;
      } finally {
        turns.end(node.nodeName);
      }
    },
  };
}

interface Scene {
  readonly options: LogsOptions;
  readonly sink: LogSink;
  readonly turns: NodeTurns;
}

async function logsOfNode(
  node: NodeConversation,
  say: (step: string) => void,
  { options, sink, turns }: Scene,
): Promise<NodeLogs> {
  const { facts, pods, found } = await untilStarted(node, say, { options, sink });
  const sources = found.flatMap((one) => one.sources);
  const selection = selectionOf(facts, options);
  await (options.selection.isFollowing
    ? mayFollow(sources.length, node, { options, turns })
    : turns.wait(node.nodeName));
  for (const note of found.flatMap(({ notes }) => notes)) sink.note(note, node.nodeName);
  await readAll(node, sources, { options: { ...options, selection }, sink, turns });
  const { target } = options;
  return {
    kubeletNodeName: facts.view.finding.nodeName,
    notFound: pods.length === 0 && target.kind === 'name' ? [target.name] : [],
    unread: unreadFiles(facts.view),
    podCount: pods.length,
  };
}

interface Found {
  readonly facts: LogFacts;
  readonly pods: readonly PodWithLogs[];
  readonly found: readonly LogSources[];
}

/** What is to be followed is waited for, as kubectl does (consumeWithRetry), once a second. */
async function untilStarted(
  node: NodeConversation,
  say: (step: string) => void,
  { options, sink }: Omit<Scene, 'turns'>,
): Promise<Found> {
  for (let waited = 0; ; waited += 1) {
    const found = await find(node, say, options);
    const notStarted = found.found.flatMap(({ sources }) => sources).find((source) => source instanceof NotStarted);
    if (notStarted === undefined || waited >= options.mostSecondsToStart || !options.selection.isFollowing)
      return found;
    if (waited === 0) sink.note(notStarted.message, node.nodeName);
    await sleep(1000);
  }
}

async function find(node: NodeConversation, say: (step: string) => void, options: LogsOptions): Promise<Found> {
  const nodePods = await findNodePods(node, options.discovery, say);
  const facts = { ...nodePods, clock: await readClock(node, nodePods.view.directory) };
  const pods = await findPodsWithLogs(node, facts, options.target, options.namespace);
  const sources: LogSources[] = [];
  for (const pod of pods) sources.push(await findLogSources(node, facts, pod, options));
  return { facts, pods, found: sources };
}

/** The node's own clock counts; it knows whole seconds, so that what is on the border is shown. */
function selectionOf({ clock }: LogFacts, { sinceSeconds, selection }: LogsOptions): LogSelection {
  if (sinceSeconds === undefined) return selection;
  return { ...selection, since: (BigInt(clock.now.getTime()) - BigInt(sinceSeconds) * 1000n) * 1_000_000n };
}

/** In kubectl's words (RunLogsContext of k8s.io/kubectl/pkg/cmd/logs). */
async function mayFollow(
  count: number,
  { nodeName }: NodeConversation,
  { options, turns }: Omit<Scene, 'sink'>,
): Promise<void> {
  turns.count(nodeName, count);
  const total = await turns.total();
  if (total <= 1 || total <= options.mostFollowed) return;
  throw new Failure(
    'invalid',
    `you are attempting to follow ${String(total)} log streams, but maximum allowed concurrency is ` +
      `${String(options.mostFollowed)}, use --max-log-requests to increase the limit`,
  );
}

async function readAll(
  node: NodeConversation,
  sources: readonly (LogSource | Failure)[],
  { options, sink }: Scene,
): Promise<void> {
  const { selection, ignoresErrors } = options;
  const followed: { readonly source: LogSource; readonly output: LogOutput }[] = [];
  for (const source of sources) {
    try {
      if (source instanceof Failure) throw source;
      const output = sink.open(node.nodeName, source);
      if (selection.isFollowing) followed.push({ source, output });
      else await readWholeLog(node, source, selection, output);
    } catch (failure) {
      if (!ignoresErrors || !(failure instanceof Failure) || failure.kind === 'cancelled') throw failure;
      sink.tellFailure(failure);
    }
  }
  if (followed.length > 0) await followLogs(node, followed, selection);
}
