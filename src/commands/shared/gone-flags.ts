import { defineFlags } from '../../command-line/flags/flag-table.ts';

/** For commands that take pods away: whether to see them end; kubectl's, of `delete`. */
export const goneFlags = defineFlags({
  wait: { type: 'bool', default: true, usage: 'Wait until the containers of the pods are gone.' },
  timeout: {
    type: 'duration',
    default: '0s',
    usage:
      'How long --wait waits before it gives up. Zero means for as long as the pods are given to end, and a bit longer.',
  },
});
