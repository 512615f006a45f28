import { choosePods } from '../change/choose-pods.ts';
import { Failure } from '../errors/failure.ts';
import type { JudgedEntry } from '../kubelet/read-directory.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import { editFile, type EditScene } from './edit/edit-file.ts';
import type { Editor } from './edit/edit-session.ts';
import { goAloneForPods } from './go-alone.ts';
import { lookAtNode, requireWritable, type NodeView } from './look-at-node.ts';
import type { NodeTurn, NodeWork } from './on-nodes.ts';
import { planRewritten, type RewriteOptions, type RewriteResult } from './rewrite.ts';
import { unreadFiles } from './unread-files.ts';
import { ReopenedLine } from './wait/reopened-line.ts';
import { seenChangeScripts } from './wait/see-changed.ts';

export interface EditOptions extends Omit<RewriteOptions, 'rewrite' | 'isDryRun'> {
  readonly editor: Editor;
  /** Told why a file stays as it is. */
  readonly onCancelled: (nodeName: string, why: string) => void;
}

/** Has the files of pods edited where they are, one after the other: each node's own. */
export function editWork(options: EditOptions): NodeWork<RewriteResult> {
  return {
    operations: seenChangeScripts(options),
    run: (node, say, turn) => editOnNode(node, options, say, turn),
    failureOf: ({ failure }) => failure,
  };
}

async function editOnNode(
  node: NodeConversation,
  options: EditOptions,
  say: (step: string) => void,
  turn: NodeTurn,
): Promise<RewriteResult> {
  const view = await lookAtNode(node, options.discovery, say);
  const { nodeName } = view.finding;
  const { chosen, notFound } = choosePods(options.names, view.entries, nodeName, options.namespace);
  if (chosen.length > 0) requireWritable(view);
  for (const one of chosen) await refuseToEdit(one, view, options.isForced);
  // Before anybody has edited anything, for who has to wait is begun anew.
  const mustBeSeen = goAloneForPods(
    chosen.flatMap(({ verdict }) => (verdict.kind === 'pod' ? [verdict.manifest] : [])),
    turn,
  );
  const result = {
    kubeletNodeName: nodeName,
    directory: view.directory,
    steps: [] as const,
    warnings: [] as const,
    notFound,
    unread: unreadFiles(view),
    interrupted: [] as const,
    failure: undefined,
  };
  const line = new ReopenedLine(node);
  try {
    return await editAll(chosen, result, {
      ...options,
      nodeName: node.nodeName,
      view,
      line,
      say,
      mustBeSeen,
      onChanged: (done) => {
        options.onChanged(node.nodeName, { ...result, ...done, steps: [done.step] });
      },
    });
  } finally {
    await line.close();
  }
}

/** Whoever is to edit a file is told beforehand that it cannot be written. */
async function refuseToEdit(one: JudgedEntry<DirectoryEntry>, view: NodeView, isForced: boolean): Promise<void> {
  const { content, name } = one.entry;
  if (content === undefined || one.entry.kind !== 'file') {
    throw new Failure('conflict', `${view.directory}/${name} is no file that could be edited`, {
      hint: 'kstatic list -o wide shows what it is',
    });
  }
  // Any other text would do; what is no manifest may be edited until it is one.
  if (one.verdict.kind === 'pod') await planRewritten(one, Buffer.concat([content, NEW_LINE]), view, isForced);
}

const NEW_LINE = Buffer.from('\n');

async function editAll(
  chosen: readonly JudgedEntry<DirectoryEntry>[],
  nothing: RewriteResult,
  scene: EditScene & Pick<EditOptions, 'onCancelled'>,
): Promise<RewriteResult> {
  let result = nothing;
  for (const one of chosen) {
    try {
      const done = await editFile(one, scene);
      if (typeof done === 'string') {
        scene.onCancelled(scene.nodeName, done);
        continue;
      }
      const { step, warnings, interrupted, unseen } = done;
      result = {
        ...result,
        steps: [...result.steps, step],
        warnings: [...result.warnings, ...warnings],
        interrupted: [...result.interrupted, ...interrupted],
      };
      if (unseen !== undefined) return { ...result, failure: unseen };
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      return { ...result, failure };
    }
  }
  return result;
}
