import { builtProgram } from '../support/kubernetes.ts';
import { outputOf } from '../support/run-program.ts';
import type { CorpusManifest } from './corpus/corpus-manifest.ts';

/** What the kubelet's own code said to a manifest (test/kubernetes/judge). */
export interface JudgeVerdict {
  readonly id: string;
  readonly accepted: boolean;
  /** Where it was refused: `read`, `decode`, `kind`, `name`, `invalid`, `convert`, `reference` or `panic`. */
  readonly stage: string;
  readonly message: string;
  /** What ValidatePodCreate had against it. */
  readonly errors: readonly JudgeError[];
}

export interface JudgeError {
  readonly type: string;
  readonly field: string;
  readonly detail: string;
  readonly badValue: string;
}

export const JUDGED_NODE = 'controlplane';

/** Longer texts cannot be told from what a program prints as a whole. */
const MOST_AT_ONCE = 4000;

/** Has manifests judged by the kubelet's own code, in their order. */
export async function runJudge(manifests: readonly CorpusManifest[]): Promise<readonly JudgeVerdict[]> {
  const program = await builtProgram('judge');
  const verdicts: JudgeVerdict[] = [];
  for (let start = 0; start < manifests.length; start += MOST_AT_ONCE) {
    const requests = manifests.slice(start, start + MOST_AT_ONCE).map((manifest) => `${requestFor(manifest)}\n`);
    const lines = (await outputOf(program, [], { stdin: requests.join('') })).trimEnd().split('\n');
    verdicts.push(...lines.map(readVerdict));
  }
  return verdicts;
}

function requestFor({ id, file, content }: CorpusManifest): string {
  const request = {
    id,
    content: Buffer.from(content).toString('base64'),
    node: JUDGED_NODE,
    file: `/etc/kubernetes/manifests/${file}`,
  };
  return JSON.stringify(request);
}

function readVerdict(line: string): JudgeVerdict {
  const verdict: unknown = JSON.parse(line);
  if (!isVerdict(verdict)) throw new Error(`the judge said ${line}`);
  return verdict;
}

function isVerdict(value: unknown): value is JudgeVerdict {
  return typeof value === 'object' && value !== null && 'accepted' in value && 'stage' in value && 'errors' in value;
}
