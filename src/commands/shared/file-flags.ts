import { defineFlags } from '../../command-line/flags/flag-table.ts';

/** The flags of commands that read manifests, as kubectl has them. */
export const fileFlags = defineFlags({
  filename: {
    type: 'stringSlice',
    shorthand: 'f',
    default: [],
    placeholder: 'FILE',
    completes: 'files',
    usage:
      'File, directory or URL that holds the manifest, "-" for standard input. {node} in it stands for the node\'s name. Repeatable.',
  },
  kustomize: {
    type: 'string',
    shorthand: 'k',
    placeholder: 'DIRECTORY',
    completes: 'directories',
    usage: "Directory that kubectl kustomize builds. This flag can't be used together with -f or -R.",
  },
  recursive: {
    type: 'bool',
    shorthand: 'R',
    usage: 'Process the directories below a directory in -f, too.',
  },
  namespace: {
    type: 'string',
    shorthand: 'n',
    usage: 'The namespace that the manifests have to have; it is never written into them.',
  },
});

/** The flags that say into which file a manifest goes. */
export const placeFlags = defineFlags({
  as: {
    type: 'string',
    placeholder: 'FILE',
    usage: "Name of the file on the node, instead of the pod's name with .yaml.",
  },
  replace: { type: 'bool', usage: 'Let the pod take the place of another one in that file.' },
  force: { type: 'bool', usage: 'Change files, too, that something else on the node rewrites.' },
});
