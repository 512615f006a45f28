import type { RuntimeAbsence } from '../nodes/operations/runtime-answer.ts';

/** Tells why nobody could say what a node runs. */
export function whyNoRuntime({ reason, complaint }: RuntimeAbsence): string {
  return `what runs cannot be told: ${WORDS[reason]}${complaint === undefined ? '' : `: ${complaint}`}`;
}

const WORDS = {
  mounted: 'on a mounted file system nothing runs',
  'no client': 'there is no crictl, ctr, nerdctl or docker',
  'no socket': 'the container runtime has no socket',
  refused: 'the client of the container runtime failed',
  'timed out': 'the container runtime does not answer',
} as const;
