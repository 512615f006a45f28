import type { RuntimeAbsence } from '../nodes/operations/runtime-answer.ts';

/** Tells why nobody could say what a node runs. */
export function whyNoRuntime(absence: RuntimeAbsence): string {
  return `what runs cannot be told: ${absenceOf(absence)}`;
}

/** The reason alone, with what the client said. */
export function absenceOf({ reason, complaint }: RuntimeAbsence): string {
  return `${WORDS[reason]}${complaint === undefined ? '' : `: ${complaint}`}`;
}

const WORDS = {
  mounted: 'nothing runs on a mounted file system',
  'no client': 'there is no crictl, ctr, nerdctl or docker',
  'no socket': 'the container runtime has no socket',
  refused: 'the client of the container runtime failed',
  'timed out': 'the container runtime does not answer',
} as const;
