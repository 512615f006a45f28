import type { ParsedCommandLine } from '../../command-line/flags/flag-table.ts';
import type { createFlags } from './flags.ts';

export type CreateCommandLine = ParsedCommandLine<typeof createFlags>;
