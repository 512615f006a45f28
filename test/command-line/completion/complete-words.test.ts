import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { defineCommand } from '../../../src/command-line/command.ts';
import { completeWords } from '../../../src/command-line/completion/complete-words.ts';
import { defineFlags } from '../../../src/command-line/flags/flag-table.ts';
import { nodeFlags } from '../../../src/commands/shared/node-flags.ts';

const LIST = defineCommand({
  name: 'list',
  aliases: ['get', 'ls'],
  group: 'basic',
  summary: 'List pods',
  description: '',
  examples: '',
  usage: '',
  flags: defineFlags({
    node: nodeFlags.node,
    filename: { type: 'stringSlice', shorthand: 'f', usage: 'A file.', completes: 'files' },
    output: { type: 'string', shorthand: 'o', usage: 'Output format. One of many.', completes: ['json', 'jsonpath='] },
    quiet: { type: 'bool', shorthand: 'q', usage: 'Say nothing.' },
    secret: { type: 'bool', usage: '', hidden: true },
  }),
  completes: 'pods',
  load: () => Promise.reject(new Error('not run here')),
});
const HIDDEN = { ...LIST, name: '__complete', aliases: [], hidden: true };

/** What is offered for the last word; `@` before what is looked up. */
function offered(...words: readonly string[]): readonly string[] {
  const { choices, source } = completeWords([LIST, HIDDEN], words);
  return [...choices.map(({ value }) => value), ...(source === undefined ? [] : [`@${source}`])];
}

describe('completeWords', () => {
  it('offers commands and their other names, with what they do, and hides what is hidden', () => {
    assert.deepEqual(completeWords([LIST, HIDDEN], ['']).choices, [
      { value: 'list', description: 'List pods' },
      { value: 'get', description: 'List pods' },
      { value: 'ls', description: 'List pods' },
    ]);
    assert.deepEqual(offered('l'), ['list', 'ls']);
  });

  it('offers commands behind node flags', () => {
    assert.deepEqual(offered('-N', 'cp1', '--quiet', 'g'), ['get']);
  });

  it('offers flags, long and short, with the first sentence of what they do', () => {
    assert.deepEqual(completeWords([LIST], ['list', '-']).choices.slice(0, 3), [
      { value: '-f', description: 'A file' },
      { value: '--filename', description: 'A file' },
      { value: '-N', description: nodeFlags.node.usage.split('. ')[0] },
    ]);
    assert.deepEqual(offered('ls', '--'), ['--filename', '--node', '--output', '--quiet']);
  });

  it('offers a flag again only where giving it again means something', () => {
    assert.deepEqual(offered('list', '-q', '-N', 'cp1', '-ojson', '--'), ['--filename', '--node']);
  });

  it('offers the values of a flag, joined or not', () => {
    assert.deepEqual(offered('list', '-o', ''), ['json', 'jsonpath=']);
    assert.deepEqual(offered('list', '--output=jsonp'), ['jsonpath=']);
    assert.deepEqual(offered('list', '--quiet='), ['true', 'false']);
    assert.deepEqual(offered('list', '-f', ''), ['@files']);
  });

  it('keeps what stands before the last comma of a list', () => {
    assert.deepEqual(completeWords([LIST], ['list', '-N', 'cp1,c']), {
      choices: [],
      source: 'nodes',
      typed: 'cp1,c',
      listed: 'cp1,',
    });
  });

  it('offers what the words of a command are', () => {
    assert.deepEqual(offered('list', ''), ['@pods']);
    assert.deepEqual(offered('nonsense', ''), []);
  });

  it('offers files behind --, where another program is called', () => {
    assert.deepEqual(offered('list', '--', '-'), ['@files']);
  });
});
