import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readSources } from '../../src/operations/read-sources.ts';
import { testContext } from '../support/test-context.ts';
import { temporaryDirectory, type Test } from '../support/temporary-directory.ts';

function made(test: Test, files: Readonly<Record<string, string>>): string {
  const directory = temporaryDirectory(test);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(directory, name, '..'), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  return directory;
}

const read = async (workingDirectory: string, files: readonly string[], isRecursive = false) => {
  const { stdin } = testContext({ input: 'from stdin' }).context;
  const texts = await readSources({ files, isRecursive, stdin, workingDirectory });
  return texts.map(({ source, content }) => `${source}: ${Buffer.from(content).toString()}`);
};

describe('-f reads', () => {
  it('a file, by the name that the user gave it', async (t) => {
    assert.deepEqual(await read(made(t, { 'a.txt': '1' }), ['a.txt', './a.txt']), ['a.txt: 1', './a.txt: 1']);
  });

  it('standard input', async () => {
    assert.deepEqual(await read('/', ['-']), ['STDIN: from stdin']);
  });

  it('the manifests of a directory, by their extension and in the order of their names', async (t) => {
    const directory = made(t, { 'd/b.yml': '2', 'd/a.yaml': '1', 'd/c.json': '3', 'd/d.txt': '', 'd/e/f.yaml': '4' });

    assert.deepEqual(await read(directory, ['d']), ['d/a.yaml: 1', 'd/b.yml: 2', 'd/c.json: 3']);
  });

  it('what is below it with -R', async (t) => {
    const directory = made(t, { 'd/b.yaml': '2', 'd/a/f.yaml': '1' });

    assert.deepEqual(await read(directory, ['d'], true), ['d/a/f.yaml: 1', 'd/b.yaml: 2']);
  });

  it('an address', async (t) => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/web.yaml' ? 200 : 404;
      response.end('served');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.after(() => {
      server.close();
    });
    const listening = server.address();
    const port = typeof listening === 'object' && listening !== null ? listening.port : 0;
    const base = `http://127.0.0.1:${String(port)}`;

    assert.deepEqual(await read('/', [`${base}/web.yaml`]), [`${base}/web.yaml: served`]);
    await assert.rejects(read('/', [`${base}/none`]), {
      message: `unable to read URL "${base}/none", server reported 404 Not Found`,
    });
  });
});

describe('-f refuses', () => {
  it('what is not there', async () => {
    await assert.rejects(read('/', ['none.yaml']), { kind: 'usage', message: 'the path "none.yaml" does not exist' });
  });

  it('a directory without manifests', async (t) => {
    await assert.rejects(read(made(t, { 'd/a.txt': '' }), ['d']), {
      message: 'error reading [d]: recognized file extensions are [.json .yaml .yml]',
    });
  });

  it('an entry of a directory whose file is not there', async (t) => {
    const directory = made(t, { 'd/a.yaml': '1' });
    symlinkSync('nowhere', join(directory, 'd/b.yaml'));

    await assert.rejects(read(directory, ['d']), {
      kind: 'usage',
      message: 'the path "d/b.yaml" does not exist',
    });
  });

  it('a symlink to itself in a directory', async (t) => {
    const directory = made(t, { 'd/a.yaml': '1' });
    symlinkSync('self.yaml', join(directory, 'd/self.yaml'));

    await assert.rejects(read(directory, ['d']), { kind: 'invalid', message: /^cannot read d\/self\.yaml: ELOOP/ });
  });

  it('what can be opened and not be read', async () => {
    await assert.rejects(read('/', ['/proc/self/mem']), {
      kind: 'invalid',
      message: 'cannot read /proc/self/mem: EIO: i/o error, read',
    });
  });

  it('standard input twice', async () => {
    await assert.rejects(read('/', ['-', '-']), { message: '-f - can be given once only' });
  });

  it('more than a kubelet reads, however it comes', async (t) => {
    const directory = made(t, { 'big.yaml': 'x'.repeat(10 * 1024 * 1024 + 1) });

    for (const file of ['big.yaml', '/dev/zero']) {
      await assert.rejects(read(directory, [file]), {
        kind: 'invalid',
        message: `${file}: is larger than the 10 MiB that a kubelet reads`,
      });
    }
  });
});
