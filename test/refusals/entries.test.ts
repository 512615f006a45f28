import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import { before as putBefore, MANIFESTS, photograph, podNamed, put, refused, tidy, WEB } from './refused.ts';

const NEW = `${WEB}# new\n`;
const WEB_PATH = `${MANIFESTS}/web.yaml`;

describe('an entry that is not as it should be', { skip: requirement('sshd', 'root', 'namespaces') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode();
  });
  after(() => node.stop());
  beforeEach(() => tidy(node));

  const to = ['-N', 'controlplane'];
  const install = (stdin: string, ...words: readonly string[]) =>
    refused(node, ['install', '-f', '-', ...to, ...words], { stdin });
  const run = (words: readonly string[], stdin = '') =>
    runKstatic([...words, ...to, '--ssh-config', node.sshConfigFile], { stdin });
  const failure = (...lines: readonly string[]) => ({
    stdout: '',
    stderr: lines.map((line) => `${line}\n`).join(''),
    exitCode: 1,
  });

  for (const { what, script, line } of [
    {
      what: 'a symlink to a manifest',
      script: 'cat >/tmp/web; ln -s /tmp/web web.yaml',
      line: ' is a symlink to /tmp/web, and kstatic writes through none',
    },
    {
      what: 'a symlink that leads nowhere',
      script: 'ln -s /tmp/none web.yaml',
      line: ' is a symlink to /tmp/none, and kstatic writes through none',
    },
    { what: 'a directory', script: 'mkdir web.yaml', line: ' is there and is not a file' },
    { what: 'a fifo', script: 'mkfifo web.yaml', line: ' is there and is not a file' },
    { what: 'a device', script: 'mknod web.yaml c 1 5', line: ' is there and is not a file' },
    {
      what: 'a file of 20 MB',
      script: 'truncate -s 20M web.yaml',
      line: ' is there and is too large to be kept in the history',
    },
  ]) {
    it(`${what} is not written to, and list survives it`, async () => {
      await node.run(`cd ${MANIFESTS}; ${script}`, [], WEB);

      const { stdout, stderr, exitCode } = await install(NEW);

      assert.deepEqual({ stdout, exitCode }, { stdout: '', exitCode: 1 });
      assert.equal(stderr.split('\n')[0], `error: ${WEB_PATH}${line}`);
      const listed = await run(['list']);
      assert.equal(listed.exitCode, 0);
      assert.ok(`${listed.stdout}${listed.stderr}`.includes('web.yaml'));
    });
  }

  for (const { what, script, says } of [
    { what: 'a directory', script: 'mkdir web.yaml', says: 'is not a file' },
    { what: 'a fifo', script: 'mkfifo web.yaml', says: 'is not a file' },
    { what: 'a file of 20 MB', script: 'truncate -s 20M web.yaml', says: 'is too large to be kept in the history' },
  ]) {
    it(`${what} is not removed`, async () => {
      await node.run(`cd ${MANIFESTS}; ${script}`);

      const { stderr, exitCode } = await refused(node, ['remove', 'web.yaml', ...to]);

      assert.equal(stderr.split('\n')[0], `error: ${WEB_PATH} ${says}`);
      assert.equal(exitCode, 1);
    });
  }

  it('a symlink is removed, not what it leads to', async () => {
    await node.run(`cat >/tmp/web; ln -s /tmp/web ${WEB_PATH}`, [], WEB);

    const { stdout } = await run(['remove', 'web']);

    assert.equal(stdout, 'pod "web" deleted from default namespace\n');
    assert.equal((await node.run(`ls -A ${MANIFESTS}; cat /tmp/web`)).stdout, WEB);
  });

  it('a pod in two files: install and remove name both', async () => {
    await put(node, { 'a.yaml': WEB, 'b.yaml': WEB });
    const hint = 'hint: -n NAMESPACE tells pods of different namespaces apart; the name of the file always does';

    assert.deepEqual(
      await install(NEW),
      failure(
        `error: ${MANIFESTS} holds pod web twice: in a.yaml and in b.yaml`,
        'hint: kstatic remove a.yaml takes one away',
      ),
    );
    assert.deepEqual(
      await refused(node, ['remove', 'web', ...to]),
      failure('error: "web" is in two files: a.yaml and b.yaml', hint),
    );
    assert.deepEqual(
      await refused(node, ['remove', '-f', '-', ...to], { stdin: WEB }),
      failure('error: "web" is in two files: a.yaml and b.yaml', hint),
    );
  });

  it('another pod in that file', async () => {
    await put(node, { 'web.yaml': podNamed('other') });

    assert.deepEqual(
      await install(WEB),
      failure(
        `error: ${WEB_PATH} holds another pod, other`,
        'hint: --as names another file, --replace puts this pod in its place',
      ),
    );
  });

  it('a pod of the same name in another namespace is not removed in its stead', async () => {
    await put(node, { 'web.yaml': WEB });

    assert.deepEqual(
      await refused(node, ['remove', '-f', '-', ...to], { stdin: podNamed('web', '  namespace: kube-system\n') }),
      failure('error: pods "web" not found', 'hint: kstatic list shows what is there'),
    );
  });

  for (const { what, script, message } of [
    {
      what: 'changed',
      script: `echo "# mine" >>${WEB_PATH}`,
      message: `${WEB_PATH} changed since it was read; nothing was written`,
    },
    {
      what: 'went',
      script: `rm -f ${WEB_PATH}`,
      message: `${WEB_PATH} changed since it was read; nothing was written`,
    },
    {
      what: 'became a symlink',
      script: `[ -L ${WEB_PATH} ] || { mv ${WEB_PATH} /tmp/web; /usr/bin/ln -s /tmp/web ${WEB_PATH}; }`,
      message: `${WEB_PATH} is a symlink, and kstatic writes through none; nothing was changed`,
    },
    {
      what: 'became a directory',
      script: `rm -rf ${WEB_PATH}; mkdir ${WEB_PATH}`,
      message: `${WEB_PATH} changed since it was read; nothing was written`,
    },
  ]) {
    it(`a file that ${what} after it was read is not replaced`, async () => {
      await put(node, { 'web.yaml': WEB });
      await putBefore(node, 'ln', script);

      const { stdout, stderr, exitCode } = await run(['install', '-f', '-'], NEW);

      assert.deepEqual({ stdout, exitCode }, { stdout: '', exitCode: 1 });
      assert.equal(stderr.split('\n')[0], `error: ${message}`);
      const kept = await node.run(`cat ${WEB_PATH} /tmp/web 2>/dev/null; ls -A ${MANIFESTS} /var/lib/kstatic/history`);
      assert.ok(!kept.stdout.includes('# new'), 'the new manifest is nowhere');
      assert.ok(!kept.stdout.includes('.kstatic-'), 'no scratch file is left');
    });
  }

  it('a file that changed after it was read is not removed', async () => {
    await put(node, { 'web.yaml': WEB });
    await putBefore(node, 'ln', `echo "# mine" >>${WEB_PATH}`);

    const { stderr, exitCode } = await run(['remove', 'web']);

    assert.deepEqual(
      { stderr, exitCode },
      {
        stderr: `error: ${WEB_PATH} changed since it was read; nothing was written\nhint: kstatic diff shows what is there now\n`,
        exitCode: 1,
      },
    );
    assert.equal((await node.run(`cat ${WEB_PATH}`)).stdout, `${WEB}# mine\n`);
  });

  it('a file that appears after the directory was read: it is read again, and then it is right', async () => {
    await putBefore(node, 'ln', `[ -e ${MANIFESTS}/mine ] || cp /tmp/mine ${MANIFESTS}/mine`);
    await node.run('cat >/tmp/mine', [], WEB);

    const { stdout } = await run(['install', '-f', '-'], NEW);

    assert.equal(stdout, 'pod/web configured\n');
    assert.equal((await node.run(`cd ${MANIFESTS}; ls -A; cat mine`)).stdout, `mine\n${NEW}`);
  });

  it('files that keep appearing: given up, and nothing is written', async () => {
    await putBefore(node, 'ln', `mktemp ${MANIFESTS}/XXXXXX >/dev/null`);

    assert.deepEqual(
      await run(['install', '-f', '-'], WEB),
      failure(`error: ${MANIFESTS} changed since it was read; nothing was written`),
    );
    assert.equal((await node.run(`ls ${MANIFESTS} | wc -l; ls ${WEB_PATH}`)).stdout.trim(), '5');
  });

  it('a manifest that does not arrive whole is not put in place', async () => {
    await putBefore(node, 'dd', 'case "$*" in *if=*/pending/.new/*) set -- "$@" bs=10 count=1 ;; esac');

    assert.deepEqual(
      await install(NEW),
      failure(`error: controlplane: ${WEB_PATH} did not arrive whole; nothing was changed`),
    );
  });

  it('a symlink in the place of the scratch file is not written through', async () => {
    await node.run('echo precious >/tmp/victim');
    await putBefore(node, 'dd', 'case "$*" in *pending/.new*) ln -sf /tmp/victim "./.kstatic-$PPID" ;; esac');

    const { stderr, exitCode } = await install(WEB);

    assert.match(stderr, new RegExp(`^error: controlplane: cannot write ${WEB_PATH}: .*; nothing was changed\n$`));
    assert.equal(exitCode, 1);
    assert.equal((await node.run('cat /tmp/victim')).stdout, 'precious\n');
  });

  it('a file of a name that is not UTF-8 keeps nobody from installing', async () => {
    await node.run(String.raw`touch "$(printf '${MANIFESTS}/a\377')"`);

    assert.equal((await run(['install', '-f', '-'], WEB)).stdout, 'pod/web created\n');
  });

  it('a scratch file that a killed run left is taken away by the next', async () => {
    await put(node, { '.kstatic-7': 'half', '.mine': 'kept' });

    assert.equal((await run(['install', '-f', '-'], WEB)).stdout, 'pod/web created\n');

    assert.equal((await node.run(`ls -A ${MANIFESTS}`)).stdout, '.mine\nweb.yaml\n');
  });

  it('a dry run changes nothing', async () => {
    await put(node, { 'web.yaml': WEB });
    const taken = await photograph(node);

    assert.equal((await run(['install', '-f', '-', '--dry-run'], NEW)).stdout, 'pod/web configured (dry run)\n');
    assert.equal(
      (await run(['remove', 'web', '--dry-run'])).stdout,
      'pod "web" deleted from default namespace (dry run)\n',
    );

    assert.equal(await photograph(node), taken);
  });
});
