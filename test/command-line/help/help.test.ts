import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { defineCommand } from '../../../src/command-line/command.ts';
import { defineFlags } from '../../../src/command-line/flags/flag-table.ts';
import { commandHelp, rootHelp } from '../../../src/command-line/help/help.ts';
import { commands } from '../../../src/commands/index.ts';
import { nodeFlags } from '../../../src/commands/shared/node-flags.ts';

const REMOVE = defineCommand({
  name: 'remove',
  aliases: ['delete'],
  group: 'basic',
  summary: 'Take pods away',
  description: 'Take pods away.\n',
  examples: `
  # Take one away
  kstatic remove web

  # Take away what another command finds
  kstatic list -o name | kstatic remove
`,
  usage: 'remove NAME…',
  flags: defineFlags({
    ...nodeFlags,
    wait: {
      type: 'bool',
      default: true,
      usage: 'Wait until the containers are gone, which takes as long as they ask for in their manifests.',
    },
    filename: { type: 'stringSlice', shorthand: 'f', usage: 'A file.' },
    'dry-run': { type: 'string', default: 'none', usage: 'How much is done.' },
    timeout: { type: 'duration', usage: 'How long.' },
    'grace-period': { type: 'int', default: -1, usage: 'How many seconds.' },
    secret: { type: 'bool', usage: 'Nobody is told.', hidden: true },
  }),
  load: () => Promise.reject(new Error('not run here')),
});

describe('commandHelp', () => {
  it('has the layout of kubectl, wrapped to 80 columns', () => {
    assert.equal(
      commandHelp(REMOVE, 'kstatic'),
      `Take pods away.

Aliases:
  remove, delete

Examples:
  # Take one away
  kstatic remove web

  # Take away what another command finds
  kstatic list -o name | kstatic remove

Options:
    --dry-run='none':
	How much is done.

    -f, --filename=[]:
	A file.

    --grace-period=-1:
	How many seconds.

    --timeout=0s:
	How long.

    --wait=true:
	Wait until the containers are gone, which takes as long as they ask for
	in their manifests.

Usage:
  kstatic remove NAME…

Use "kstatic options" for the flags that choose and reach nodes.
`,
    );
  });

  it('says in the examples how the program was called', () => {
    assert.match(
      commandHelp(REMOVE, 'kubectl static-pod'),
      /\n {2}kubectl static-pod list -o name \| kubectl static-pod remove\n/,
    );
  });

  for (const command of commands) {
    it(`keeps the texts of ${command.name} within 80 columns`, () => {
      const [texts = ''] = commandHelp(command, 'kstatic').split('\nUsage:');

      const tooLong = texts
        .split('\n')
        .filter((line) => !/^ {2}(kstatic|source) /.test(line))
        .filter((line) => line.replace('\t', ' '.repeat(8)).length > 80);

      assert.deepEqual(tooLong, []);
    });
  }
});

describe('rootHelp', () => {
  it('lists every command that is not hidden, once', () => {
    const text = rootHelp(commands, 'kstatic');

    const listed = [...text.matchAll(/^ {2}(\S+) {2,}\S/gm)].map(([, name]) => name);
    assert.deepEqual(
      listed.toSorted(),
      commands.flatMap(({ name, hidden }) => (hidden === true ? [] : [name])).toSorted(),
    );
    assert.equal(text.split('\n').filter((line) => line.length > 80).length, 0);
  });
});
