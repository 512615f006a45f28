import type { NodeClock } from '../../../nodes/operations/read-clock/read-clock.ts';
import type { LogLine } from '../../../nodes/operations/read-kubelet-log/log-line.ts';
import type { KubeletLogQuery } from '../../../nodes/operations/read-kubelet-log/read-kubelet-log.ts';
import { ManifestPathNotFound } from '../../find-manifest-path/not-found.ts';
import type { ExaminedNode } from '../check.ts';

/** What to read of the log: of a kubelet that runs what it says of manifests and pods, else how it ended. */
export function logQuery(path: ExaminedNode['path'], { now }: NodeClock): KubeletLogQuery {
  const kubelet = path instanceof ManifestPathNotFound ? path.circumstances.launch?.process : path.kubelet;
  if (kubelet === undefined) return { pid: undefined, unit: undefined, since: undefined, words: [], mostLines: 100 };
  return {
    pid: kubelet.pid,
    unit: undefined,
    since: new Date(now.getTime() - RECENT_MILLISECONDS),
    words: LOG_MESSAGES,
    mostLines: 1000,
  };
}

/** What fails goes on failing: a kubelet says it again at its next look at the manifest, or the pod, of five minutes. */
const RECENT_MILLISECONDS = 360_000;

/** Of pkg/kubelet/config/file.go and file_linux.go, kubelet.go (mirror pods) and pod_workers.go. */
const LOG_MESSAGES = [
  'Could not process manifest file',
  'Unable to read config path',
  'Unable to process watch event',
  'Failed creating a mirror pod',
  'Error syncing pod, skipping',
] as const;

export type LogMessage = (typeof LOG_MESSAGES)[number];

/** The lines of the log that say one thing, the newest last; none where there is no log. */
export function linesSaying({ log }: Pick<ExaminedNode, 'log'>, wanted: LogMessage): readonly LogLine[] {
  return log.kind === 'found' ? log.lines.filter(({ message }) => message === wanted) : [];
}
