import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanPath, directoryOf, resolvePath } from '../../src/kubelet/paths.ts';

describe('a path', () => {
  const cleaned: readonly [path: string, clean: string][] = [
    ['/etc/kubernetes/manifests/', '/etc/kubernetes/manifests'],
    ['/etc//kubernetes/./manifests', '/etc/kubernetes/manifests'],
    ['/etc/../../var', '/var'],
    ['../a/../b', '../b'],
    ['/', '/'],
    ['', '.'],
  ];

  for (const [path, clean] of cleaned) {
    it(`"${path}" is cleaned to ${clean}`, () => {
      assert.equal(cleanPath(path), clean);
    });
  }

  it('that is relative starts at the directory', () => {
    assert.equal(resolvePath('/var/lib/kubelet', '../manifests'), '/var/lib/manifests');
  });

  it('that is absolute starts at the root', () => {
    assert.equal(resolvePath('/var/lib/kubelet', '/manifests/'), '/manifests');
  });

  it('has a directory', () => {
    assert.deepEqual(['/a/b', '/a', 'a'].map(directoryOf), ['/a', '/', '.']);
  });
});
