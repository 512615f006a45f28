import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runKstatic } from '../../support/run-kstatic.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';

const CONFIGURATION = `apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
staticPodPath: /etc/kubernetes/manifests
`;
const UNIT = '[Service]\nExecStart=/usr/bin/kubelet --config=/var/lib/kubelet/config.yaml\n';

describe('what doctor could not check', () => {
  it('is not called well', async (test) => {
    const root = temporaryDirectory(test);
    for (const directory of ['etc/kubernetes/manifests', 'var/lib/kubelet', 'etc/systemd/system']) {
      mkdirSync(join(root, directory), { recursive: true });
    }
    chmodSync(join(root, 'etc/kubernetes/manifests'), 0o700);
    writeFileSync(join(root, 'var/lib/kubelet/config.yaml'), CONFIGURATION);
    writeFileSync(join(root, 'etc/systemd/system/kubelet.service'), UNIT);

    const { stdout, stderr, exitCode } = await runKstatic(['doctor', '--root', root]);

    assert.deepEqual(
      { stdout, stderr: stderr.split('\n'), exitCode },
      {
        stdout: '',
        stderr: [
          'No problems found in what could be checked.',
          'not checked: what runs: nothing runs on a mounted file system',
          'not checked: whether the kubelet runs: nothing runs on a mounted file system',
          '',
        ],
        exitCode: 0,
      },
    );
  });
});
