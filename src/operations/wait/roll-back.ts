import { digestOf } from '../../change/digest.ts';
import { Failure } from '../../errors/failure.ts';
import { readManifest, type Manifest } from '../../manifest/read-manifest.ts';
import type { TrialEnd } from '../../nodes/operations/settle-trial/settle-trial.ts';
import { podsOfManifest } from '../../runtimes/pod-status.ts';
import type { ChangeMaker } from '../change-file.ts';
import type { NodeFacts } from '../node-facts.ts';
import { endTrial } from '../trial.ts';
import type { AwaitedPod } from './awaited-pod.ts';
import type { ChangedFile } from './changed-file.ts';
import { joinFailures } from './failure-of-wait.ts';
import type { GonePod } from './gone-pod.ts';
import { seeGone, seePods, type NodeWait, type PodEnding } from './see-pods.ts';

export interface RollBackOptions {
  /** What was changed; what the node would take back by itself is ended here. */
  readonly tried: readonly ChangedFile[];
  /** What there was to see of the node before. */
  readonly before: NodeFacts;
  readonly wait: NodeWait;
  readonly maker: ChangeMaker;
  /** Told that the old version of a pod is in place again. */
  readonly onRolledBack: (podName: string) => void;
}

/**
 * Confirms what has come up and takes back what has not: at once, so that of several pods none waits for the others; and
 * then sees the old versions run again.
 */
export class RollBack implements PodEnding {
  readonly #options: RollBackOptions;
  /** What nobody has confirmed or taken back yet. */
  readonly #open: Set<ChangedFile>;
  readonly #rolledBack: { readonly tried: ChangedFile; readonly wasRefused: boolean }[] = [];

  constructor(options: RollBackOptions) {
    this.#options = options;
    this.#open = new Set(options.tried.filter(({ trial }) => trial !== undefined));
  }

  async onMet(pod: AwaitedPod): Promise<Failure | undefined> {
    const tried = this.#triedOf(pod);
    if (tried === undefined) return undefined;
    const end = await this.#end(tried, 'confirm');
    return end === 'confirmed' ? undefined : new Failure('conflict', `${pod.file}: ${WHY_NOT_CONFIRMED[end]}`);
  }

  async onLost(pod: AwaitedPod, failure: Failure, reasonKey: string): Promise<Failure> {
    const tried = this.#triedOf(pod);
    return tried === undefined ? failure : withMore(failure, await this.#takeBack(tried, reasonKey === 'refused'));
  }

  /** Takes back all that is open: the user has enough, or something went wrong here. What fails the node does by itself. */
  async takeBackAll(): Promise<void> {
    for (const tried of [...this.#open]) await this.#takeBack(tried, false);
  }

  /**
   * Waits until what was taken back for a reason runs as it did before, or is gone where there was nothing, and tells the
   * reason, with what else there is to tell then.
   *
   * @throws Failure 'cancelled' when the user interrupts
   */
  async seeOld(reason: Failure | undefined): Promise<Failure | undefined> {
    const { before, wait } = this.#options;
    if (reason === undefined || this.#rolledBack.length === 0) return reason;
    const pods: AwaitedPod[] = [];
    const gone: GonePod[] = [];
    for (const { tried, wasRefused } of this.#rolledBack) {
      const old = await oldManifest(tried);
      if (old === undefined)
        gone.push({ manifest: tried.manifest, why: 'taken back', isAsked: true, stopsStale: wait.stopsStale ?? false });
      else pods.push(oldPod(tried, old, before, wasRefused));
    }
    const timeout = Math.max(wait.timeout, LEAST_MILLISECONDS);
    const quiet = { ...wait, timeout, sink: { ...wait.sink, tellMet: () => undefined } };
    const unseen = [
      pods.length === 0 ? undefined : await seePods(pods, quiet),
      gone.length === 0 ? undefined : await seeGone(gone, quiet),
    ].filter((failure) => failure !== undefined);
    const more = joinFailures(unseen);
    return more === undefined ? reason : withMore(reason, `after the rollback: ${more.message}`);
  }

  #triedOf({ file }: AwaitedPod): ChangedFile | undefined {
    return [...this.#open].find((tried) => tried.file === file);
  }

  async #end(tried: ChangedFile, wish: 'confirm' | 'revert'): Promise<TrialEnd> {
    const { wait, maker } = this.#options;
    const { trial } = tried;
    this.#open.delete(tried);
    if (trial === undefined) return 'confirmed';
    return (await wait.line.ask((node) => endTrial(node, trial, wish, maker))).end;
  }

  /** What there is to tell beyond the reason; undefined where the old version is in place again. */
  async #takeBack(tried: ChangedFile, wasRefused: boolean): Promise<string | undefined> {
    const { file, manifest } = tried;
    try {
      const end = await this.#end(tried, 'revert');
      if (end !== 'reverted') return `${file}: somebody else has changed it meanwhile, and that stays`;
      this.#rolledBack.push({ tried, wasRefused });
      this.#options.onRolledBack(manifest.podName);
      return undefined;
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      return `${failure.message}: if ${file} is not the old one yet, the node puts that back by itself`;
    }
  }
}

/** An old version is given this long at least to run again, in milliseconds, however short the trial of the new one was. */
const LEAST_MILLISECONDS = 120_000;

const WHY_NOT_CONFIRMED: Readonly<Record<Exclude<TrialEnd, 'confirmed'>, string>> = {
  reverted: 'it ran, but the time was over, and the node has put the old version back',
  changed: 'it ran, but somebody else has changed it since',
};

function withMore(failure: Failure, more: string | undefined): Failure {
  if (more === undefined) return failure;
  const { hint } = failure;
  return new Failure('unmet', `${failure.message}\n${more}`, hint === undefined ? {} : { hint });
}

/** What the file held before; undefined where there was none, or nothing that makes a pod. */
async function oldManifest({ old }: ChangedFile): Promise<Manifest | undefined> {
  if (old === undefined) return undefined;
  const reading = await readManifest(old);
  return reading.problem === undefined ? reading.manifest : undefined;
}

/**
 * A file that the kubelet refused never had the old pod stopped. Else what ran before is on its way out, though it be made
 * of the very same.
 */
function oldPod(
  { file, old }: ChangedFile,
  manifest: Manifest,
  { view, runtime, versions }: NodeFacts,
  wasRefused: boolean,
): AwaitedPod {
  const { nodeName = '' } = view.finding;
  const { podName, namespace } = manifest;
  const sandboxes = runtime.kind === 'found' ? podsOfManifest(manifest, nodeName, runtime.pods) : [];
  return {
    podName,
    namespace,
    file,
    digest: old && digestOf(old),
    before: {
      sandboxIds: new Set(sandboxes.map(({ sandboxId }) => sandboxId)),
      version: wasRefused ? (versions.get(file) ?? 'unknown') : 'older',
    },
  };
}
