import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { CREATE_OF_THE_NOTES, MANIFEST_OF_THE_NOTES } from '../support/notes.ts';
import { REAL_NODE, startRealNode } from '../support/real-node.ts';
import type { RealNode } from '../support/real-node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import type { Ended } from '../support/run-program.ts';
import { sandboxesOf, watchSandboxes } from '../support/real-node/sandboxes.ts';
import { until } from '../support/until.ts';

const NAME = 'static-busybox-controlplane';
const CHANGED = MANIFEST_OF_THE_NOTES.replace('"1000"', '"2000"');

/** busybox's sleep does not mind being asked to end: it takes the 30 seconds that a pod is given, and a scan or two. */
const ENDED_MILLISECONDS = 90_000;

const PLACES = {
  'on the node itself': (node: RealNode, words: readonly string[], stdin: string) =>
    runKstatic(words, { on: node, stdin, timeoutMilliseconds: ENDED_MILLISECONDS }),
  'over ssh': (node: RealNode, words: readonly string[], stdin: string) =>
    runKstatic([...words, '-N', 'controlplane', '--ssh-config', node.sshConfigFile], {
      stdin,
      timeoutMilliseconds: ENDED_MILLISECONDS,
    }),
} as const;

describe('the notes, from top to bottom', { concurrency: true, skip: requirement(...REAL_NODE) }, () => {
  for (const [place, runThere] of Object.entries(PLACES)) {
    describe(place, { concurrency: 1 }, () => {
      let node: RealNode;
      const kstatic = (words: readonly string[], stdin = ''): Promise<Ended> => runThere(node, words, stdin);
      before(async () => {
        node = await startRealNode();
      });
      after(() => node.stop());

      it('the directory is the one that the running kubelet was told', async () => {
        assert.equal((await kstatic(['find-path'])).stdout, '/etc/kubernetes/manifests\n');
        assert.equal(
          (await kstatic(['find-path', '--explain'])).stdout.replaceAll(/process \d+/g, 'process N'),
          `process N is /usr/bin/kubelet
process N has --config=/var/lib/kubelet/config.yaml
/var/lib/kubelet/config.yaml has staticPodPath: /etc/kubernetes/manifests
/etc/kubernetes/manifests is a directory, mode 0755, 0 files
process N watches /etc/kubernetes/manifests
the node is called controlplane
/etc/kubernetes/manifests
`,
        );
      });

      it('what create prints is installed', async () => {
        const created = await runKstatic(CREATE_OF_THE_NOTES);
        assert.equal(created.stdout, MANIFEST_OF_THE_NOTES);

        const installed = await kstatic(['install', '-f', '-'], created.stdout);

        assert.deepEqual(installed, { stdout: 'pod/static-busybox created\n', stderr: '', exitCode: 0 });
      });

      it('the kubelet runs it, and list shows it', async () => {
        const { stdout } = await until(
          () => kstatic(['list']),
          (listed) => listed.stdout.includes('1/1'),
        );

        assert.equal(
          stdout.replaceAll(/\d+s /g, '5s '),
          `NAMESPACE   NAME                          READY   STATUS    RESTARTS   AGE   FILE
default     static-busybox-controlplane   1/1     Running   0          5s    static-busybox.yaml
`,
        );
        assert.deepEqual(
          (await node.kubeletPods()).map(({ name, phase, containers }) => ({ name, phase, containers })),
          [
            {
              name: NAME,
              phase: 'Running',
              containers: [
                {
                  name: 'static-busybox',
                  image: 'docker.io/library/busybox:latest',
                  isReady: true,
                  state: 'running',
                },
              ],
            },
          ],
        );
      });

      it('diff shows what another manifest would change, and changes nothing', async () => {
        const { stdout, exitCode } = await kstatic(['diff', '-f', '-'], CHANGED);

        assert.equal(exitCode, 1);
        assert.deepEqual(
          stdout.split('\n').filter((line) => /^[-+] /.test(line)),
          ['-    - "1000"', '+    - "2000"'],
        );
        assert.equal((await kstatic(['diff', '-f', '-'], MANIFEST_OF_THE_NOTES)).exitCode, 0);
      });

      it('the kubelet makes the pod anew when it is changed, once', async () => {
        const [old] = await sandboxesOf(node);
        const seen = watchSandboxes(node);

        const { stdout } = await kstatic(['install', '-f', '-'], CHANGED);
        assert.equal(stdout, 'pod/static-busybox configured\n');
        await until(
          () => sandboxesOf(node),
          (sandboxes) => sandboxes.some(({ id, isReady }) => isReady && id !== old?.id),
          ENDED_MILLISECONDS,
        );
        // Two scans of the directory later nothing else may have come of it.
        await sleep(11_000);

        const sandboxes = await seen.stop();
        assert.deepEqual(
          sandboxes.map(({ name, attempt }) => ({ name, attempt })),
          [
            { name: NAME, attempt: 0 },
            { name: NAME, attempt: 0 },
          ],
        );
        assert.equal(sandboxes[0]?.id, old?.id);
        assert.match((await node.run('ps -eo args')).stdout, /^sleep 2000$/m);
      });

      it('install of what is there leaves the pod alone', async () => {
        const seen = watchSandboxes(node);

        assert.equal((await kstatic(['install', '-f', '-'], CHANGED)).stdout, 'pod/static-busybox unchanged\n');

        await sleep(6_000);
        const ready = (await seen.stop()).filter(({ isReady }) => isReady);
        assert.deepEqual(
          ready,
          (await sandboxesOf(node)).filter(({ isReady }) => isReady),
        );
        assert.equal(ready.length, 1);
      });

      it('a pod that is removed is gone', async () => {
        const { stdout, exitCode } = await kstatic(['remove', 'static-busybox']);

        assert.equal(exitCode, 0);
        assert.equal(stdout, 'pod "static-busybox" deleted from default namespace\n');
        await until(
          () => node.crictl('ps', '--all', '--quiet'),
          (containers) => containers === '',
          ENDED_MILLISECONDS,
        );
        assert.deepEqual(await node.kubeletPods(), []);
        assert.deepEqual(await kstatic(['list']), { stdout: '', stderr: 'No resources found\n', exitCode: 0 });
      });
    });
  }
});
