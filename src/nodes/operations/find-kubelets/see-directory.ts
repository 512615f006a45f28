import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import script from './see-directory.sh';

export const seeDirectoryScript: OperationScript = {
  name: 'see_directory',
  text: script,
  libraries: [framesLibrary],
};

/** What a process works with; what the node does not let us see is undefined. */
export interface ProcessPlaces {
  readonly workingDirectory: string | undefined;
  /** The file that runs, which may be called by another name. */
  readonly executable: string | undefined;
}

/**
 * Looks where a process works, and what it runs.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function seeDirectory(node: NodeConversation, pid: number): Promise<ProcessPlaces> {
  const { frames } = await node.request(seeDirectoryScript, [String(pid)]);
  const textOf = (word: string): string | undefined => {
    const frame = frames.find((candidate) => candidate.word === word);
    return frame && new TextDecoder().decode(frame.content);
  };
  return { workingDirectory: textOf('directory'), executable: textOf('program') };
}
