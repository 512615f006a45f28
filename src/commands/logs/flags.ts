import { defineCommand } from '../../command-line/command.ts';
import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { nodeFlags } from '../shared/node-flags.ts';

export const logsFlags = defineFlags({
  container: { type: 'string', shorthand: 'c', usage: 'Print the logs of this container.' },
  'all-containers': { type: 'bool', usage: "Get all containers' logs in the pod(s)." },
  'all-pods': { type: 'bool', usage: 'Get logs from all pod(s). Sets prefix to true.' },
  follow: { type: 'bool', shorthand: 'f', usage: 'Go on printing what is written, until the container ends.' },
  previous: {
    type: 'bool',
    shorthand: 'p',
    usage: 'Print the logs of the previous instance of the container, where there was one.',
  },
  tail: {
    type: 'int',
    default: -1,
    usage: 'How many of the last lines to print. Unless told all of them; with a selector 10.',
  },
  since: {
    type: 'duration',
    default: '0s',
    usage: 'Only what is newer than a duration like 5s, 2m or 3h. Only one of since-time / since may be used.',
  },
  'since-time': {
    type: 'string',
    usage: 'Only what was written after a time (RFC3339). Only one of since-time / since may be used.',
  },
  timestamps: { type: 'bool', usage: 'Print in front of each line when it was written.' },
  prefix: { type: 'bool', usage: 'Print in front of each line which pod and container it is from.' },
  'limit-bytes': { type: 'int', usage: 'How many bytes of each log to print at most. Unless told there is no limit.' },
  selector: {
    type: 'string',
    shorthand: 'l',
    usage: "The logs of all pods whose labels match: '=', '==', '!=', 'in', 'notin', a key, or !key.",
  },
  'max-log-requests': { type: 'int', default: 5, usage: 'How many logs may be followed at the same time.' },
  'ignore-errors': { type: 'bool', usage: 'Tell of a log that cannot be read among the others, and go on.' },
  'pod-running-timeout': {
    type: 'duration',
    default: '20s',
    usage: 'How long (like 5s, 2m or 3h, higher than zero) to wait for a container that is to be followed.',
  },
  namespace: {
    type: 'string',
    shorthand: 'n',
    usage: 'The namespace of the pod, where its name alone leaves it open.',
  },
  ...nodeFlags,
});

export const logsCommand = defineCommand({
  name: 'logs',
  group: 'inspect',
  summary: 'Print the logs for a container in a pod',
  description: `Print what the containers of static pods wrote, from the files that the kubelet
of a node has them written to. No API server is asked.

Bytes go into a pipe as the container wrote them. On a terminal what could
drive it is shown instead (^[). Of several nodes each line begins with
[NODE/POD/CONTAINER].`,
  examples: `
# Print the log of a pod with one container
kstatic logs web

# Print why the last instance of a container ended
kstatic logs etcd -c etcd -p --tail=20 -N cp1

# Follow a pod on three nodes
kstatic logs kube-apiserver -f --tail=1 -N 'cp[1-3]'

# Print the last hour of all containers of the control plane
kstatic logs -l tier=control-plane --all-containers --prefix --tail=-1 --since=1h

# Print the log of a pod on a disk that is mounted from another machine
kstatic logs etcd --root /mnt
`,
  usage: 'logs [-f] [-p] (POD | pod/POD | -l SELECTOR) [-c CONTAINER] [flags]',
  flags: logsFlags,
  completes: 'pods',
  load: () => import('./run.ts'),
});
