import { defineFlags } from '../../command-line/flags/flag-table.ts';

/** For commands that change pods: whether to stop what a kubelet leaves running. */
export const staleFlags = defineFlags({
  'stop-stale': {
    type: 'bool',
    usage:
      'Stop through the container runtime, with its grace, what the kubelet leaves running of the pods beyond its time: one that was restarted while its API server does not answer stops nothing. Implies --wait.',
  },
});
