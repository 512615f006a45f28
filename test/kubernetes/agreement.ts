import { judgeManifest } from '../../src/kubelet/judge-manifest.ts';
import { NEWEST_MINOR } from '../../src/kubelet/versions.ts';

/** What the kubelet said to a manifest, as far as it can be held against what kstatic says. */
export interface Verdict {
  /** How far it got: `accepted`, or where it was refused: `decode`, `name`, `invalid`, `reference`, `panic`. */
  readonly stage: string;
  /** What was wrong, in the kubelet's order; a field without a text is one that the kubelet names without its indices. */
  readonly errors: readonly VerdictError[];
}

export interface VerdictError {
  /** Empty where none was named. */
  readonly field: string;
  readonly message: string;
}

/** How kstatic's verdict agrees with the kubelet's. */
export interface Agreement {
  readonly ours: Verdict;
  /** Both accept it, or both refuse it. */
  readonly sameVerdict: boolean;
  /** Both refuse it, or accept it, at the same stage. */
  readonly sameStage: boolean;
  /** As above, and the first field that the kubelet names is the first that kstatic names. */
  readonly sameField: boolean;
  /** As above, and where the Pod is invalid all is said in the same words and order. */
  readonly sameWords: boolean;
}

/** Judges a manifest as kstatic does and holds it against what the kubelet said. */
export async function compareWithKubelet(content: Uint8Array, kubelet: Verdict, nodeName: string): Promise<Agreement> {
  const { stage, refusals } = await judgeManifest(content, { nodeName, minor: NEWEST_MINOR });
  const errors = refusals.map(({ path, message }) => ({ field: path?.toString() ?? '', message }));
  const ours = { stage: READING[stage] ?? stage, errors };
  const sameVerdict = (stage === 'accepted') === (kubelet.stage === 'accepted');
  const sameStage = ours.stage === kubelet.stage;
  const sameField = sameVerdict && isSameField(ours, kubelet);
  const sameWords = sameField && (stage !== 'invalid' || JSON.stringify(errors) === JSON.stringify(kubelet.errors));
  return { ours, sameVerdict, sameStage, sameField, sameWords };
}

/** To the kubelet text that cannot be read and a field that cannot be decoded are one thing. */
const READING: Readonly<Record<string, string>> = { read: 'decode' };

/** The figures of many comparisons, as they are printed. */
export class Tally {
  manifests = 0;
  refusals = 0;
  #sameVerdict = 0;
  #sameStage = 0;
  #sameField = 0;
  #invalid = 0;
  #sameWords = 0;

  add({ stage }: Verdict, agreement: Agreement): void {
    this.manifests += 1;
    if (agreement.sameVerdict) this.#sameVerdict += 1;
    if (agreement.sameStage) this.#sameStage += 1;
    if (stage === 'accepted') return;
    this.refusals += 1;
    if (agreement.sameField) this.#sameField += 1;
    if (stage !== 'invalid') return;
    this.#invalid += 1;
    if (agreement.sameWords) this.#sameWords += 1;
  }

  get refused(): number {
    return share(this.refusals, this.manifests);
  }

  get sameVerdict(): number {
    return share(this.#sameVerdict, this.manifests);
  }

  get sameField(): number {
    return share(this.#sameField, this.refusals);
  }

  lines(): readonly string[] {
    return [
      `manifests: ${String(this.manifests)}`,
      `refused by the kubelet: ${String(this.refusals)} (${percent(this.refused)})`,
      `same verdict: ${percent(this.sameVerdict)} of the manifests`,
      `same stage: ${percent(share(this.#sameStage, this.manifests))} of the manifests`,
      `same first field: ${percent(this.sameField)} of the refusals`,
      `same errors in the same words: ${percent(share(this.#sameWords, this.#invalid))} of the invalid`,
    ];
  }
}

function isSameField(ours: Verdict, kubelet: Verdict): boolean {
  const field = ours.errors[0]?.field ?? '';
  const expected = kubelet.errors[0]?.field ?? '';
  if (ours.stage !== kubelet.stage) return false;
  return kubelet.stage === 'decode' ? expected === '' || withoutIndices(field) === expected : field === expected;
}

/** As Go's decoder names a field: without the places in lists, and without the keys of maps. */
function withoutIndices(field: string): string {
  return field.replaceAll(/\[[^\]]*\]/g, '');
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** Rounded down: 100 % is all. */
function percent(of: number): string {
  return `${(Math.floor(of * 10_000) / 100).toFixed(2)} %`;
}
