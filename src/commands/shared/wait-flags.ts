import { defineFlags } from '../../command-line/flags/flag-table.ts';

/** For commands that put a version of a pod in place: whether to see it run. */
export const waitFlags = defineFlags({
  wait: {
    type: 'bool',
    default: false,
    usage: 'Wait until the pods run as their files say and are ready, or have come to a good end.',
  },
  timeout: {
    type: 'duration',
    default: '5m0s',
    usage:
      'How long --wait waits before it gives up. Zero means check once and do not wait, negative means wait for a week.',
  },
});

/** For those that put back what was there before when it does not run. */
export const rollbackFlags = defineFlags({
  rollback: {
    type: 'bool',
    default: false,
    usage:
      'Put the old version back when the pod does not become ready within --timeout, and see that run again. The node does so by itself when nobody says otherwise. Implies --wait.',
  },
});
