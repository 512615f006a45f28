import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  readCertificates,
  readCertificatesScript,
} from '../../../../src/nodes/operations/read-certificates/read-certificates.ts';
import type { NodeConversation } from '../../../../src/nodes/conversation/conversation.ts';
import { requirement } from '../../../support/requirements.ts';
import { makeTemporaryDirectory, removeDirectory, type Test } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell, type NodeShell } from '../open-shell.ts';

const MAKE_CERTIFICATE = fileURLToPath(new URL('../../../support/make-certificate.sh', import.meta.url));

describe('certificates that are read', { skip: requirement('shells', 'busybox') }, () => {
  let directory = '';
  const place = (name: string): string => join(directory, name);
  const text = (name: string): string => readFileSync(place(name), 'utf8');
  before((context) => {
    directory = makeTemporaryDirectory();
    if ('after' in context) context.after(() => removeDirectory(directory));
    for (const name of ['one', 'two']) assert.equal(spawnSync('sh', [MAKE_CERTIFICATE, place(name), '30']).status, 0);
    writeFileSync(place('both.pem'), text('one.key') + text('one.crt') + text('two.key'));
    writeFileSync(place('bundle.crt'), `# two\n${text('one.crt')}\n${text('two.crt')}`);
    // A certificate that breaks off, right before a private key; and two files put together without a newline.
    writeFileSync(place('broken.pem'), text('one.crt').replace(/-----END.*\n/, '') + text('one.key'));
    writeFileSync(place('joined.pem'), text('one.crt').trimEnd() + text('one.key'));
    const data = (content: string): string => Buffer.from(content).toString('base64');
    const user = `users:\n- name: a\n  user:\n    client-certificate-data: ${data(text('both.pem'))}\n    client-key-data: ${data(text('one.key'))}\n`;
    writeFileSync(place('a.conf'), `apiVersion: v1\ncurrent-context: x\n${user}`);
    writeFileSync(place('b.conf'), 'current-context: x\nusers:\n- user: {"client-certificate": "/pki/client.pem"}\n');
    writeFileSync(place('c.conf'), `current-context: x\n${user}${user}`);
    writeFileSync(place('empty'), '');
  });

  for (const shell of NODE_SHELLS) {
    it(`are the certificates alone, in ${shell}`, async (test) => {
      const { node, heard } = listened(test, shell);
      const names = [
        'one.crt',
        'both.pem',
        'bundle.crt',
        'broken.pem',
        'joined.pem',
        'a.conf',
        'one.key',
        'empty',
        'none',
      ];

      const { readings, now } = await readCertificates(
        node,
        names.map((name) => ({ path: place(name), keyPath: undefined })),
      );

      const [one, two] = [text('one.crt'), text('two.crt')];
      const told = names.map((name) => {
        const reading = readings.get(place(name));
        return reading?.kind === 'read' ? reading.text : reading?.kind;
      });
      const cut = one.replace(/-----END.*\n/, '');
      assert.deepEqual(told, [one, one, one + two, cut, cut, one, '', '', 'missing']);
      assert.ok(Math.abs(now.getTime() - Date.now()) < 5000);
      assert.doesNotMatch(heard(), /PRIVATE/);
      const secret = text('one.key').split('\n')[1] ?? '';
      assert.ok(secret.length > 40 && !heard().includes(secret));
    });

    it(`are held against their keys on the node, in ${shell}`, async (test) => {
      const { node, heard } = listened(test, shell);
      const pairs = [
        ['one.crt', 'one.key'],
        ['bundle.crt', 'two.key'],
        ['both.pem', 'both.pem'],
        ['two.crt', 'none.key'],
      ] as const;

      const { readings } = await readCertificates(
        node,
        pairs.map(([path, key]) => ({ path: place(path), keyPath: place(key) })),
      );

      assert.deepEqual(
        [...readings.values()].map((reading) => reading.kind === 'read' && reading.matchesKey),
        [true, false, true, undefined],
      );
      assert.doesNotMatch(heard(), /PRIVATE/);
    });

    it(`of a kubeconfig are those of its one user, in ${shell}`, async (test) => {
      const { node } = listened(test, shell);

      const { readings } = await readCertificates(
        node,
        ['a.conf', 'b.conf', 'c.conf'].map((name) => ({ path: place(name), keyPath: undefined })),
      );

      assert.deepEqual(
        [...readings.values()],
        [
          { kind: 'read', text: text('one.crt'), isKubeconfig: true, matchesKey: undefined },
          { kind: 'reference', path: '/pki/client.pem' },
          { kind: 'reference', path: '' },
        ],
      );
    });
  }
});

/** A conversation, and all that the node said in it. */
function listened(test: Test, shell: NodeShell): { readonly node: NodeConversation; readonly heard: () => string } {
  const shellOnNode = openShell(test, { shell, operations: [readCertificatesScript] });
  const answers: unknown[] = [];
  const node: NodeConversation = {
    ...shellOnNode,
    request: async (...words) => {
      const answer = await shellOnNode.request(...words);
      answers.push(
        answer.errorText,
        answer.frames.map(({ content }) => Buffer.from(content ?? []).toString()),
      );
      return answer;
    },
  };
  return { node, heard: () => answers.flat().join('\n') };
}
