import { NOTHING_WRONG, type Check, type CheckOutcome, type ExaminedNode } from '../check.ts';

/** Looks for times that have not come yet. */
export const clockCheck: Check = {
  rules: { 'clock-behind': "The node's clock is behind what it wrote before" },
  operations: [],
  diagnose: (examined) => Promise.resolve(diagnoseClock(examined)),
};

function diagnoseClock({ facts, clock }: ExaminedNode): CheckOutcome {
  if (facts?.runtime.kind !== 'found') return NOTHING_WRONG;
  const limit = clock.now.getTime() + SLACK_MILLISECONDS;
  const evidence = [
    ...facts.runtime.pods.flatMap(({ name, createdAt, annotations: { configSeen } }) =>
      [configSeen, createdAt]
        .filter((time) => time !== undefined && time.getTime() > limit)
        .slice(0, 1)
        .map((time) => `pod ${name} was made at ${time?.toISOString() ?? ''}`),
    ),
  ];
  if (evidence.length === 0) return NOTHING_WRONG;
  return {
    diagnoses: [
      {
        check: 'clock-behind',
        harm: 'warning',
        subject: undefined,
        what: `the clock says ${clock.now.toISOString()}, and pods were made later than that`,
        evidence: evidence.slice(0, 5),
        consequence:
          'ages, back-offs and certificates are reckoned wrongly; who began before whom the kubelet cannot tell',
        mend: [],
      },
    ],
    unchecked: [],
  };
}

/** What was asked first may have been answered by a busy node some time before. */
const SLACK_MILLISECONDS = 60_000;
