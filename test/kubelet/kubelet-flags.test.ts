import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readKubeletFlags } from '../../src/kubelet/kubelet-flags.ts';

describe("a kubelet's flags", () => {
  const cases: readonly [name: string, words: readonly string[], flags: Readonly<Record<string, string>>][] = [
    ['stand with their value in one word', ['--config=/x'], { config: '/x' }],
    ['stand with their value in the next word', ['--config', '/x', '--v', '2'], { config: '/x', v: '2' }],
    ['may begin with one dash', ['-config=/x'], { config: '/x' }],
    ['may be written with underscores', ['--pod_manifest_path=/m_m'], { 'pod-manifest-path': '/m_m' }],
    ['are worth what the last one says', ['--config=/x', '--config=/y'], { config: '/y' }],
    ['may be set to nothing', ['--pod-manifest-path='], { 'pod-manifest-path': '' }],
    ['keep what stands behind a second equals sign', ['--node-labels=a=b,c=d'], { 'node-labels': 'a=b,c=d' }],
    [
      'take no word when they are switches',
      ['--fail-swap-on', '/x', '--config=/y'],
      { 'fail-swap-on': 'true', config: '/y' },
    ],
    ['end at a double dash', ['--config=/x', '--', '--config=/y'], { config: '/x' }],
    ['do not take another flag for their value', ['--unknown', '--config=/x'], { unknown: 'true', config: '/x' }],
    ['take an empty word for their value', ['--pod-manifest-path', ''], { 'pod-manifest-path': '' }],
    ['are none where a word is one', ['kubelet', '/x', '-', ''], {}],
  ];

  for (const [name, words, flags] of cases) {
    it(name, () => {
      assert.deepEqual(Object.fromEntries(readKubeletFlags(words)), flags);
    });
  }
});
