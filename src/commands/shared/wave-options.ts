import type { FlagValues } from '../../command-line/flags/flag-table.ts';
import { planWaves } from '../../fleet/plan-waves.ts';
import type { NodeOptions } from './node-options.ts';
import type { waveFlags } from './wave-flags.ts';

interface WaveCommandLine {
  readonly flags: FlagValues<typeof waveFlags>;
  /** The flags that were given. */
  readonly given: { has(flag: keyof typeof waveFlags): boolean };
}

/**
 * Adds to the nodes in which waves they are gone over, and when that ends early.
 *
 * @throws UsageError for values that are none; an empty one, as an unset variable leaves it, does not mean all at once
 */
export function completeWaves({ flags, given }: WaveCommandLine, nodeOptions: NodeOptions): NodeOptions {
  const { fleet } = nodeOptions;
  const waves = planWaves(fleet.ways.length, {
    serial: given.has('serial') ? flags.serial : undefined,
    maxFail: given.has('max-fail') ? flags['max-fail'] : undefined,
  });
  return { ...nodeOptions, fleet: { ...fleet, waves } };
}
