import { defineFlags } from '../../command-line/flags/flag-table.ts';

/** The flags of every command to which an API server can add something; without one of them none is asked. */
export const clusterFlags = defineFlags({
  kubeconfig: {
    type: 'string',
    placeholder: 'FILE',
    completes: 'files',
    usage: 'Ask the API server of this kubeconfig about mirror pods, with the kubectl of this machine.',
  },
  context: {
    type: 'string',
    placeholder: 'NAME',
    usage: 'Ask the API server of this context of the kubeconfig about mirror pods.',
  },
});
