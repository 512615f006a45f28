import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import type { LogLine } from '../../nodes/operations/read-kubelet-log/log-line.ts';
import { readKubeletLog } from '../../nodes/operations/read-kubelet-log/read-kubelet-log.ts';
import { kubeletLogQuery } from '../ask-for-words.ts';
import { pathIn } from '../diagnose/manifests/judged-file.ts';
import type { NodeFacts } from '../node-facts.ts';

/** Of pkg/kubelet/config/file.go and file_linux.go: what a kubelet logs of a file from which it makes no pod. */
const REFUSALS = ['Could not process manifest file', 'Unable to process watch event', 'Unable to read config path'];

/** What it logs when a volume cannot be mounted (pkg/volume/util/operationexecutor, GenerateMountVolumeFunc). */
const MOUNT_FAILURE = 'MountVolume.SetUp failed';

/** A file of the kubelet's directory, and since when it is what it is. */
export interface LoggedFile {
  readonly file: string;
  readonly changedAt: Date | undefined;
}

/**
 * Reads why the kubelet refuses a file, in its own words; undefined where its log says nothing of it since the file was
 * changed, or cannot be read.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function refusalInLog(
  node: NodeConversation,
  facts: NodeFacts,
  { file, changedAt }: LoggedFile,
): Promise<string | undefined> {
  const path = pathIn(facts.view.directory, file);
  const lines = (await readLines(node, facts, REFUSALS)).filter(({ at }) => isSince(at, changedAt));
  const own = lines.findLast(({ values, text }) => values.get('path') === path || text.includes(`\\"${path}\\"`));
  const said = own?.values.get('err');
  // What it logs of an event names the file in the text.
  return said?.replace(`can't process config file "${path}": `, '').replace(`${path}: `, '');
}

/**
 * Reads why the kubelet cannot mount a volume of a pod, in its own words.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function mountFailureInLog(
  node: NodeConversation,
  facts: NodeFacts,
  pod: { readonly name: string; readonly changedAt: Date | undefined },
): Promise<string | undefined> {
  const lines = (await readLines(node, facts, [MOUNT_FAILURE])).filter(({ at }) => isSince(at, pod.changedAt));
  const own = lines.flatMap(({ text }) => {
    const { volume, name, reason } = FAILED_MOUNT.exec(text)?.groups ?? {};
    return name === pod.name && volume !== undefined && reason !== undefined ? [`volume ${volume}: ${reason}`] : [];
  });
  return own.at(-1);
}

/** `MountVolume.SetUp failed for volume "data" (UniqueName: "…") pod "web-cp1" (UID: "…") : REASON`. */
const FAILED_MOUNT =
  /MountVolume\.SetUp failed for volume \\?"(?<volume>[^"\\]+)\\?" \(UniqueName: [^)]*\) pod \\?"(?<name>[^"\\]+)\\?" \(UID: [^)]*\) : (?<reason>.*)/s;

async function readLines(
  node: NodeConversation,
  facts: NodeFacts,
  words: readonly string[],
): Promise<readonly LogLine[]> {
  if (facts.view.finding.kubelet === undefined) return [];
  const reading = await readKubeletLog(node, { ...kubeletLogQuery(facts), words, mostLines: MOST_LINES });
  return reading.kind === 'found' ? reading.lines : [];
}

const MOST_LINES = 100;

/** Of a line that tells no time nobody knows; file times may be known to the second only. */
function isSince(at: Date | undefined, changedAt: Date | undefined): boolean {
  if (at === undefined || changedAt === undefined) return false;
  return at.getTime() >= Math.floor(changedAt.getTime() / 1000) * 1000;
}
