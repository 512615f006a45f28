import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import type { NodeConversation, OperationScript } from '../../../src/nodes/conversation/conversation.ts';
import framesLibrary from '../../../src/nodes/library/frames.sh';
import insideLibrary from '../../../src/nodes/library/inside.sh';
import { requirement } from '../../support/requirements.ts';
import { temporaryDirectory, type Test } from '../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell } from '../operations/open-shell.ts';

const libraries = [framesLibrary, insideLibrary];
const insideScript: OperationScript = {
  name: 'try_inside',
  text: 'inside "$1" || exit 1\nsay_text "$resolved" resolved',
  libraries,
};
const insideParentScript: OperationScript = {
  name: 'try_inside_parent',
  text: 'inside_parent "$1" || exit 1\nsay_text "$resolved" resolved',
  libraries,
};

/** A file system with a file, and links by their text. */
function treeWith(test: Test, links: Readonly<Record<string, string>>): string {
  const root = join(temporaryDirectory(test), 'mnt');
  mkdirSync(join(root, 'etc/kubernetes'), { recursive: true });
  writeFileSync(join(root, 'etc/kubernetes/web.yaml'), 'kind: Pod\n');
  for (const [path, text] of Object.entries(links)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(text, join(root, path));
  }
  return root;
}

/** What a path of the tree is on this machine: `~` stands for the tree; `none` where the way never ends. */
async function where(node: NodeConversation, script: OperationScript, path: string, root: string): Promise<string> {
  const { status, frames } = await node.request(script, [path]);
  if (status !== 0) return 'none';
  const resolved = Buffer.from(frames[0]?.content ?? []).toString();
  assert.ok(resolved.startsWith(`${root}/`), `${resolved} is outside of the tree`);
  return `~${resolved.slice(root.length)}`;
}

const MANY = 41;
const CHAIN = Object.fromEntries(
  Array.from({ length: MANY }, (_, index) => [
    `chain/${index + 1}`,
    index === 0 ? '/etc/kubernetes/web.yaml' : `/chain/${index}`,
  ]),
);

for (const shell of NODE_SHELLS) {
  const needs = shell === 'busybox' ? requirement('busybox') : requirement('shells');

  describe(`a path inside of a mounted file system, as ${shell} finds it`, { skip: needs }, () => {
    const operations = [insideScript, insideParentScript];

    for (const { title, links = {}, path, found } of [
      { title: 'a file', path: '/etc/kubernetes/web.yaml', found: '~/etc/kubernetes/web.yaml' },
      { title: 'the root', path: '/', found: '~/' },
      { title: 'slashes and dots', path: '//etc/.//./kubernetes/web.yaml', found: '~/etc/kubernetes/web.yaml' },
      { title: 'a slash at the end', path: '/etc/kubernetes/', found: '~/etc/kubernetes' },
      { title: 'two dots', path: '/etc/kubernetes/../kubernetes/web.yaml', found: '~/etc/kubernetes/web.yaml' },
      { title: 'two dots beyond the root', path: '/../../../etc/passwd', found: '~/etc/passwd' },
      { title: 'what is not there', path: '/no/such/file', found: '~/no/such/file' },
      { title: 'an absolute link', links: { link: '/etc' }, path: '/link/passwd', found: '~/etc/passwd' },
      { title: 'a relative link', links: { 'a/b': '../etc' }, path: '/a/b/passwd', found: '~/etc/passwd' },
      {
        title: 'a link out of the root by dots',
        links: { 'a/link': '../../../../../../etc/passwd' },
        path: '/a/link',
        found: '~/etc/passwd',
      },
      { title: 'a link to the root', links: { link: '/' }, path: '/link/etc/passwd', found: '~/etc/passwd' },
      { title: 'a link to the root alone', links: { link: '/' }, path: '/link', found: '~/' },
      { title: 'a dangling link', links: { link: '/gone' }, path: '/link/file', found: '~/gone/file' },
      {
        title: 'a link to a link',
        links: { 'a/one': '../b/two/x', 'b/two': '/c', 'c/x': 'y' },
        path: '/a/one',
        found: '~/c/y',
      },
      {
        title: 'dots behind a link',
        links: { link: '/etc/kubernetes' },
        path: '/link/../passwd',
        found: '~/etc/passwd',
      },
      { title: 'a link to itself', links: { link: 'link' }, path: '/link', found: 'none' },
      { title: 'a ring of links', links: { one: '/two', two: 'one/x' }, path: '/one/file', found: 'none' },
      { title: 'forty links', links: CHAIN, path: '/chain/40', found: '~/etc/kubernetes/web.yaml' },
      { title: 'forty-one links', links: CHAIN, path: '/chain/41', found: 'none' },
      {
        title: 'newlines and blanks',
        links: { 'a b': 'c\n\n/d *', "it's": '$HOME' },
        path: "/a b/../it's\n",
        found: "~/c\n\n/it's\n",
      },
      {
        title: 'a link whose text ends in newlines',
        links: { link: '/dir\n\n' },
        path: '/link/file',
        found: '~/dir\n\n/file',
      },
      { title: 'a link with a pattern for its text', links: { link: '/*' }, path: '/link/x', found: '~/*/x' },
      { title: 'a link with an option for its name', links: { '-n': '/etc' }, path: '/-n/x', found: '~/etc/x' },
    ] as const) {
      it(`may hold ${title}`, async (test) => {
        const root = treeWith(test, links);
        const node = openShell(test, { shell, operations, root });

        assert.equal(await where(node, insideScript, path, root), found);
      });
    }

    it('keeps the link in the last place where that is asked for', async (test) => {
      const root = treeWith(test, { link: '/etc', 'etc/manifest.yaml': '/elsewhere' });
      const node = openShell(test, { shell, operations, root });

      assert.equal(await where(node, insideParentScript, '/link/manifest.yaml', root), '~/etc/manifest.yaml');
      assert.equal(await where(node, insideParentScript, '/link', root), '~/link');
    });

    it('is the path itself where nothing is mounted', async (test) => {
      const node = openShell(test, { shell, operations });

      const { frames } = await node.request(insideScript, ['/proc/../etc//passwd']);

      assert.equal(Buffer.from(frames[0]?.content ?? []).toString(), '/proc/../etc//passwd');
    });
  });
}
