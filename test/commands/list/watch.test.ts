import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { startNode, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { KSTATIC } from '../../support/run-kstatic.ts';
import { temporaryDirectory, type Test } from '../../support/temporary-directory.ts';
import { until } from '../../support/until.ts';

const DIRECTORY = '/etc/kubernetes/manifests';

function manifest(name: string, image = 'busybox'): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n  - name: main\n    image: ${image}\n`;
}

interface Watching {
  stdout(): string;
  stderr(): string;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<number | null>;
}

describe('kstatic list -w', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let nodes: readonly TestNode[];
  before(async () => {
    const files = { [`${DIRECTORY}/web.yaml`]: manifest('web') };
    // Without a runtime that is this machine's, so that what runs on it makes no difference.
    nodes = await Promise.all(['cp1', 'cp2'].map((name) => startNode({ name, files, busyboxOnly: true })));
  });
  after(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
  });

  const watch = (test: Test, words: readonly string[]): Watching => {
    const directory = temporaryDirectory(test);
    const config = join(directory, 'ssh_config');
    writeFileSync(config, nodes.map((node) => `Include ${node.sshConfigFile}\n`).join(''));
    const child = spawn(process.execPath, [KSTATIC, 'list', '--ssh-config', config, ...words], {
      env: { PATH: process.env['PATH'], HOME: directory, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    });
    const text = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (text.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (text.stderr += chunk.toString()));
    test.after(() => {
      child.kill('SIGKILL');
    });
    return {
      stdout: () => text.stdout,
      stderr: () => text.stderr,
      kill: (signal) => child.kill(signal),
      ended: new Promise((resolve) => child.on('close', resolve)),
    };
  };
  const put = async (node: TestNode | undefined, name: string, content: string) => {
    const script = `cat >${DIRECTORY}/.new && mv ${DIRECTORY}/.new "${DIRECTORY}/$1"`;
    assert.equal((await node?.run(script, [name], content))?.exitCode, 0);
  };
  const remove = async (node: TestNode | undefined, name: string) => {
    assert.equal((await node?.run(`rm "${DIRECTORY}/$1"`, [name]))?.exitCode, 0);
  };
  const untilPrinted = (watching: Watching, text: string) => until(watching.stdout, (seen) => seen === text, 15_000);

  it('prints the table, then what appears, changes and goes, on any node', async (test) => {
    const watching = watch(test, ['-N', 'cp1,cp2', '-w']);
    const header = 'NODE   NAMESPACE   NAME      READY   STATUS      RESTARTS    AGE         FILE\n';
    const table = `${header}cp1    default     web-cp1   ?/1     <unknown>   <unknown>   <unknown>   web.yaml
cp2    default     web-cp2   ?/1     <unknown>   <unknown>   <unknown>   web.yaml\n`;
    await untilPrinted(watching, table);

    await put(nodes[1], 'a-longer-name.yaml', manifest('a-longer-name'));
    const appeared = `${table}cp2    default     a-longer-name-cp2   ?/1     <unknown>   <unknown>   <unknown>   a-longer-name.yaml\n`;
    await untilPrinted(watching, appeared);

    await put(nodes[0], 'web.yaml', 'kind: Pod\n');
    const gone = 'cp1    default     web-cp1             ?/1         <unknown>   <unknown>   <unknown>   web.yaml\n';
    const invalid = 'cp1    <unknown>   <unknown>           <unknown>   Invalid     <unknown>   <unknown>   web.yaml\n';
    await until(watching.stdout, (seen) => seen.endsWith(`${invalid}${gone}`), 15_000);

    await remove(nodes[1], 'a-longer-name.yaml');
    await until(watching.stdout, (seen) => seen.match(/a-longer-name-cp2/g)?.length === 2, 15_000);

    watching.kill('SIGINT');
    assert.equal(await watching.ended, 130);
    assert.doesNotMatch(watching.stderr(), /interrupted/);
    await put(nodes[0], 'web.yaml', manifest('web'));
  });

  it('prints each object by itself', async (test) => {
    const watching = watch(test, ['-N', 'cp2', '-w', '-o', 'yaml']);
    await until(watching.stdout, (seen) => seen.includes('name: web-cp2'), 15_000);

    await put(nodes[1], 'web.yaml', manifest('web', 'nginx'));
    const text = await until(watching.stdout, (seen) => seen.includes('image: nginx'), 15_000);

    assert.deepEqual(
      text.split('---\n').map((object) => /^apiVersion: v1\nkind: Pod\n/m.test(object)),
      [true, true],
    );
    await put(nodes[1], 'web.yaml', manifest('web'));
  });

  it('prints names, columns and templates as they change, and nothing of what was there before with --watch-only', async (test) => {
    const formats = ['name', 'custom-columns=NAME:.metadata.name', 'jsonpath={.metadata.name}{"\\n"}'];
    const watchings = formats.map((format) => watch(test, ['-N', 'cp2', '--watch-only', '-o', format]));
    // They have seen what was there when they have said why nobody can tell what runs.
    await Promise.all(watchings.map(({ stderr }) => until(stderr, (seen) => seen.includes('cannot be told'), 15_000)));

    await put(nodes[1], 'new.yaml', manifest('new'));

    const texts = ['pod/new-cp2\n', 'NAME\nnew-cp2\n', 'new-cp2\n'];
    await Promise.all(watchings.map((watching, index) => untilPrinted(watching, texts[index] ?? '')));
    await remove(nodes[1], 'new.yaml');
    const again = ['pod/new-cp2\npod/new-cp2\n', 'NAME\nnew-cp2\nnew-cp2\n', 'new-cp2\nnew-cp2\n'];
    await Promise.all(watchings.map((watching, index) => untilPrinted(watching, again[index] ?? '')));
  });

  it('tells of a node that breaks off, and goes on when it is back', async (test) => {
    const watching = watch(test, ['-N', 'cp1,cp2', '-w', '--no-headers']);
    await until(watching.stdout, (seen) => seen.split('\n').length === 3, 15_000);

    const ours = nodes[0]?.processes().filter(({ argv }) => (argv[0] ?? '').startsWith('sshd: root@notty')) ?? [];
    for (const { pid } of ours) process.kill(pid, 'SIGKILL');
    await until(watching.stderr, (seen) => seen.includes('error: cp1: the connection broke'), 15_000);
    await put(nodes[0], 'late.yaml', manifest('late'));

    await until(watching.stdout, (seen) => seen.includes('late-cp1'), 20_000);
    assert.equal(watching.stderr().match(/^error: /gm)?.length, 1);
    await remove(nodes[0], 'late.yaml');
  });

  it('leaves nothing on the node when it is killed', async (test) => {
    const watching = watch(test, ['-N', 'cp2', '-w']);
    await until(watching.stdout, (seen) => seen.includes('web-cp2'), 15_000);

    watching.kill('SIGKILL');

    const isOurs = (argv: readonly string[]) =>
      argv.some((word) => word.includes('base64 -d') || word.includes('notty'));
    await until(
      () => nodes[1]?.processes().filter(({ argv }) => isOurs(argv)) ?? [],
      (left) => left.length === 0,
      10_000,
    );
  });

  it('ends where nothing answers at the beginning, or a name is not there', async (test) => {
    const nowhere = watch(test, ['-w', '--via', 'false', '-N', 'cp1']);
    assert.equal(await nowhere.ended, 1);
    assert.match(nowhere.stderr(), /^error: cp1: cannot be reached/);

    const lacking = watch(test, ['nosuch', '-w', '-N', 'cp1']);
    assert.equal(await lacking.ended, 1);
    assert.match(lacking.stderr(), /^error: pods "nosuch" not found\n/m);
  });
});
