import { kubeletReadings } from '../../kubernetes/kubelet-readings.ts';
import { random } from '../../support/random.ts';
import type { ComparedReading } from './compared-reading.ts';
import { ownReading } from './own-reading.ts';
import { randomDocument } from './random-document.ts';

export interface Difference {
  readonly content: Buffer;
  readonly kubelet: ComparedReading;
  readonly kstatic: ComparedReading;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** How many files the kubelet's code does not refuse. */
  readonly accepted: number;
}

/** Has as many random files as asked for read by kstatic and by the kubelet's own code. */
export async function compareReadings(seed: number, count: number): Promise<Comparison> {
  const chance = random(seed);
  const contents = Array.from({ length: count }, () => randomDocument(chance));
  const differences: Difference[] = [];
  let accepted = 0;
  for (const [index, kubelet] of (await kubeletReadings(contents)).entries()) {
    const content = contents[index] ?? Buffer.alloc(0);
    if (kubelet.value !== undefined) accepted += 1;
    const kstatic = await ownReading(content);
    if (kubelet.value !== kstatic.value && !kubelet.isChance) differences.push({ content, kubelet, kstatic });
  }
  return { differences, accepted };
}
