import type { InstallStep } from '../../change/plan-install.ts';
import { Failure } from '../../errors/failure.ts';
import type { JudgedEntry } from '../../kubelet/read-directory.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import type { InterruptedChange } from '../../nodes/operations/interrupted-change.ts';
import type { DirectoryEntry } from '../../nodes/operations/scan-directory/scan-directory.ts';
import type { ChangeMaker } from '../change-file.ts';
import { checkManifests, checkManifestsFor, type Validation } from '../check-manifests.ts';
import type { FindManifestPathOptions } from '../find-manifest-path.ts';
import { changedFiles, refuseRollBacks, takeSteps } from '../install-steps.ts';
import { lookAtNode, type NodeView } from '../look-at-node.ts';
import { planRewritten } from '../rewrite.ts';
import type { ReopenedLine } from '../wait/reopened-line.ts';
import { SeenChange, type SeeWish } from '../wait/see-changed.ts';
import { editByHand, type Editor } from './edit-session.ts';

/** Where a file is edited, and by whom. */
export interface EditScene extends ChangeMaker {
  /** As the user calls it. */
  readonly nodeName: string;
  /** Of when the file was read. */
  readonly view: NodeView;
  readonly line: ReopenedLine;
  readonly editor: Editor;
  readonly validation: Validation;
  readonly isForced: boolean;
  readonly discovery: FindManifestPathOptions;
  readonly see: SeeWish | undefined;
  /** The next node waits until the pod is ready on this one. */
  readonly mustBeSeen: boolean;
  readonly say: (step: string) => void;
  /** Told what was done, before anything is waited for. */
  readonly onChanged: (done: ChangedByEdit) => void;
}

/** What was done to one file. */
export interface ChangedByEdit {
  readonly step: InstallStep<DirectoryEntry>;
  readonly warnings: readonly string[];
  readonly interrupted: readonly InterruptedChange[];
}

export interface DoneEdit extends ChangedByEdit {
  /** What there is to tell where its pod does not come up. */
  readonly unseen: Failure | undefined;
}

type PlannedEdit = Omit<ChangedByEdit, 'interrupted'>;

/**
 * Has one file edited, and puts what comes of it in its place, if that is still what was read.
 *
 * @returns in kubectl's words why nothing was done, where nothing was to be done
 * @throws Failure when it could not be done; it names the copy in which the changes are
 */
export async function editFile(one: JudgedEntry<DirectoryEntry>, scene: EditScene): Promise<DoneEdit | string> {
  const { entry } = one;
  const { nodeName, view, editor, say } = scene;
  const { content: original = new Uint8Array() } = entry;
  let planned: PlannedEdit | undefined;
  say(`editing ${entry.name}`);
  const subject = { path: pathOf(entry, view), nodeName, isJson: isJson(original), original };
  const edit = await editByHand(subject, editor, async (content) => {
    const checked = await check(content, one, scene);
    if (checked instanceof Failure) return checked;
    planned = checked;
    return undefined;
  });
  if (typeof edit === 'string') return edit;
  const done = planned;
  if (done === undefined) throw new Error('what was not refused was planned');
  try {
    const taken = await scene.line.ask((node) => take(node, done, scene));
    // What was taken back is nowhere else by now.
    if (taken.unseen !== undefined && scene.see?.rollsBack === true) {
      return { ...taken, unseen: await edit.keepFor(taken.unseen) };
    }
    await edit.removeCopy();
    return taken;
  } catch (failure) {
    throw failure instanceof Failure ? await edit.keepFor(failure) : failure;
  }
}

function pathOf({ name }: DirectoryEntry, { directory }: NodeView): string {
  return `${directory}/${name}`;
}

/** As the kubelet tells them apart (k8s.io/apimachinery pkg/util/yaml, hasJSONPrefix). */
function isJson(content: Uint8Array): boolean {
  return Buffer.from(content).toString('utf8').trimStart().startsWith('{');
}

/** Answers what edited text comes to, or why it has to be edited again. */
async function check(
  content: Uint8Array,
  one: JudgedEntry<DirectoryEntry>,
  scene: EditScene,
): Promise<PlannedEdit | Failure> {
  const { view, line, validation, isForced, see } = scene;
  await refuseChanged(one.entry, scene);
  try {
    const step = await planRewritten(one, content, view, isForced);
    if (see?.rollsBack === true && !isForced) refuseRollBacks([step], view);
    const warnings = await checkManifests([step.wanted], validation);
    await line.ask((node) => checkManifestsFor(node, [step.wanted], view.finding, validation));
    return { step, warnings };
  } catch (failure) {
    if (failure instanceof Failure && (failure.kind === 'invalid' || failure.kind === 'conflict')) return failure;
    throw failure;
  }
}

/** Who edits takes their time: lines break meanwhile, and others change the file, which no further attempt mends. */
async function refuseChanged({ name, content }: DirectoryEntry, scene: EditScene): Promise<void> {
  const { entries } = await lookAgain(scene);
  const there = entries.find(({ entry }) => entry.name === name)?.entry.content;
  if (there !== undefined && content !== undefined && Buffer.compare(there, content) === 0) return;
  throw new Failure('conflict', `${scene.view.directory}/${name} changed since it was read; nothing was written`, {
    hint: 'kstatic edit shows what is there now',
  });
}

async function lookAgain({ line, discovery, say }: EditScene): Promise<NodeView> {
  const look = (): Promise<NodeView> => line.ask((node) => lookAtNode(node, discovery, say));
  try {
    return await look();
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.kind !== 'node') throw failure;
    return look();
  }
}

/** The node compares once more, with its lock taken. */
async function take(node: NodeConversation, planned: PlannedEdit, scene: EditScene): Promise<DoneEdit> {
  const { view, say } = scene;
  const seen = new SeenChange(node, scene, say);
  await (scene.mustBeSeen ? seen.begin() : seen.beginIfWished());
  const how = { ...scene, trialSeconds: seen.trialSeconds, action: 'edited', comparesNames: false } as const;
  const taken = await takeSteps(node, [planned.step], view, how, say);
  if (taken.failure !== undefined) throw taken.failure;
  const done = { ...planned, interrupted: taken.interrupted };
  scene.onChanged(done);
  return { ...done, unseen: await seen.end(changedFiles(taken)) };
}
