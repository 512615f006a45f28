import { Failure } from '../../../errors/failure.ts';
import type { Answer, NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import script from './find-kubelets.sh';
import { readFacts, type ProcessFacts, type Survey } from './process-facts.ts';

export const findKubeletsScript: OperationScript = {
  name: 'find_kubelets',
  text: script,
  libraries: [framesLibrary],
};

/** A process of a node whose program is a kubelet, or one that holds a kubelet. */
export interface NodeProcess extends ProcessFacts {
  readonly pid: number;
  /** The arguments as the process shows them, the program's name first. */
  readonly argv: readonly string[];
}

/** What a node runs, as far as kubelets go. */
export interface KubeletSurvey {
  readonly processes: readonly NodeProcess[];
  readonly hostName: string | undefined;
  /** Who looked: 0 is root, who sees everything. */
  readonly userId: number | undefined;
}

export interface SurveyOptions {
  /** Whether to tell what each of them watches: of a kubelet with many pods that is long. */
  readonly withWatches: boolean;
}

/**
 * Finds the kubelets of a node, and what can hide one.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function findKubelets(node: NodeConversation, { withWatches }: SurveyOptions): Promise<KubeletSurvey> {
  const answer = await node.request(findKubeletsScript, withWatches ? ['watches'] : []);
  const survey = readFacts(answer.frames);
  if (survey.userId === undefined) {
    throw new Failure('node', `${node.nodeName} did not say what it runs: ${answer.errorText.trim()}`, {
      hint: 'kstatic reads /proc, which has to be mounted',
    });
  }
  const host = answer.frames.find(({ word }) => word === 'host');
  return { processes: readProcesses(answer, survey), hostName: host?.fields.join(' '), userId: survey.userId };
}

function readProcesses(answer: Answer, survey: Survey): readonly NodeProcess[] {
  return answer.frames.flatMap(({ word, fields, content }) => {
    const argv = readArgv(content);
    // A process that ended between two looks has no arguments left.
    if (word !== 'process' || argv.length === 0) return [];
    const pid = Number(fields[0]);
    return [{ pid, argv, ...survey.factsOf(pid) }];
  });
}

/** A process that renamed itself leaves NULs behind its new name, which are no arguments. */
function readArgv(content: Uint8Array | undefined): readonly string[] {
  const text = new TextDecoder().decode(content).replace(/\0+$/, '');
  return text === '' ? [] : text.split('\0');
}
