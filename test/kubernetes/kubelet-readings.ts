import { sorted, type ComparedReading } from '../manifest/reading/compared-reading.ts';
import { builtProgram } from '../support/kubernetes.ts';
import { outputOf } from '../support/run-program.ts';

const MOST_AT_ONCE = 5000;

/** Reads files with the kubelet's own code (test/kubernetes/judge). */
export async function kubeletReadings(contents: readonly Uint8Array[]): Promise<readonly ComparedReading[]> {
  const program = await builtProgram('judge');
  const readings: ComparedReading[] = [];
  for (let start = 0; start < contents.length; start += MOST_AT_ONCE) {
    const requests = contents.slice(start, start + MOST_AT_ONCE).map(requestFor);
    const lines = (await outputOf(program, ['-read'], { stdin: requests.join('') })).trimEnd().split('\n');
    readings.push(...lines.map(kubeletReading));
  }
  return readings;
}

function requestFor(content: Uint8Array): string {
  return `${JSON.stringify({ id: '', content: Buffer.from(content).toString('base64') })}\n`;
}

function kubeletReading(line: string): ComparedReading {
  const answer: unknown = JSON.parse(line);
  if (typeof answer !== 'object' || answer === null || !('value' in answer)) throw new Error(`the judge said ${line}`);
  const isChance = 'isChance' in answer;
  return 'error' in answer
    ? { value: undefined, problem: String(answer.error), isChance }
    : { value: JSON.stringify(sorted(answer.value)), problem: undefined, isChance };
}
