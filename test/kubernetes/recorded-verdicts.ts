import { readFileSync } from 'node:fs';

import type { Verdict } from './agreement.ts';

/** What test/kubernetes/record-verdicts.ts recorded. */
export interface RecordedVerdicts {
  /** Which Kubernetes said so: `v1.37.1`. */
  readonly kubernetes: string;
  readonly node: string;
  readonly manifests: readonly RecordedVerdict[];
}

export interface RecordedVerdict extends Verdict {
  readonly id: string;
  /** The manifest; what is no UTF-8 text is in base64. */
  readonly text?: string;
  readonly base64?: string;
}

export const RECORDED_VERDICTS = new URL('../golden/kubelet/verdicts.json', import.meta.url);

export function readRecordedVerdicts(): RecordedVerdicts {
  const recorded: unknown = JSON.parse(readFileSync(RECORDED_VERDICTS, 'utf8'));
  if (!isRecording(recorded)) throw new Error(`${RECORDED_VERDICTS.pathname} holds no verdicts`);
  return recorded;
}

export function contentOf({ text, base64 = '' }: RecordedVerdict): Uint8Array {
  return text === undefined ? Buffer.from(base64, 'base64') : Buffer.from(text);
}

/**
 * The rule behind an error: what is said, without what differs between two Pods, and of what, without most of the way to it. The
 * decoder's rules are about types, whichever field has them.
 */
export function ruleOf(stage: string, { field, message }: Verdict['errors'][number]): string {
  const names = field
    .replaceAll(/\[[^\]]*\]/g, '')
    .split('.')
    .slice(-2)
    .join('.');
  const words = message
    .replace(/Go struct field \S+ of type (\S*)\bv1\.\w+/, 'Go struct field of type $1an object')
    .replace(/Go struct field \S+/, 'Go struct field')
    .replace(/(?<=is missing in |not supported: |pod version: |DoNotSchedule, not ).*/s, '…')
    .replaceAll(/"(?:[^"\\]|\\.)*"|\{.*\}|\[.+\]|-?\d[\d.]*/gs, '…');
  return `${stage}: ${stage === 'invalid' ? names : ''}: ${words.slice(0, 90)}`;
}

function isRecording(value: unknown): value is RecordedVerdicts {
  return typeof value === 'object' && value !== null && 'kubernetes' in value && 'manifests' in value;
}
