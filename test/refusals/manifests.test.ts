import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { podNamed, refused, tidy, WEB } from './refused.ts';

const HEAD = 'apiVersion: v1\nkind: Pod\n';
const RUNS = 'a kubelet runs nothing but a Pod of v1';
const NAME_RULE =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
const LONG = 'a'.repeat(253);
const BIG = Buffer.alloc(20 * 1024 * 1024, '# \n');

const REFUSED: readonly { readonly what: string; readonly text: string | Uint8Array; readonly says: string }[] = [
  {
    what: 'a Deployment',
    text: 'apiVersion: apps/v1\nkind: Deployment\n',
    says: `is a Deployment of apps/v1; ${RUNS}`,
  },
  { what: 'a ConfigMap', text: 'apiVersion: v1\nkind: ConfigMap\n', says: `is a ConfigMap of v1; ${RUNS}` },
  { what: 'a List', text: 'apiVersion: v1\nkind: List\nitems: []\n', says: `is a List of v1; ${RUNS}` },
  { what: 'a PodList', text: 'apiVersion: v1\nkind: PodList\nitems: []\n', says: `is a PodList of v1; ${RUNS}` },
  { what: 'a bare list', text: '- a\n', says: 'holds no object, but a list or a single value' },
  { what: 'a string', text: 'hello\n', says: 'holds no object, but a list or a single value' },
  { what: 'an empty file', text: '', says: 'is empty' },
  { what: 'only comments', text: '# a\n\n# b\n', says: 'is empty' },
  {
    what: 'two documents',
    text: `${WEB}---\n${podNamed('other')}`,
    says: 'holds more than one document, and a kubelet reads only the first: give each Pod its own file',
  },
  {
    what: 'a name that leads elsewhere',
    text: podNamed('../x'),
    says: `metadata.name: Invalid value: "../x": ${NAME_RULE}`,
  },
  {
    what: 'a name with a slash',
    text: podNamed('a/b'),
    says: `metadata.name: Invalid value: "a/b": ${NAME_RULE}`,
  },
  { what: 'a name in upper case', text: podNamed('Web'), says: `metadata.name: Invalid value: "Web": ${NAME_RULE}` },
  { what: 'no name', text: podNamed('""'), says: 'metadata.name: Required value: name is needed for the pod' },
  {
    what: 'a name with a newline',
    text: podNamed(String.raw`"a\nerror: b"`),
    says: String.raw`metadata.name: Invalid value: "a\nerror: b": ${NAME_RULE}`,
  },
  {
    what: 'a name with an escape sequence',
    text: podNamed(String.raw`"a\e[2J"`),
    says: String.raw`metadata.name: Invalid value: "a\u001b[2J": ${NAME_RULE}`,
  },
];

const BROKEN: readonly { readonly what: string; readonly text: string | Uint8Array; readonly says: string }[] = [
  {
    what: 'wrong indentation',
    text: `${HEAD}metadata:\n  name: a\n   b: c\n`,
    says: 'STDIN:5:5: mapping values are not allowed in this context',
  },
  {
    what: 'a tab',
    text: `${HEAD}metadata:\n\tname: a\n`,
    says: 'STDIN:4:1: found character that cannot start any token',
  },
  { what: 'a quote without its end', text: `${HEAD}x: "a\nb: c\n`, says: 'STDIN:3:4: found unexpected end of stream' },
  { what: 'NUL', text: `${HEAD}x: a\0b\n`, says: 'STDIN:3:5: control characters are not allowed' },
  {
    what: 'an escape sequence',
    text: `${HEAD}x: "\u001b[2J"\n`,
    says: 'STDIN:3:5: control characters are not allowed',
  },
  { what: 'JSON', text: '{\n "kind": Pod}', says: "STDIN:2:10: invalid character 'P' looking for beginning of value" },
  { what: '100,000 brackets', text: `a: ${'['.repeat(100_000)}`, says: 'STDIN:1:10004: exceeded max depth of 10000' },
  {
    what: 'a bomb of aliases',
    text: `a: &a [x, x, x, x, x, x, x, x]\n${Array.from('bcdefghi')
      .map(
        (key, index) =>
          `${key}: &${key} [${Array(8)
            .fill(`*${'abcdefgh'.charAt(index)}`)
            .join(', ')}]\n`,
      )
      .join('')}`,
    says: 'STDIN:4:24: document contains excessive aliasing',
  },
  {
    what: 'an anchor that holds itself',
    text: `${HEAD}x: &a [*a]\n`,
    says: "STDIN:3:8: anchor 'a' value contains itself",
  },
  {
    what: '100,000 levels of JSON',
    text: `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    says: 'STDIN:1:10005: exceeded max depth',
  },
  {
    what: 'binary junk',
    text: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe, 0, 0]),
    says: 'STDIN:1:1: control characters are not allowed',
  },
];

describe('what is no manifest of one Pod is refused', { skip: requirement('sshd', 'root', 'namespaces') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode();
    await tidy(node);
  });
  after(() => node.stop());

  const install = (stdin: string | Uint8Array, ...words: readonly string[]) =>
    refused(node, ['install', '-f', '-', '-N', 'controlplane', ...words], { stdin });
  const failure = (message: string) => ({ stdout: '', stderr: `error: ${message}\n`, exitCode: 1 });

  for (const { what, text, says } of REFUSED) {
    it(`by install: ${what}`, async () => {
      assert.deepEqual(await install(text), failure(`STDIN: ${says}`));
    });
  }

  for (const { what, text, says } of BROKEN) {
    it(`by install, with line and column: ${what}`, async () => {
      assert.deepEqual(await install(text), failure(says));
    });
  }

  it('by diff with exit code 2, and by remove', async () => {
    const stdin = 'apiVersion: apps/v1\nkind: Deployment\n';
    const stderr = `error: STDIN: is a Deployment of apps/v1; ${RUNS}\n`;

    const diff = await refused(node, ['diff', '-f', '-', '-N', 'controlplane'], { stdin });
    const remove = await refused(node, ['remove', '-f', '-', '-N', 'controlplane'], { stdin });

    assert.deepEqual(diff, { stdout: '', stderr, exitCode: 2 });
    assert.deepEqual(remove, { stdout: '', stderr, exitCode: 1 });
  });

  it('a name that is too long for a file', async () => {
    assert.deepEqual(
      await install(podNamed(LONG), '--validate=ignore'),
      failure(`the pod's name is too long for the name of a file: ${LONG}\nhint: --as names the file`),
    );
  });

  for (const { name, says } of [
    { name: 'a/b', says: '--as names a file, not a path: a/b' },
    { name: '..', says: '--as: the kubelet reads no file that begins with a dot: ..' },
    { name: '.web', says: '--as: the kubelet reads no file that begins with a dot: .web' },
    { name: 'a\nb', says: String.raw`--as: not a name for a file: "a\nb"` },
    { name: 'a'.repeat(256), says: `--as: not a name for a file: "${'a'.repeat(256)}"` },
  ]) {
    it(`a name after --as that can be none: ${JSON.stringify(name.slice(0, 20))}`, async () => {
      assert.deepEqual(await install(WEB, '--as', name), failure(says));
    });
  }

  it('a namespace that is not the one of -n', async () => {
    assert.deepEqual(
      await install(WEB, '-n', 'other'),
      failure(
        `STDIN: the namespace from the provided object "default" does not match the namespace "other". You must pass '--namespace=default' to perform this operation.`,
      ),
    );
  });

  it('20 MB on standard input', async () => {
    assert.deepEqual(await install(BIG), failure('standard input is larger than 10485760 bytes'));
  });

  it('20 MB in a file, and a device without an end', async (t) => {
    const path = join(temporaryDirectory(t), 'big.yaml');
    writeFileSync(path, BIG);
    for (const file of [path, '/dev/zero']) {
      assert.deepEqual(
        await refused(node, ['install', '-f', file, '-N', 'controlplane']),
        failure(`${file}: is larger than the 10 MiB that a kubelet reads`),
      );
    }
  });

  it('20 MB from a web server', async () => {
    const server = createServer((_, response) => response.end(BIG));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const listening = server.address();
    const port = typeof listening === 'object' && listening !== null ? listening.port : 0;
    const address = `http://127.0.0.1:${String(port)}/web.yaml`;

    const ended = await refused(node, ['install', '-f', address, '-N', 'controlplane']);

    server.close();
    assert.deepEqual(ended, failure(`${address}: is larger than the 10 MiB that a kubelet reads`));
  });

  it('a path that is not there, a directory without manifests, standard input twice', async (t) => {
    const empty = temporaryDirectory(t);
    const to = ['-N', 'controlplane'];

    assert.deepEqual(
      await refused(node, ['install', '-f', `${empty}/web.yaml`, ...to]),
      failure(`the path "${empty}/web.yaml" does not exist`),
    );
    assert.deepEqual(
      await refused(node, ['install', '-f', empty, ...to]),
      failure(`error reading [${empty}]: recognized file extensions are [.json .yaml .yml]`),
    );
    assert.deepEqual(
      await refused(node, ['install', '-f', '-', '-f', '-', ...to], { stdin: WEB }),
      failure('-f - can be given once only'),
    );
  });

  it('one pod twice, and all that is wrong with several files at once', async (t) => {
    const directory = temporaryDirectory(t);
    const [a, b] = [join(directory, 'a.yaml'), join(directory, 'b.yaml')];
    writeFileSync(a, WEB);
    writeFileSync(b, `# again\n${WEB}`);
    const to = ['-N', 'controlplane'];
    assert.deepEqual(
      await refused(node, ['install', '-f', directory, ...to]),
      failure(`${a} and ${b} hold the same pod web`),
    );

    writeFileSync(a, '- a\n');
    writeFileSync(b, 'a: [\n');
    assert.deepEqual(
      await refused(node, ['install', '-f', directory, ...to]),
      failure(`${a}: holds no object, but a list or a single value\n${b}:2:1: did not find expected node content`),
    );
  });
});
