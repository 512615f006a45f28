import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { runKstatic } from '../../../src/command-line/run-kstatic.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';
import type { Test } from '../../support/temporary-directory.ts';
import { testContext } from '../../support/test-context.ts';

async function complete(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const { context, stdout } = testContext({
    environment: { HOME: '/nonexistent', PATH: process.env['PATH'], ...environment },
  });
  assert.equal(await runKstatic(['__complete', '--', ...words], context), 0);
  return stdout();
}

/** A mounted disk of a node with these files in its manifest directory. */
function diskWith(test: Test, pods: readonly string[]): string {
  const root = temporaryDirectory(test);
  mkdirSync(join(root, 'etc/kubernetes/manifests'), { recursive: true });
  writeFileSync(join(root, 'etc/hostname'), 'cp1\n');
  for (const name of pods) {
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name },
      spec: { containers: [{ name: 'a', image: 'a' }] },
    };
    writeFileSync(join(root, 'etc/kubernetes/manifests', `${name}.json`), JSON.stringify(pod));
  }
  return root;
}

describe('kstatic __complete', () => {
  it('answers in the words of cobra: choices, then what the shell should do', async () => {
    assert.equal(await complete(['versio']), 'version\tPrint the version of kstatic\n:4\n');
    assert.equal(await complete(['install', '-f', '']), ':0\n');
    assert.equal(await complete(['list', '--sudo=never', '--root', '']), ':16\n');
  });

  it('finds nodes where the user has them, and keeps the user in front of @', async () => {
    assert.equal(await complete(['-N', ''], { KSTATIC_NODES: 'cp1,cp2' }), 'cp1\ncp2\nlocal\n:4\n');
    assert.equal(await complete(['-N', 'root@cp1,root@c'], { KSTATIC_NODES: 'cp2' }), 'root@cp1,root@cp2\n:4\n');
  });

  it('asks the ssh_config that the command line names', async (test) => {
    const config = join(temporaryDirectory(test), 'config');
    writeFileSync(config, 'Host edge-1\n');

    assert.equal(await complete(['list', `--ssh-config=${config}`, '-N', 'e']), 'edge-1\n:4\n');
  });

  it('finds the pods of the node that the command line names', async (test) => {
    const root = diskWith(test, ['web', 'etcd']);

    assert.equal(
      await complete(['remove', '--sudo=never', '--root', root, '--pod-manifest-path=/etc/kubernetes/manifests', '']),
      'etcd-cp1\nweb-cp1\n:4\n',
    );
  });

  it('offers nothing where the node cannot be asked, and says nothing', async () => {
    assert.equal(await complete(['remove', '--sudo=never', '--root', '/nonexistent', '']), ':4\n');
  });

  it('offers nothing that a shell would act on', async (test) => {
    const config = join(temporaryDirectory(test), 'config');
    writeFileSync(config, 'Host good $(reboot) `reboot` a;b\n');

    assert.equal(await complete(['list', '--ssh-config', config, '-N', '']), 'good\nlocal\n:4\n');
  });
});
