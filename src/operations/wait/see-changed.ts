import { digestOf } from '../../change/digest.ts';
import { otherEtcdMinor } from '../../change/etcd-minor.ts';
import { Failure } from '../../errors/failure.ts';
import type { Manifest } from '../../manifest/read-manifest.ts';
import type { NodeConversation, OperationScript } from '../../nodes/conversation/conversation.ts';
import { changeFileScripts, type ChangeMaker } from '../change-file.ts';
import type { FindManifestPathOptions } from '../find-manifest-path.ts';
import { lookAtNodeScripts } from '../look-at-node.ts';
import { findNodeFacts, type NodeFacts } from '../node-facts.ts';
import { whyNoRuntime } from '../why-no-runtime.ts';
import { podBefore, type AwaitedPod } from './awaited-pod.ts';
import type { ChangedFile } from './changed-file.ts';
import { lookAtPodsScripts } from './look-at-pods.ts';
import { ReopenedLine } from './reopened-line.ts';
import { RollBack } from './roll-back.ts';
import { seePods, type NodeWait, type WaitSink, type WaitWish } from './see-pods.ts';

/** That the pods of changed files are to be seen running. */
export interface SeeWish extends WaitWish {
  /** `--wait`; else only what the next node waits for is seen: pods of the control plane, on one node after the other. */
  readonly isWished: boolean;
  /** `--rollback`: what does not come up is taken back. */
  readonly rollsBack: boolean;
  readonly sink: SeeSink;
}

export interface SeeSink extends WaitSink {
  /** The old version of a pod is in place again. */
  tellRolledBack(nodeName: string, podName: string): void;
  /** A pod is not waited for, and why. */
  tellUnseen(nodeName: string, podName: string, why: string): void;
}

export interface SeeOptions extends ChangeMaker {
  /** Undefined where nothing is to be seen. */
  readonly see: SeeWish | undefined;
  readonly discovery: FindManifestPathOptions;
}

/** The scripts that a conversation needs to look at a node, to change files and to see their pods, with others. */
export function seenChangeScripts(
  { see }: Pick<SeeOptions, 'see'>,
  ...others: readonly OperationScript[]
): readonly OperationScript[] {
  const seeing = see === undefined ? [] : lookAtPodsScripts;
  return [...new Set([...lookAtNodeScripts, ...changeFileScripts, ...seeing, ...others])];
}

/** What has to be known before a change, and done after it, so that its pods are seen. */
export class SeenChange {
  readonly #node: NodeConversation;
  readonly #options: SeeOptions;
  readonly #say: (step: string) => void;
  #before: NodeFacts | undefined;

  constructor(node: NodeConversation, options: SeeOptions, say: (step: string) => void) {
    this.#node = node;
    this.#options = options;
    this.#say = say;
  }

  /** Begins where all is to be seen, whatever it is. */
  async beginIfWished(): Promise<void> {
    if (this.#options.see?.isWished === true) await this.begin();
  }

  /**
   * Looks at the node, for pods that are to be seen after the change.
   *
   * @throws Failure 'node' when what does not come up is to be taken back, and nobody can tell whether it does
   */
  async begin(): Promise<void> {
    const { see, discovery } = this.#options;
    if (see === undefined || this.#before !== undefined) return;
    const facts = await findNodeFacts(this.#node, discovery, this.#say);
    if (see.rollsBack && facts.runtime.kind === 'none') {
      throw new Failure('node', `--rollback has to see whether the pods run, and ${whyNoRuntime(facts.runtime)}`);
    }
    this.#before = facts;
  }

  /** How long the node waits before it takes back what nobody has confirmed; undefined where it is no trial. */
  get trialSeconds(): number | undefined {
    const { see } = this.#options;
    return see?.rollsBack === true ? Math.ceil(see.timeout / 1000) + MARGIN_SECONDS : undefined;
  }

  /**
   * Waits until the pods of changed files run as these say and are ready, where it has begun, and takes back those that
   * are tried and do not come up. The conversation needs `lookAtPodsScripts`, and `changeFileScripts`.
   *
   * @returns what to tell of those that did not come up, in kubectl's words; undefined where all did
   * @throws Failure 'cancelled' when the user interrupts; what is tried is taken back then
   */
  async end(changed: readonly ChangedFile[]): Promise<Failure | undefined> {
    const { see } = this.#options;
    const before = this.#before;
    if (see === undefined || before === undefined || changed.length === 0) return undefined;
    return seeChanged(this.#node, changed, before, { ...this.#options, see, say: this.#say });
  }
}

/** From the change to the first look, and from the last one to the answer. */
const MARGIN_SECONDS = 30;

/**
 * Refuses to try what could not be taken back: etcd changes its data for a newer minor version, and an older one may not
 * read it again.
 *
 * @throws Failure 'conflict' that names the images
 */
export function refuseRollBack(before: Pick<Manifest, 'pod'>, after: Pick<Manifest, 'pod'>): void {
  const images = otherEtcdMinor(before.pod, after.pod);
  if (images === undefined) return;
  throw new Failure(
    'conflict',
    `etcd cannot be rolled back from ${images.after} to ${images.before}: an older minor version may not read its data`,
    { hint: 'take a snapshot and leave out --rollback; --force rolls back all the same' },
  );
}

async function seeChanged(
  node: NodeConversation,
  changed: readonly ChangedFile[],
  before: NodeFacts,
  options: SeeOptions & { readonly see: SeeWish; readonly say: (step: string) => void },
): Promise<Failure | undefined> {
  const { see, discovery, say } = options;
  const { nodeName } = node;
  const { runtime } = before;
  if (!see.isWished && runtime.kind === 'none') {
    for (const { manifest } of changed) see.sink.tellUnseen(nodeName, manifest.podName, whyNoRuntime(runtime));
    return undefined;
  }
  const line = new ReopenedLine(node);
  const wait: NodeWait = { ...see, nodeName, line, discovery, say };
  const pods = changed.map((one) => awaitedPod(one, before));
  const onRolledBack = (podName: string): void => {
    see.sink.tellRolledBack(nodeName, podName);
  };
  const rollBack = new RollBack({ tried: changed, before, wait, maker: options, onRolledBack });
  try {
    return await rollBack.seeOld(await seePods(pods, wait, rollBack));
  } finally {
    await rollBack.takeBackAll();
    await line.close();
  }
}

function awaitedPod({ manifest, content, file, isUnchanged }: ChangedFile, before: NodeFacts): AwaitedPod {
  const { podName, namespace } = manifest;
  const ran = isUnchanged ? undefined : podBefore(before, file, manifest);
  return { podName, namespace, file, digest: digestOf(content), before: ran };
}
