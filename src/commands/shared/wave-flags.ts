import { defineFlags } from '../../command-line/flags/flag-table.ts';

/** The flags of the commands that change nodes, for going over many of them. */
export const waveFlags = defineFlags({
  serial: {
    type: 'string',
    placeholder: 'SIZES',
    usage:
      'Go over the nodes in waves of these sizes, such as 1,5,20%. Percentages are of all nodes, rounded down, and one node at least; the last size repeats. A wave begins when all nodes of the one before it have ended. Without it all nodes are one wave.',
  },
  'max-fail': {
    type: 'string',
    placeholder: 'N',
    usage:
      'Begin no further node once more than N have failed. N is a number, or a percentage of all nodes, rounded down. Unless it is given it is 0 with --serial, and no limit without.',
  },
});
