import { defineCommand } from '../../command-line/command.ts';
import { defineFlags } from '../../command-line/flags/flag-table.ts';
import { idleFlags } from './idle-flags.ts';

/** The flags of `kubectl run` 1.36 that shape its Pod or its output, and kstatic's own. */
export const createFlags = defineFlags({
  'allow-missing-template-keys': {
    type: 'bool',
    default: true,
    usage: 'A template prints nothing for a field that is not there, instead of failing.',
  },
  annotations: { type: 'stringArray', usage: 'An annotation, NAME=VALUE. May be given several times.' },
  attach: { type: 'bool', usage: 'Attach to the container once it runs. There is nothing to attach to here.' },
  command: { type: 'bool', usage: "What follows -- is the container's command rather than its arguments." },
  critical: {
    type: 'bool',
    usage: 'Make the Pod as critical as the control plane: priorityClassName system-node-critical, with its priority.',
  },
  'dry-run': {
    type: 'string',
    default: 'client',
    bareValue: 'unchanged',
    usage: 'Only "client" makes sense: nothing is ever sent to a server.',
    completes: ['client'],
  },
  env: { type: 'stringArray', usage: 'An environment variable, NAME=VALUE. May be given several times.' },
  expose: { type: 'bool', usage: 'Print a Service in front of the Pod; needs --port. A kubelet takes no Service.' },
  'host-network': { type: 'bool', usage: "Use the node's own network." },
  image: { type: 'string', usage: 'The image that the container runs. Required.' },
  'image-pull-policy': {
    type: 'string',
    usage: 'When the image is pulled: Always, IfNotPresent or Never. Left out of the Pod when not given.',
    completes: ['Always', 'IfNotPresent', 'Never'],
  },
  labels: {
    type: 'string',
    shorthand: 'l',
    usage: 'The labels of the Pod, NAME=VALUE with commas between, in place of run=NAME.',
  },
  'leave-stdin-open': { type: 'bool', usage: 'With --stdin: keep stdin open after the first that attached has gone.' },
  limits: { type: 'string', usage: 'The most that the container may use: cpu=200m,memory=512Mi.' },
  namespace: { type: 'string', shorthand: 'n', usage: 'The namespace that is written into the Pod.' },
  neat: { type: 'bool', usage: 'Leave out what says nothing: resources: {}, status: {}, dnsPolicy: ClusterFirst.' },
  output: {
    type: 'string',
    shorthand: 'o',
    usage:
      'Output format. One of: (json, yaml, kyaml, name, go-template, go-template-file, template, templatefile, ' +
      'jsonpath, jsonpath-as-json, jsonpath-file). YAML when not given.',
    completes: ['json', 'yaml', 'name'],
  },
  'override-type': {
    type: 'string',
    default: 'merge',
    usage: 'How --overrides is applied: json, merge or strategic.',
    completes: ['json', 'merge', 'strategic'],
  },
  overrides: { type: 'string', usage: 'A patch in JSON for the Pod.' },
  'pod-running-timeout': { type: 'duration', default: '1m0s', usage: 'How long to wait for the Pod to run. Unused.' },
  port: { type: 'string', usage: 'The port that the container listens on.' },
  privileged: { type: 'bool', usage: 'Run the container in privileged mode.' },
  record: {
    type: 'bool',
    usage: 'Note the command line in an annotation of the Pod.',
    hidden: true,
    deprecated: '--record will be removed in the future',
  },
  requests: { type: 'string', usage: 'What the node keeps for the container: cpu=100m,memory=256Mi.' },
  restart: {
    type: 'string',
    default: 'Always',
    usage: 'When the kubelet starts the container again: Always, OnFailure or Never.',
    completes: ['Always', 'OnFailure', 'Never'],
  },
  rm: { type: 'bool', usage: 'Delete the Pod when it has ended. Only with --attach, so never here.' },
  'show-managed-fields': {
    type: 'bool',
    usage: 'Keep metadata.managedFields, which --overrides may have set, in YAML and JSON.',
    hidden: true,
  },
  stdin: { type: 'bool', shorthand: 'i', usage: 'Keep stdin of the container open. Needs --attach=false here.' },
  template: { type: 'string', usage: 'The template, or its file, for -o go-template and the like.' },
  tty: { type: 'bool', shorthand: 't', usage: 'Give the container a terminal; needs --stdin.' },
  volume: {
    type: 'stringArray',
    placeholder: 'HOSTPATH:PATH[:ro]',
    usage: 'Mount a path of the node into the container. May be given several times.',
  },
  ...idleFlags,
});

/** `kstatic create`: prints the manifest of a static pod. */
export const createCommand = defineCommand({
  name: 'create',
  group: 'basic',
  summary: 'Print the manifest of a static pod',
  description: `Print the manifest of a static pod.

The flags and the output are those of 'kubectl run --dry-run=client -o yaml',
but neither a cluster nor a server is needed. 'kstatic install -f -' puts the
manifest on nodes.`,
  examples: `  # Print a pod that sleeps
  kstatic create static-busybox --image=busybox -- sleep 1000

  # Print it without what says nothing, with a command of its own
  kstatic create static-busybox --image=busybox --restart=Never --neat --command -- sleep 1000

  # Install a web server on a node, with a directory of the node in it
  kstatic create web --image=nginx --port=80 --volume /srv/www:/usr/share/nginx/html:ro | kstatic install -f - -N cp1

  # Print a pod as critical as the control plane, on the node's network
  kstatic create proxy --image=haproxy --critical --host-network --requests=cpu=100m,memory=64Mi`,
  usage: 'create NAME --image=IMAGE [--env=NAME=VALUE] [--port=PORT] [--command] [flags] [-- ARG…]',
  flags: createFlags,
  quotesOnlyItsWords: true,
  completes: [],
  load: () => import('./run.ts'),
});
