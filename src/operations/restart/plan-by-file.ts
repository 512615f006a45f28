import { Failure } from '../../errors/failure.ts';
import { ownerOf } from '../../kubelet/owners.ts';
import type { JudgedEntry } from '../../kubelet/read-directory.ts';
import type { Manifest } from '../../manifest/read-manifest.ts';
import type { DirectoryEntry } from '../../nodes/operations/scan-directory/scan-directory.ts';
import type { RuntimeAbsence } from '../../nodes/operations/runtime-answer.ts';
import { findPod } from '../find-pod.ts';
import { requireWritable, type NodeView } from '../look-at-node.ts';
import type { NodeFacts } from '../node-facts.ts';
import { graceOf } from '../stop-sandbox.ts';
import { absenceOf } from '../why-no-runtime.ts';
import { refuseSingleRun, requireManifest } from './refuse-restart.ts';
import type { RestartOptions } from './restart-options.ts';

/** A file that is to be taken out of the kubelet's sight, and put back. */
export interface OutPlan {
  readonly file: DirectoryEntry;
  readonly manifest: Manifest;
  /** How long it is out, in whole seconds. */
  readonly seconds: number;
}

export type ByFileChoices = Pick<RestartOptions, 'names' | 'namespace' | 'grace' | 'isForced' | 'stopsStale'>;

/**
 * Decides which files are taken out so that the kubelet restarts their pods, and for how long.
 *
 * @throws Failure that says why a file may not be, why its pod would not come back, or what only a runtime's client can do
 */
export function planByFile(
  facts: NodeFacts,
  absence: RuntimeAbsence,
  choices: ByFileChoices,
): { readonly plans: readonly OutPlan[]; readonly notFound: readonly string[] } {
  const found = choices.names.map((name) => ({ name, file: findPod(facts, name, choices.namespace)?.file }));
  const files = new Set(found.flatMap(({ file }) => file ?? []));
  if (files.size > 0) {
    refuseWishes(absence, choices);
    requireWritable(facts.view);
    refuseSingleFile(facts.view);
  }
  return {
    plans: [...files].map((file) => planFor(file, facts.view, choices)),
    notFound: found.filter(({ file }) => file === undefined).map(({ name }) => name),
  };
}

function refuseWishes(absence: RuntimeAbsence, { grace, stopsStale }: ByFileChoices): void {
  const why = `needs a client of the container runtime: ${absenceOf(absence)}`;
  if (grace !== undefined) {
    throw new Failure('node', `--grace-period ${why}`, { hint: "without it the kubelet gives the pod's own grace" });
  }
  if (stopsStale) throw new Failure('node', `--stop-stale ${why}`);
}

/** Its name is all that the kubelet watches, and it may hold what else the kubelet runs. */
function refuseSingleFile({ directory, singleFile }: NodeView): void {
  if (singleFile === undefined) return;
  throw new Failure('conflict', `${directory}/${singleFile} is all that the kubelet reads: it is not taken away`, {
    hint: 'with crictl on the node the pod is restarted through the container runtime',
  });
}

function planFor(one: JudgedEntry<DirectoryEntry>, view: NodeView, { isForced }: ByFileChoices): OutPlan {
  const manifest = requireManifest(one);
  refuseFile(one.entry, view);
  refuseTwin(one.entry, view);
  if (!isForced) {
    refuseOwned(one.entry, view);
    refuseSingleRun(manifest);
  }
  return { file: one.entry, manifest, seconds: secondsOut(manifest, view) };
}

function refuseFile({ name, kind, content }: DirectoryEntry, { directory }: NodeView): void {
  const path = `${directory}/${name}`;
  if (kind === 'symlink') throw new Failure('conflict', `${path} is a symlink, and is not taken away`);
  if (kind !== 'file' || content === undefined) throw new Failure('conflict', `${path} cannot be put back as it is`);
}

/** The kubelet starts a pod from another file that holds it as soon as the one goes. */
function refuseTwin({ name }: DirectoryEntry, { entries }: NodeView): void {
  const twin = entries.find(({ verdict }) => verdict.kind === 'pod' && verdict.shadowedBy === name)?.entry.name;
  if (twin === undefined) return;
  throw new Failure(
    'conflict',
    `${twin} holds the same pod as ${name}: the kubelet would run it from there meanwhile`,
    {
      hint: `kstatic remove ${twin} takes it away`,
    },
  );
}

function refuseOwned({ name }: DirectoryEntry, { distribution, directory }: NodeView): void {
  const owner = ownerOf(distribution, name);
  if (owner?.rewrites !== 'always') return;
  throw new Failure('conflict', `${directory}/${name} belongs to ${owner.name}: ${owner.when}`, {
    hint: '--force takes it out all the same',
  });
}

/**
 * Until the kubelet has seen that the file is gone, the pod's grace is over, and what did not end is killed. Who puts it
 * back sooner is no danger: the kubelet starts the same pod anew once it has ended (pkg/kubelet/pod_workers.go,
 * restartRequested).
 */
function secondsOut({ pod }: Manifest, { finding }: NodeView): number {
  return Math.ceil(finding.fileCheckFrequency / 1000) + Math.ceil(graceOf({ containers: [] }, pod)) + KILL_SECONDS;
}

const KILL_SECONDS = 5;
