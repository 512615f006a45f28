import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { visibleCommands } from '../src/command-line/command.ts';
import { enterMember, findCommand } from '../src/command-line/find-command.ts';
import type { FlagTable } from '../src/command-line/flags/flag-table.ts';
import { parseFlags } from '../src/command-line/flags/parse-flags.ts';
import { splitVerb } from '../src/command-line/split-verb.ts';
import { commands } from '../src/commands/index.ts';
import { startNode } from './support/node.ts';
import { requirement } from './support/requirements.ts';
import { KSTATIC } from './support/run-kstatic.ts';
import { runProgram } from './support/run-program.ts';
import { temporaryDirectory } from './support/temporary-directory.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** Makes the words of the README those of this build. */
const PRELUDE = `kstatic() { '${process.execPath}' '${KSTATIC}' "$@"; }; exec 2>&1; export LC_ALL=C`;

interface Example {
  readonly line: string;
  readonly output: string;
}

describe('the examples of the README', () => {
  it('print what they say', async (test) => {
    const workingDirectory = temporaryDirectory(test);

    for (const { line, output } of blocksOf('console').flatMap(examplesOf)) {
      const { stdout } = await runProgram('bash', ['-c', `${PRELUDE}; ${line}`], { workingDirectory });

      assert.equal(stdout, output, line);
    }
  });

  it('are command lines that kstatic takes', () => {
    const lines = blocksOf('sh').flatMap((block) => block.trim().split('\n'));

    const taken = lines.flatMap(kstaticCommandLines).map(({ words }) => {
      const { verb = '', rest } = splitVerb(words);
      const named = enterMember(findCommand(verb, commands, 'kstatic'), rest);
      const table: FlagTable = named.command.flags;
      return parseFlags(table, named.rest);
    });

    assert.ok(taken.length > 10);
  });
});

describe('the commands of the README', () => {
  it('are all that a user is shown', () => {
    const headings = README.split('\n').filter((line) => line.startsWith('### `kstatic '));
    const shown = visibleCommands(commands).flatMap((command) => command.members ?? [command]);

    const lacking = shown.filter(({ name }) => !headings.some((heading) => heading.includes(name)));

    assert.deepEqual(
      lacking.map(({ name }) => name),
      [],
    );
  });
});

describe('the exercise of the README', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  it('goes on a node as it is told', async () => {
    const node = await startNode();
    try {
      for (const { line, output } of blocksOf('console node').flatMap(examplesOf)) {
        const [program, ...words] = [...node.enter, 'bash', '-c', `cd /root; ${PRELUDE}; ${line}`];
        const { stdout } = await runProgram(program, words);

        assert.equal(stdout.replace(/^static-busybox\.yaml: the kubelet will .*\n/m, ''), output, line);
      }
    } finally {
      await node.stop();
    }
  });
});

function blocksOf(language: string): readonly string[] {
  const blocks = [...README.matchAll(/^```([^\n]*)\n(.*?)^```$/gms)].flatMap(([, name, text]) =>
    name === language && text !== undefined ? [text] : [],
  );
  assert.notEqual(blocks.length, 0, `the README has no ${language} blocks`);
  return blocks;
}

/** A line behind `$ ` is typed, what follows it is what it prints. */
function examplesOf(block: string): readonly Example[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((text) => {
      const [line = '', ...output] = text.split('\n');
      return { line, output: output.join('\n') };
    });
}

/** Finds the calls of kstatic in a line of shell; quotes hold words together. */
function kstaticCommandLines(line: string): readonly { readonly words: readonly string[] }[] {
  return line.split(/ \| | && |<\(|\)/).flatMap((command) => {
    const words = (command.match(/(?:'[^']*'|[^\s'])+/g) ?? []).map((word) => word.replaceAll("'", ''));
    const start = words.findIndex((word) => word === 'kstatic' || word === 'bin/kstatic.js');
    return start === -1 || words[start - 1] === 'global' ? [] : [{ words: words.slice(start + 1) }];
  });
}
