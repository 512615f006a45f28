import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { parseVolumes } from '../../../src/commands/create/volumes.ts';

const namesOf = (...hostPaths: readonly string[]): readonly string[] =>
  parseVolumes(hostPaths.map((path, number) => `${path}:/mnt/${number}`)).map(({ volumeName }) => volumeName);

describe('parseVolumes', () => {
  it('reads the two paths and the mode', () => {
    assert.deepEqual(parseVolumes(['/etc/ssl:/ssl:ro', '/run:/run']), [
      { volumeName: 'etc-ssl', hostPath: '/etc/ssl', mountPath: '/ssl', isReadOnly: true },
      { volumeName: 'run', hostPath: '/run', mountPath: '/run', isReadOnly: false },
    ]);
  });

  it('names a volume after its path', () => {
    assert.deepEqual(namesOf('/etc/kubernetes/PKI/', '/', '/var/lib/my_app.d', '/é'), [
      'etc-kubernetes-pki',
      'root',
      'var-lib-my-app-d',
      'volume',
    ]);
  });

  it('gives one path one volume, and every other a name of its own', () => {
    assert.deepEqual(namesOf('/a/b', '/a-b', '/a/b', '/a_b'), ['a-b', 'a-b-2', 'a-b', 'a-b-3']);
  });

  it('keeps the end of a long path, within what a DNS label may have', () => {
    const [name = '', second = ''] = namesOf(`/var/${'x'.repeat(70)}/config`, `/run/${'x'.repeat(70)}/config`);

    assert.equal(name, `${'x'.repeat(56)}-config`);
    assert.equal(second, `${'x'.repeat(56)}-conf-2`);
    assert.deepEqual([name.length, second.length], [63, 63]);
  });
});
