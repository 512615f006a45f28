import { defineFlags } from '../../command-line/flags/flag-table.ts';

/** The flags of every command that looks at nodes. */
export const nodeFlags = defineFlags({
  node: {
    type: 'stringArray',
    shorthand: 'N',
    placeholder: 'DEST',
    completes: 'nodes',
    usage:
      'Node to work on: [user@]host[:port], an alias of ssh_config, ssh://… or "local". Repeatable; takes comma lists and ranges such as cp[1-3]. Without it, $KSTATIC_NODES, else this machine.',
  },
  via: {
    type: 'string',
    placeholder: 'COMMAND',
    usage:
      "Command that gives a shell on the node, instead of ssh; {node} in it is the node's name: 'docker exec -i {node}'.",
  },
  'ssh-config': {
    type: 'string',
    placeholder: 'FILE',
    completes: 'files',
    usage: 'Configuration file for ssh (its -F).',
  },
  'ssh-option': { type: 'stringArray', placeholder: 'OPTION', usage: 'Option for ssh (its -o). Repeatable.' },
  identity: {
    type: 'string',
    shorthand: 'i',
    placeholder: 'FILE',
    completes: 'files',
    usage: 'Private key for ssh (its -i).',
  },
  sudo: {
    type: 'string',
    default: 'auto',
    completes: ['auto', 'always', 'never'],
    usage:
      'Whether to become root on the node with sudo -n, else doas -n. Must be "auto" (when not root), "always" or "never".',
  },
  'connect-timeout': {
    type: 'duration',
    default: '10s',
    usage: 'How long a connection to a node may take.',
  },
  'request-timeout': { type: 'duration', default: '1m0s', usage: 'How long a node may take for one answer.' },
  parallel: { type: 'int', default: 32, usage: 'How many nodes to work on at the same time.' },
  root: {
    type: 'string',
    placeholder: 'DIRECTORY',
    completes: 'directories',
    usage: "Where a node's file system is mounted on this machine (a rescue disk); nothing runs there.",
  },
  'pod-manifest-path': {
    type: 'string',
    placeholder: 'PATH',
    usage: 'The directory or file that the kubelet reads, instead of finding it.',
  },
  'node-name': {
    type: 'string',
    placeholder: 'NAME',
    usage: "The name that the kubelet appends to a pod's name, instead of finding it.",
  },
  quiet: { type: 'bool', shorthand: 'q', default: false, usage: 'Say nothing on standard error but errors.' },
});
