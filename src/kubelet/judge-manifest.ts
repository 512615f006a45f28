import { readPodObject, type PodObjectReading } from '../manifest/read-manifest.ts';
import { judgePodObject, type Judgement, type JudgeOptions } from './judge-pod.ts';

/** What a kubelet would do with a file's content. */
export interface ManifestJudgement extends Omit<Judgement, 'stage'> {
  /** `read`: it cannot be read, or is no Pod. */
  readonly stage: Judgement['stage'] | 'read';
  readonly reading: PodObjectReading;
}

/** Reads a file's content and judges the Pod in it as a kubelet does. */
export async function judgeManifest(content: Uint8Array, options: JudgeOptions): Promise<ManifestJudgement> {
  const reading = content.length < READ_LIMIT ? await readPodObject(content) : TOO_LONG;
  if (reading.problem === undefined) return { reading, ...judgePodObject(reading, options) };
  const refusals = [{ path: undefined, message: reading.problem.message }];
  return { reading, stage: 'read', refusals, pod: undefined, unknownFields: [] };
}

/** What fills it is refused like what is longer (pkg/kubelet/config/common.go, maxConfigLength; k8s.io/utils/io, ReadAtMost). */
const READ_LIMIT = 10 * 1024 * 1024;
const TOO_LONG: PodObjectReading = {
  problem: { message: 'is as long as the kubelet reads, 10 MiB, or longer', line: undefined, column: undefined },
  isText: false,
};
