import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareDropIns } from '../../src/kubelet/drop-in-order.ts';
import { settingLabel, settle, type SettingLayer } from '../../src/kubelet/settings.ts';

const layer = (kind: 'config' | 'drop-in' | 'flag', where: string, staticPodPath?: string): SettingLayer => ({
  source: { kind, where },
  directory: '/',
  values: staticPodPath === undefined ? {} : { staticPodPath },
});

describe('a setting', () => {
  it('is what the strongest layer says, and the others lose in order', () => {
    const layers = [
      layer('config', 'config.yaml', '/a'),
      layer('drop-in', '10.conf', '/b'),
      layer('drop-in', '20.conf'),
      layer('flag', 'process 7', '/c'),
    ];

    const settings = settle(layers, 'staticPodPath');

    assert.deepEqual(
      settings.map((setting) => `${settingLabel(setting)} of ${setting.source.where} is ${setting.text}`),
      [
        '--pod-manifest-path of process 7 is /c',
        'staticPodPath of 10.conf is /b',
        'staticPodPath of config.yaml is /a',
      ],
    );
  });

  it('is set to nothing by an empty value that is stronger', () => {
    const settings = settle([layer('config', 'config.yaml', '/a'), layer('flag', 'process 7', '')], 'staticPodPath');

    assert.equal(settings[0]?.text, '');
  });

  it('may be set by nobody', () => {
    assert.deepEqual(settle([layer('config', 'config.yaml', '/a')], 'staticPodURL'), []);
  });
});

describe('drop-ins', () => {
  it('are read in the order of their bytes, a directory where its name stands', () => {
    const names = ['b.conf', 'a/z.conf', 'a.conf', 'B.conf', 'a/b/c.conf', '10.conf', '9.conf', 'ä.conf'];

    assert.deepEqual(names.toSorted(compareDropIns), [
      '10.conf',
      '9.conf',
      'B.conf',
      'a/b/c.conf',
      'a/z.conf',
      'a.conf',
      'b.conf',
      'ä.conf',
    ]);
  });
});
