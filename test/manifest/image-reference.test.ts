import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { isImageReference } from '../../src/manifest/image-reference.ts';

const DIGEST = `sha256:${'0aF'.repeat(22)}`;

describe('isImageReference', () => {
  it('takes names with a host, a port, a path, a tag and a digest', () => {
    const images = [
      'busybox',
      'library/busybox:1.36',
      'registry.k8s.io/pause:3.10',
      'localhost:5000/a/b__c/d--e.f:Tag_1',
      '[2001:db8::1]:5000/a',
      'Registry/a',
      `a@${DIGEST}`,
      `a:b@${DIGEST}`,
      `a@x+y.z-w_v:${'F'.repeat(32)}`,
      `a:${'t'.repeat(128)}`,
      'a'.repeat(300),
    ];

    assert.deepEqual(images.filter(isImageReference), images);
  });

  it('takes nothing else', () => {
    const others = [
      '',
      'UPPER',
      'registry.k8s.io/Pause',
      'a b',
      'a\n',
      'a:',
      ':a',
      'a//b',
      '/a',
      'a/',
      'a___b',
      'a..b',
      '-a',
      'http://a/b',
      `a@sha256:${'0'.repeat(31)}`,
      `a@${DIGEST}:b`,
      `a:${'t'.repeat(129)}`,
      'é',
    ];

    assert.deepEqual(others.filter(isImageReference), []);
  });
});
