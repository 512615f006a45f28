import { Failure } from '../errors/failure.ts';
import type { PlainObject } from '../manifest/plain-value.ts';
import type { RuntimeClient } from '../nodes/operations/runtime-answer.ts';
import { completedPhase } from '../runtimes/completed-phase.ts';
import { currentPod } from '../runtimes/pod-status.ts';
import type { RunningContainer, RunningPod } from '../runtimes/running-pod.ts';
import { chooseContainer, type ContainerChoice } from './choose-container.ts';
import { containersOfManifest } from './pod-containers.ts';
import type { FindManifestPathOptions } from './find-manifest-path.ts';
import { findPod, type PodOnNode } from './find-pod.ts';
import { podObjectOf } from './list-orphans.ts';
import { findNodePods, findNodePodsScripts, type NodePods } from './node-pods.ts';
import type { NodeWork } from './on-nodes.ts';
import { unreadFiles } from './unread-files.ts';
import { whyNoRuntime } from './why-no-runtime.ts';

export interface FindContainerOptions {
  /** The pod's, as the user wrote it. */
  readonly name: string;
  readonly namespace: string;
  /** '' where the user names none. */
  readonly containerName: string;
  readonly discovery: FindManifestPathOptions;
}

/** A container that runs, and who can reach it. */
export interface FoundContainer extends ContainerChoice {
  readonly client: RuntimeClient;
  readonly id: string;
}

export interface ContainerFinding {
  /** Undefined where the node does not have the pod. */
  readonly container: FoundContainer | undefined;
  readonly notFound: readonly string[];
  /** The files that this user may not read. */
  readonly unread: readonly string[];
  /** The kubelet's name for the node. */
  readonly kubeletNodeName: string | undefined;
}

/**
 * Finds on a node the container in which a command is to run. The work fails with kubectl's words where the pod has come
 * to its end, has no such container, or the container does not run.
 */
export function findContainerWork(options: FindContainerOptions): NodeWork<ContainerFinding> {
  return {
    operations: findNodePodsScripts,
    run: async (node, say) => findContainer(await findNodePods(node, options.discovery, say), options),
  };
}

function findContainer(facts: NodePods, options: FindContainerOptions): ContainerFinding {
  const told = { kubeletNodeName: facts.view.finding.nodeName, unread: unreadFiles(facts.view) };
  const pod = findPod(facts, options.name, options.namespace);
  if (pod === undefined) return { ...told, container: undefined, notFound: [options.name] };
  return { ...told, container: containerOf(pod, facts, options), notFound: [] };
}

function containerOf(pod: PodOnNode, { runtime }: NodePods, options: FindContainerOptions): FoundContainer {
  if (runtime.kind === 'none') throw new Failure('node', whyNoRuntime(runtime));
  const sandboxes = pod.sandboxes ?? [];
  const newest = currentPod(sandboxes);
  const object = podObject(pod, newest);
  const phase = completedPhase(object, sandboxes);
  if (phase !== undefined) {
    throw new Failure('conflict', `cannot exec into a container in a completed pod; current phase is ${phase}`);
  }
  const containers = containersOfManifest(object, newest?.name ?? options.name);
  const choice = chooseContainer(containers, options.containerName);
  return { ...choice, client: runtime.client, id: runningContainer(newest, choice.name).id };
}

/** What the pod is to be by its file, or what the runtime knows of it. */
function podObject({ file }: PodOnNode, newest: RunningPod | undefined): PlainObject {
  if (file?.verdict.kind === 'pod') return file.verdict.manifest.pod;
  if (newest !== undefined) return podObjectOf(newest);
  throw new Failure('invalid', `the kubelet runs no pod from the file ${file?.entry.name ?? ''}`, {
    hint: 'kstatic list tells why',
  });
}

/** The kubelet's words for a container that does not run (pkg/kubelet/kubelet_pods.go, GetExec). */
function runningContainer(pod: RunningPod | undefined, name: string): RunningContainer {
  const container = pod?.containers.findLast((one) => one.name === name && one.state === 'running');
  if (container !== undefined) return container;
  throw new Failure('not found', `container not found ("${name}")`, {
    hint: 'it does not run now; kstatic list shows how its pod is',
  });
}
