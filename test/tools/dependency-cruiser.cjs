// Which room may import which: ARCHITECTURE.md's table, as a rule a machine can watch.
'use strict';

/** Each room and those below it that it may import; `errors` is everybody's. */
const ROOMS = {
  errors: [],
  manifest: [],
  kubelet: ['manifest'],
  change: ['manifest', 'kubelet'],
  fleet: [],
  nodes: ['fleet'],
  runtimes: ['nodes'],
  operations: ['manifest', 'kubelet', 'change', 'fleet', 'nodes', 'runtimes'],
  print: ['manifest', 'kubelet', 'change', 'fleet', 'nodes', 'runtimes', 'operations'],
  screens: ['change', 'fleet', 'operations', 'print'],
  commands: ['operations', 'manifest', 'kubelet', 'change', 'fleet', 'nodes', 'runtimes', 'print', 'screens'],
  'command-line': ['commands', 'print'],
};

/** What a command is, what it is handed and how its flags are described: language that every room may speak. */
const LANGUAGE = '^src/command-line/(context|command)\\.ts$|^src/command-line/flags/';

/** For a command that goes on after a failure: still the one place that prints failures. */
const TELLING = { commands: ['^src/command-line/print-failure\\.ts$'] };

/** The commands that speak of all commands, and what they need for it. */
const ABOUT_COMMANDS = '^src/commands/((help|options|completion|complete)/|shared/run-family\\.ts)';

/** The one room, or the few, that may use a package. */
const PACKAGES = {
  // What kstatic's own reader is measured against.
  'js-yaml': 'nobody',
  chalk: '(print|screens)',
  execa: '(commands|operations)',
  'ink|react': 'screens',
};

const roomRules = Object.entries(ROOMS).map(([room, below]) => ({
  name: `${room}-imports-downwards`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: ABOUT_COMMANDS },
  to: {
    path: '^src/',
    pathNot: [
      `^src/(${[room, 'errors', ...below].join('|')})/`,
      LANGUAGE,
      '^src/text-modules',
      ...(TELLING[room] ?? []),
    ],
  },
}));

const packageRules = Object.entries(PACKAGES).map(([name, rooms]) => ({
  name: `${name.replace('|', '-')}-only-where-it-belongs`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${rooms}/` },
  to: { path: `node_modules/(${name})/` },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    ...packageRules,
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^src/' },
      // What a command does is imported when it runs, and may then ask for the list of commands.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import', 'type-only'] } },
    },
    {
      name: 'no-command-imports-another',
      severity: 'error',
      from: { path: '^src/commands/([^/]+)/', pathNot: ABOUT_COMMANDS },
      to: { path: '^src/commands/', pathNot: ['^src/commands/$1/', '^src/commands/shared/'] },
    },
    {
      name: 'processes-start-in-nodes',
      comment: 'Only nodes/ starts processes on behalf of a node.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/nodes/' },
      to: { path: '^(node:)?child_process$' },
    },
    {
      name: 'flags-load-nothing',
      comment: 'A flag table is read at every start; what the command does is loaded when it runs.',
      severity: 'error',
      from: { path: '^src/commands/.+/flags\\.ts$' },
      to: { path: '^src/commands/.*/run\\.ts$', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { path: '^(src|test)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
