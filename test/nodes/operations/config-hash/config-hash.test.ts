import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  findUnnoted,
  findUnnotedScript,
  noteHash,
  noteHashScript,
} from '../../../../src/nodes/operations/config-hash/config-hash.ts';
import { requirement } from '../../../support/requirements.ts';
import { outputOf } from '../../../support/run-program.ts';
import { temporaryDirectory, type Test } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell, type NodeShell } from '../open-shell.ts';

const operations = [findUnnotedScript, noteHashScript];
const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const HASHES = Array.from({ length: 12 }, (_, index) => index.toString(16).repeat(32).slice(0, 32));
const [FIRST = '', SECOND = ''] = HASHES;
const WEB = { pod: 'default/web', hash: FIRST };
const RECORD = `action installed\ndigest ${DIGEST}\ndirectory /etc/kubernetes/manifests\nfile web.yaml\n`;

for (const shell of NODE_SHELLS) {
  const needs = shell === 'busybox' ? requirement('busybox') : requirement('shells');

  describe(`the hash of a version as ${shell} keeps it`, { skip: needs }, () => {
    it('is kept beside the last version, once', async (test) => {
      const { node, web } = setScene(test, shell);

      const unnoted = await findUnnoted(node, [{ pod: 'default/none', hash: FIRST }, WEB]);
      for (const one of unnoted) await noteHash(node, one);

      assert.deepEqual(unnoted, [
        {
          seen: WEB,
          number: 10,
          record: {
            action: 'installed',
            digest: DIGEST,
            directory: '/etc/kubernetes/manifests',
            file: 'web.yaml',
            time: undefined,
            user: undefined,
            from: undefined,
            program: undefined,
          },
        },
      ]);
      assert.deepEqual(await findUnnoted(node, [WEB]), []);
      assert.equal(readFileSync(join(web, '10/config-hash'), 'utf8'), `${FIRST}\n`);
      assert.deepEqual(readdirSync(join(web, '10')), ['config-hash', 'record']);
      assert.equal(existsSync(join(web, '9/config-hash')), false);
    });

    it('is one of the last ten, for another kubelet may call the same file otherwise', async (test) => {
      const { node, web } = setScene(test, shell);

      for (const hash of [...HASHES, SECOND]) {
        for (const one of await findUnnoted(node, [{ ...WEB, hash }])) await noteHash(node, one);
      }

      const kept = readFileSync(join(web, '10/config-hash'), 'utf8');
      assert.equal(kept, [...HASHES.slice(3), SECOND].map((hash) => `${hash}\n`).join(''));
    });

    it('is not kept of a version that is another by now, or gone', async (test) => {
      const { node, web } = setScene(test, shell);
      const [found] = await findUnnoted(node, [WEB]);
      assert.ok(found);

      await noteHash(node, { ...found, record: { ...found.record, digest: DIGEST.replaceAll('0', '1') } });
      await noteHash(node, { ...found, number: 11 });
      await noteHash(node, { ...found, seen: { ...WEB, hash: 'a UID of its own' } });

      assert.deepEqual(readdirSync(join(web, '10')), ['record']);
      assert.deepEqual(readdirSync(web), ['10', '9']);
    });

    it('does not follow a link, and clears away what a killed run left', async (test) => {
      const { node, web } = setScene(test, shell);
      writeFileSync(join(web, '10/.config-hash-1'), 'half');
      symlinkSync(join(web, 'elsewhere'), join(web, '9/config-hash'));

      const [found] = await findUnnoted(node, [WEB]);
      assert.ok(found);
      await noteHash(node, { ...found, number: 9 });
      await noteHash(node, found);

      assert.equal(existsSync(join(web, 'elsewhere')), false);
      assert.deepEqual(readdirSync(join(web, '10')), ['config-hash', 'record']);
    });
  });
}

describe('the hash of a version', { skip: requirement('root') }, () => {
  it('is not kept on a full disk', async (test) => {
    const { root, web } = setScene(test, 'sh');
    const fill = `
      mount -t tmpfs -o size=8k tmpfs "$1"
      cp "$2" "$1"
      dd if=/dev/zero of="$1/full" bs=4096 count=10 2>/dev/null
      shift 2
      exec "$@"`;
    const enter = ['unshare', '--mount', 'sh', '-c', fill, 'sh', join(web, '10'), join(web, '9/record')];
    const node = openShell(test, { shell: 'sh', operations, root, enter });
    const [found] = await findUnnoted(node, [WEB]);
    assert.ok(found);

    await noteHash(node, found);

    assert.deepEqual(await findUnnoted(node, [WEB]), [found]);
  });

  it('is not looked for by a user who could not keep it', async (test) => {
    const { root } = setScene(test, 'sh');
    await outputOf('chmod', ['-R', 'go+rX', root]);
    const enter = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    const node = openShell(test, { shell: 'sh', operations, root, enter });

    assert.deepEqual(await findUnnoted(node, [WEB]), []);
  });
});

/** A node that keeps two versions of the pod `web`. */
function setScene(test: Test, shell: NodeShell) {
  const root = temporaryDirectory(test);
  const web = join(root, 'var/lib/kstatic/history/default/web');
  for (const number of ['9', '10']) {
    mkdirSync(join(web, number), { recursive: true });
    writeFileSync(join(web, number, 'record'), RECORD);
  }
  return { root, web, node: openShell(test, { shell, operations, root }) };
}
