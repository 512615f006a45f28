import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startNode, type TestNode } from './support/node.ts';
import { CREATE_OF_THE_NOTES, MANIFEST_OF_THE_NOTES } from './support/notes.ts';
import { requirement } from './support/requirements.ts';
import { runKstatic } from './support/run-kstatic.ts';

// The exercise of the notes, on a node over a real sshd: what a person types, and all that they then read.
for (const { who, requires } of [
  { who: 'root', requires: ['sshd', 'root', 'namespaces'] },
  { who: 'ann, who has sudo', requires: ['sshd', 'root', 'namespaces', 'sudo'] },
]) {
  describe(`the main job, as ${who}`, { skip: requirement(...requires) }, () => {
    const destination = who === 'root' ? 'controlplane' : 'ann';
    let node: TestNode;
    before(async () => {
      node = await startNode({ users: [{ name: 'ann', sudo: 'nopasswd' }] });
    });
    after(() => node.stop());

    const kstatic = (words: readonly string[], stdin = '') =>
      runKstatic([...words, '-N', destination, '--ssh-config', node.sshConfigFile], { stdin });

    it('makes the manifest of the notes', async () => {
      assert.deepEqual(await runKstatic(CREATE_OF_THE_NOTES), {
        stdout: MANIFEST_OF_THE_NOTES,
        stderr: '',
        exitCode: 0,
      });
    });

    it('finds the path', async () => {
      assert.deepEqual(await kstatic(['find-path']), {
        stdout: '/etc/kubernetes/manifests\n',
        stderr: '',
        exitCode: 0,
      });
    });

    it('lists nothing yet', async () => {
      assert.deepEqual(await kstatic(['list']), { stdout: '', stderr: 'No resources found\n', exitCode: 0 });
    });

    it('shows what installing would change, with exit code 1', async () => {
      const { stdout, stderr, exitCode } = await kstatic(['diff', '-f', '-'], MANIFEST_OF_THE_NOTES);

      assert.equal(exitCode, 1);
      assert.equal(stderr, 'static-busybox.yaml: the kubelet will create the pod\n');
      const added = MANIFEST_OF_THE_NOTES.replaceAll(/^/gm, '+').slice(0, -1);
      assert.equal(stdout.slice(stdout.indexOf('@@')), `@@ -0,0 +1,14 @@\n${added}`);
    });

    it('installs it', async () => {
      assert.deepEqual(await kstatic(['install', '-f', '-'], MANIFEST_OF_THE_NOTES), {
        stdout: 'pod/static-busybox created\n',
        stderr: '',
        exitCode: 0,
      });
    });

    it('has put exactly these bytes there, 0600 root:root, and nothing else', async () => {
      const script =
        'cd /etc/kubernetes/manifests; stat -c "%n %a %U:%G" * .[!.]* 2>/dev/null; cat static-busybox.yaml';

      const { stdout } = await node.run(script);

      assert.equal(stdout, `static-busybox.yaml 600 root:root\n${MANIFEST_OF_THE_NOTES}`);
    });

    it('sees no difference then, with exit code 0', async () => {
      assert.deepEqual(await kstatic(['diff', '-f', '-'], MANIFEST_OF_THE_NOTES), {
        stdout: '',
        stderr: '',
        exitCode: 0,
      });
    });

    it('lists the pod by the name that the kubelet gives it', async () => {
      const { stdout, exitCode } = await kstatic(['list']);

      assert.equal(exitCode, 0);
      assert.equal(
        stdout,
        'NAMESPACE   NAME                          READY   STATUS      RESTARTS    AGE         FILE\n' +
          'default     static-busybox-controlplane   ?/1     <unknown>   <unknown>   <unknown>   static-busybox.yaml\n',
      );
    });

    it('leaves it as it is when it is installed again', async () => {
      assert.deepEqual(await kstatic(['install', '-f', '-'], MANIFEST_OF_THE_NOTES), {
        stdout: 'pod/static-busybox unchanged\n',
        stderr: '',
        exitCode: 0,
      });
    });

    it('removes it by its name', async () => {
      assert.deepEqual(await kstatic(['remove', 'static-busybox']), {
        stdout: 'pod "static-busybox" deleted from default namespace\n',
        stderr: '',
        exitCode: 0,
      });
      assert.equal((await node.run('ls -A /etc/kubernetes/manifests')).stdout, '');
    });

    it('keeps in the history what was there, and who changed it', async () => {
      const { stdout } = await node.run(
        'cd /var/lib/kstatic/history/default/static-busybox; cat 1/manifest; grep action */record',
      );

      assert.equal(stdout, `${MANIFEST_OF_THE_NOTES}1/record:action installed\n2/record:action removed\n`);
    });
  });
}
