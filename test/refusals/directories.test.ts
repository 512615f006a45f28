import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import { MANIFESTS, put, refused, tidy, WEB } from './refused.ts';

const STATE = '/var/lib/kstatic';
const MADE_STATE = `mkdir -p ${STATE}/history ${STATE}/pending ${STATE}/trial ${STATE}/lock; echo 2 >${STATE}/format;`;
const READ_ONLY = (place: string) => `mount --bind ${place} ${place}; mount -o remount,bind,ro ${place}`;

describe('a directory that cannot be written', { skip: requirement('sshd', 'root', 'namespaces') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode();
  });
  after(() => node.stop());
  beforeEach(() => tidy(node));

  const to = ['-N', 'controlplane'];
  const install = () => refused(node, ['install', '-f', '-', ...to], { stdin: WEB });
  const failure = (...lines: readonly string[]) => ({
    stdout: '',
    stderr: lines.map((line) => `${line}\n`).join(''),
    exitCode: 1,
  });

  it('because it is missing', async () => {
    await node.run(`rmdir ${MANIFESTS}`);

    assert.deepEqual(
      await install(),
      failure(
        `error: ${MANIFESTS} does not exist`,
        `hint: the kubelet reads it as soon as it is there: mkdir -m 0755 ${MANIFESTS}`,
      ),
    );
  });

  it('because it is read-only: neither installed nor removed', async () => {
    await put(node, { 'db.yaml': WEB.replace('web', 'db') });
    await node.run(READ_ONLY(MANIFESTS));
    const said = failure(
      `error: controlplane: cannot write ${MANIFESTS}: it is read-only for this user`,
      'hint: see whether its file system is mounted read-only; root may be needed: see --sudo',
    );

    assert.deepEqual(await install(), said);
    assert.deepEqual(await refused(node, ['remove', 'db', ...to]), said);
  });

  for (const { what, script, because } of [
    {
      what: 'is read-only',
      script: `${MADE_STATE} ${READ_ONLY(STATE)}`,
      because: `ln: failed to create symbolic link '${STATE}/lock/1': Read-only file system`,
    },
    {
      what: 'is a file',
      script: `touch ${STATE}`,
      because: `mkdir: cannot create directory '${STATE}': Not a directory`,
    },
    {
      what: 'is a symlink that leads nowhere',
      script: `ln -s /tmp/none ${STATE}`,
      because: `mkdir: cannot create directory '${STATE}': File exists`,
    },
  ]) {
    it(`the one of kstatic itself, which ${what}`, async () => {
      await node.run(script);

      assert.deepEqual(
        await install(),
        failure(`error: controlplane: cannot write ${STATE}: ${because}; nothing was changed`),
      );
    });
  }

  it('the one of kstatic itself, which a newer one wrote', async () => {
    await node.run(`${MADE_STATE} echo 3 >${STATE}/format`);

    assert.deepEqual(
      await install(),
      failure(
        `error: controlplane: ${STATE} was written by a newer kstatic; nothing was changed`,
        'hint: update kstatic on this machine',
      ),
    );
  });

  const full = async (script: string, place: string) => {
    await tidy(node);
    await node.run(script);
    const { stdout, stderr, exitCode } = await runKstatic(
      ['install', '-f', '-', ...to, '--ssh-config', node.sshConfigFile],
      { stdin: WEB },
    );
    const there = await node.run(`cd ${MANIFESTS}; ls -A; cat web.yaml 2>/dev/null`);
    if (exitCode === 0) {
      assert.deepEqual({ stdout, stderr }, { stdout: 'pod/web created\n', stderr: '' });
      assert.equal(there.stdout, `web.yaml\n${WEB}`);
    } else {
      assert.match(stderr, new RegExp(`^error: controlplane: cannot write ${place}.*: .+; nothing was changed\n$`));
      assert.equal(there.stdout, '');
    }
    return exitCode === 0;
  };

  // A tmpfs keeps a directory and a symlink in no page, and each file in one at least.
  for (const { what, place, option, sizes } of [
    { what: 'pages', place: MANIFESTS, option: (size: number) => `size=${String(size * 4)}k`, sizes: [1, 2] },
    { what: 'inodes', place: MANIFESTS, option: (size: number) => `nr_inodes=${String(size)}`, sizes: [1, 2] },
    { what: 'pages', place: STATE, option: (size: number) => `size=${String(size * 4)}k`, sizes: [1, 2, 3, 4] },
    {
      what: 'inodes',
      place: STATE,
      option: (size: number) => `nr_inodes=${String(size)}`,
      sizes: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    },
  ]) {
    it(`a disk of so few ${what} below ${place}: the manifest is there, whole, or nothing is`, async () => {
      const outcomes: boolean[] = [];
      for (const size of sizes) {
        outcomes.push(await full(`mkdir -p ${place}; mount -t tmpfs -o ${option(size)} tmpfs ${place}`, place));
      }

      assert.deepEqual(outcomes, [...outcomes].sort(), 'what fits into less fits into more');
      assert.equal(outcomes[0], place === MANIFESTS && what === 'pages');
      assert.equal(outcomes.at(-1), true, 'the largest is large enough');
    });
  }

  it('a disk that is full to the last byte', async () => {
    const fill = `mount -t tmpfs -o size=4k tmpfs ${MANIFESTS}; head -c 4096 /dev/zero >${MANIFESTS}/.fill`;
    await node.run(fill);

    const { stdout, stderr, exitCode } = await install();

    assert.deepEqual(
      { stdout, stderr, exitCode },
      failure(
        `error: controlplane: cannot write ${MANIFESTS}/web.yaml: dd: error writing 'standard output': No space left on device; nothing was changed`,
      ),
    );
  });

  it('a limit on the size of files', async () => {
    for (const bytes of [1, 50, 100, 150, 200, 250]) {
      await tidy(node);
      const via = ['prlimit', `--fsize=${String(bytes)}`, ...node.enter].join(' ');

      const { exitCode } = await runKstatic(['install', '-f', '-', '--via', via], { stdin: WEB });

      const { stdout } = await node.run(`cd ${MANIFESTS}; ls | tr '\\n' ' '; cat web.yaml 2>/dev/null`);
      assert.equal(stdout, exitCode === 0 ? `web.yaml ${WEB}` : '', `a limit of ${String(bytes)} bytes`);
      assert.equal(exitCode === 0, bytes >= 250);
    }
  });
});
