import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { readModesScript } from '../../../src/nodes/operations/read-modes/read-modes.ts';
import { modesCheck } from '../../../src/operations/diagnose/node/modes.ts';
import { openShell } from '../../nodes/operations/open-shell.ts';
import { requirement } from '../../support/requirements.ts';
import { temporaryDirectory, type Test } from '../../support/temporary-directory.ts';
import { examined, told } from './examined-node.ts';

const M = '/etc/kubernetes/manifests';

/** As kubeadm makes them. */
const KUBEADM = {
  [`${M}/etcd.yaml`]: 0o600,
  '/etc/kubernetes/admin.conf': 0o600,
  '/etc/kubernetes/kubelet.conf': 0o600,
  '/etc/kubernetes/pki/ca.crt': 0o644,
  '/etc/kubernetes/pki/ca.key': 0o600,
  '/etc/kubernetes/pki/sa.pub': 0o600,
  '/etc/kubernetes/pki/etcd/ca.crt': 0o644,
  '/etc/kubernetes/pki/etcd/ca.key': 0o600,
} as const;

async function examineModes(test: Test, modes: Readonly<Record<string, number>>, owned: readonly string[] = []) {
  const root = temporaryDirectory(test);
  mkdirSync(join(root, 'var/lib/etcd'), { recursive: true, mode: 0o700 });
  for (const [path, mode] of Object.entries({ ...KUBEADM, ...modes })) {
    const place = join(root, path);
    mkdirSync(dirname(place), { recursive: true, mode: 0o755 });
    if (path.endsWith('/')) mkdirSync(place, { recursive: true });
    else writeFileSync(place, '');
    chmodSync(place, mode);
  }
  for (const path of owned) chownSync(join(root, path), 1234, 0);
  const node = openShell(test, { shell: 'sh', operations: [readModesScript], root });
  return modesCheck.diagnose({ ...(await examined()), node });
}

describe('the check of modes', { skip: requirement('root') }, () => {
  it('finds nothing in what kubeadm made', async (test) => {
    assert.deepEqual(told(await examineModes(test, {})), []);
  });

  it('warns of what CIS wants otherwise, all of a kind at once', async (test) => {
    const outcome = await examineModes(
      test,
      { [`${M}/a.yaml`]: 0o644, [`${M}/b c.yaml`]: 0o640, '/etc/kubernetes/pki/ca.key': 0o640, [`${M}/.a.swp`]: 0o666 },
      ['/etc/kubernetes/admin.conf'],
    );

    assert.deepEqual(told(outcome), [
      'warning open-files 2 of the manifests allow more than 0600',
      'warning foreign-owner /etc/kubernetes/admin.conf: 1 of the kubeconfigs do not belong to root',
      'warning open-files /etc/kubernetes/pki/ca.key: 1 of the private keys allow more than 0600',
    ]);
    assert.deepEqual(outcome.diagnoses[0]?.mend, [`chmod 0600 ${M}/a.yaml '${M}/b c.yaml'`]);
  });

  it('finds broken what lets others tell the kubelet what to run', async (test) => {
    assert.deepEqual(told(await examineModes(test, { [`${M}/`]: 0o777 })), [
      `error manifest-writable ${M}: others than root can write to what the kubelet reads`,
    ]);
    assert.deepEqual(told(await examineModes(test, {}, [`${M}/etcd.yaml`])), [
      `error manifest-writable ${M}/etcd.yaml: others than root can write to what the kubelet reads`,
    ]);
  });
});
