import type { Check } from './check.ts';

/** Every check; what causes things stands before what follows from them, and may be seen by it as `earlier`. */
export const CHECKS: readonly Check[] = [];
