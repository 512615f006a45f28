import assert from 'node:assert/strict';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { KSTATIC, runKstatic } from '../support/run-kstatic.ts';
import { outputOf, runProgram } from '../support/run-program.ts';
import { quoteWord } from '../../src/nodes/conversation/quote.ts';
import { MANIFESTS, tidy } from './refused.ts';

/** What a terminal would obey, of all kinds: ESC, CSI in one character, BEL, DEL, a mark that turns the direction. */
const EVIL = '\u001b]0;owned\u0007\u009b31m\u007f\u202e';

// What may reach a terminal: no control but tab and line end, none of C1, no mark of direction.
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const POD = (name: string, image: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  labels: {a: "${image}"}\nspec:\n  containers:\n  - name: main\n    image: "${image}"\n`;

describe(
  'text of a node that would drive a terminal',
  { skip: requirement('sshd', 'root', 'namespaces', 'sudo') },
  () => {
    let node: TestNode;
    before(async () => {
      node = await startNode({
        users: [{ name: 'bob' }],
        sshdConfig: ['Banner /etc/ssh/banner'],
        files: { '/etc/ssh/banner': { content: `welcome ${EVIL}\n`, mode: 0o644 } },
      });
      await tidy(node);
      const escapes = EVIL.replaceAll(/./gu, (one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
      await node.run('cat >"$1"', [`${MANIFESTS}/pod ${EVIL}.yaml`], POD('web', escapes));
      await node.run('cat >"$1"', [`${MANIFESTS}/kind.yaml`], `apiVersion: v1\nkind: "${escapes}"\n`);
      await node.run('cat >"$1"', [`${MANIFESTS}/name.yaml`], POD(`"${escapes}"`, 'x'));
      await node.run('cat >"$1"', [`${MANIFESTS}/raw.yaml`], `a: ${EVIL}\n`);
      await node.run('ln -s "$1" "$2"', [`/tmp/${EVIL}`, `${MANIFESTS}/link.yaml`]);
      await node.run('mkdir "$1"', [`${MANIFESTS}/directory\nerror: forged ${EVIL}`]);
    });
    after(() => node.stop());

    const LINES = [
      ['list'],
      ['list', '-o', 'wide', '--show-labels'],
      ['list', '-o', 'json'],
      ['list', '-o', 'yaml'],
      ['list', '-o', 'name'],
      ['list', EVIL],
      ['remove', EVIL],
      ['remove', `directory\nerror: forged ${EVIL}`],
      ['install', '-f', '-', '--as', 'link.yaml'],
      ['find-path', '--explain'],
    ];

    for (const words of LINES) {
      it(`is shown, not obeyed, in a pipe: ${JSON.stringify(words.join(' '))}`, async () => {
        const line = [...words, '-N', 'controlplane', '--ssh-config', node.sshConfigFile];

        const { stdout, stderr } = await runKstatic(line, { stdin: POD('other', 'x') });

        // YAML has no other way to write a mark of direction in plain text.
        assert.doesNotMatch(words.includes('yaml') ? stdout.replaceAll('\u202e', '') : stdout, UNSAFE);
        assert.doesNotMatch(stderr, UNSAFE);
      });
    }

    it('is shown when ssh or sudo says it', async () => {
      await node.run(
        'cat >/usr/local/bin/sudo; chmod +x /usr/local/bin/sudo',
        [],
        `#!/bin/sh\necho 'sudo: ${EVIL}' >&2\nexit 1\n`,
      );
      const line = ['list', '-N', 'bob', '--ssh-config', node.sshConfigFile];

      const { stderr } = await runKstatic(line);

      await node.run('rm /usr/local/bin/sudo');
      assert.match(stderr, /^error: bob: sudo refused: /);
      assert.doesNotMatch(stderr, UNSAFE);
    });

    it('writes no line of its own', async () => {
      const { stderr } = await runKstatic(['list', '-N', 'controlplane', '--ssh-config', node.sshConfigFile]);

      assert.deepEqual(
        stderr.split('\n').filter((line) => line.startsWith('error')),
        [],
      );
    });

    it('is shown by diff on a terminal, and stays as it is in a pipe', async () => {
      const line = ['diff', '-f', '-', '-N', 'controlplane', '--ssh-config', node.sshConfigFile];
      const wanted = `${POD('web', 'y')}# \u202e\n`;
      const words = [process.execPath, KSTATIC, ...line].map(quoteWord).join(' ');

      const piped = await runKstatic(line, { stdin: wanted });
      const { stdout } = await runProgram(
        'script',
        ['-qec', `printf %s ${quoteWord(wanted)} | ${words}`, '/dev/null'],
        {
          environment: { PATH: process.env['PATH'] ?? '', TERM: 'dumb', LC_ALL: 'C' },
          timeoutMilliseconds: 30_000,
        },
      );

      assert.equal(piped.exitCode, 1, piped.stderr);
      assert.ok(piped.stdout.includes('\n+# \u202e\n'), 'a patch has the bytes of the file');
      assert.ok(stdout.includes('+# \\u202e'), 'a person sees what is there');
      assert.doesNotMatch(stdout.replaceAll('\r\n', '\n'), UNSAFE);
    });

    it('is shown by list on a terminal', async () => {
      const line = ['list', '-N', 'controlplane', '--ssh-config', node.sshConfigFile];
      const words = [process.execPath, KSTATIC, ...line].map(quoteWord).join(' ');

      const stdout = await outputOf('script', ['-qec', words, '/dev/null'], {
        environment: { PATH: process.env['PATH'] ?? '', TERM: 'dumb', LC_ALL: 'C' },
        timeoutMilliseconds: 30_000,
      });

      assert.ok(stdout.includes('kind.yaml'));
      assert.doesNotMatch(stdout.replaceAll('\r\n', '\n'), UNSAFE);
    });
  },
);
