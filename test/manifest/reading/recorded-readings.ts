import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file, and what the kubelet's own code has read of it. */
export interface RecordedReading {
  /** In base64 where it is no UTF-8. */
  readonly text: string;
  readonly isBase64: boolean;
  /** As `judge -read` writes it; null where it refuses the file. */
  readonly value: string | null;
  readonly problem: string | null;
}

/** Where they are recorded, by test/kubernetes/record-readings.ts. */
export const RECORDED_READINGS = fileURLToPath(new URL('../../golden/kubelet/reading.json', import.meta.url));

export function recordedReadings(): readonly RecordedReading[] {
  const recorded: unknown = JSON.parse(readFileSync(RECORDED_READINGS, 'utf8'));
  if (!Array.isArray(recorded) || !recorded.every(isRecordedReading)) throw new TypeError('reading.json is broken');
  return recorded;
}

export function contentOf({ text, isBase64 }: RecordedReading): Uint8Array {
  return Buffer.from(text, isBase64 ? 'base64' : 'utf8');
}

function isRecordedReading(value: unknown): value is RecordedReading {
  return typeof value === 'object' && value !== null && 'text' in value && 'value' in value;
}
