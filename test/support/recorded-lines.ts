import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a client printed a line each; `test/golden/CLIENT/record.mjs` made it. */
export interface LineRecording {
  readonly containers: readonly string[];
  /** What containerd wrote down, by the container's id; of docker none. */
  readonly statuses: Readonly<Record<string, string>>;
}

export function readLineRecording(client: 'docker' | 'nerdctl'): LineRecording {
  const file = fileURLToPath(new URL(`../golden/${client}/recording.json`, import.meta.url));
  const recording: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRecording(recording)) throw new Error(`${file} is no recording`);
  return { ...recording, statuses: recording.statuses ?? {} };
}

function isRecording(value: unknown): value is Pick<LineRecording, 'containers'> & Partial<LineRecording> {
  return typeof value === 'object' && value !== null && 'containers' in value;
}
