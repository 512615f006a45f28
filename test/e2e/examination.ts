import { listAt, textAt } from '../../src/runtimes/json.ts';

/** What `doctor -o json` says of one node, as far as tests ask. */
export interface Examination {
  readonly exitCode: number | null;
  /** What is found first. */
  readonly first: FirstDiagnosis | undefined;
  /** The names of all that is found, in order. */
  readonly checks: readonly string[];
}

export interface FirstDiagnosis {
  readonly check: string;
  readonly harm: string;
  readonly subject: string | undefined;
  readonly what: string;
  readonly mend: readonly string[];
}

export function readExamination(json: string, exitCode: number | null): Examination {
  const answer: unknown = JSON.parse(json);
  const [node] = listAt(answer, 'nodes') ?? [];
  const diagnoses = listAt(node, 'diagnoses') ?? [];
  const [first] = diagnoses;
  return {
    exitCode,
    first: first === undefined ? undefined : readDiagnosis(first),
    checks: diagnoses.map((one) => textAt(one, 'check')),
  };
}

function readDiagnosis(value: unknown): FirstDiagnosis {
  const subject = textAt(value, 'subject');
  return {
    check: textAt(value, 'check'),
    harm: textAt(value, 'harm'),
    subject: subject === '' ? undefined : subject,
    what: textAt(value, 'what'),
    mend: (listAt(value, 'mend') ?? []).map(String),
  };
}
