import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfiguration } from '../../src/kubelet/read-configuration.ts';

const HEAD = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n';

describe('a configuration file of the kubelet', () => {
  const read: readonly [name: string, text: string, settings: Readonly<Record<string, string>>][] = [
    [
      'sets the path',
      `${HEAD}staticPodPath: /etc/kubernetes/manifests\n`,
      { staticPodPath: '/etc/kubernetes/manifests' },
    ],
    [
      'may be JSON',
      '{"kind":"KubeletConfiguration","apiVersion":"kubelet.config.k8s.io/v1beta1","staticPodPath":"/m"}',
      { staticPodPath: '/m' },
    ],
    [
      'may be JSON behind tabs',
      '\t{\n\t"kind":"KubeletConfiguration","apiVersion":"kubelet.config.k8s.io/v1beta1"}',
      {},
    ],
    ['sets a path to nothing with null', `${HEAD}staticPodPath: null\n`, { staticPodPath: '' }],
    ['sets a path to nothing with no value', `${HEAD}staticPodPath:\n`, { staticPodPath: '' }],
    [
      'is worth what the last of two equal keys says',
      `${HEAD}staticPodPath: /a\nstaticPodPath: /b\n`,
      { staticPodPath: '/b' },
    ],
    [
      'has other keys, which matter to others',
      `${HEAD}cgroupDriver: systemd\nstaticPodPath: /m\n`,
      { staticPodPath: '/m' },
    ],
    [
      'counts up to the first document',
      `---\n${HEAD}staticPodPath: /a\n---\n${HEAD}staticPodPath: /b\n`,
      { staticPodPath: '/a' },
    ],
    ['may be followed by what nobody can read', `${HEAD}staticPodPath: /a\n---\n{[`, { staticPodPath: '/a' }],
    ['is read when its keys are in quotes', `${HEAD}"staticPodPath": '/m'\n`, { staticPodPath: '/m' }],
    [
      'sets what matters besides',
      `${HEAD}staticPodURL: http://127.0.0.1/\nfileCheckFrequency: 5s\ncontainerRuntimeEndpoint: unix:///c.sock\n`,
      { staticPodURL: 'http://127.0.0.1/', fileCheckFrequency: '5s', containerRuntimeEndpoint: 'unix:///c.sock' },
    ],
    ['sets ports', `${HEAD}readOnlyPort: 10255\nport: 0\n`, { readOnlyPort: '10255', port: '0' }],
  ];

  for (const [name, text, settings] of read) {
    it(name, async () => {
      assert.deepEqual(await readConfiguration(Buffer.from(text)), { settings });
    });
  }

  const refused: readonly [name: string, text: string, problem: string][] = [
    ['is none when it is a kubeconfig', 'apiVersion: v1\nkind: Config\n', 'is a Config, not a KubeletConfiguration'],
    ['is none without a kind', 'staticPodPath: /m\n', 'has no kind KubeletConfiguration'],
    [
      'is none of another group',
      'apiVersion: v1\nkind: KubeletConfiguration\n',
      'is a KubeletConfiguration, but not of kubelet.config.k8s.io: its apiVersion is "v1"',
    ],
    ['is none when it is a list', '- a\n', 'is no mapping of keys to values'],
    ['is none when it is empty', '', 'is no mapping of keys to values'],
    [
      'is refused with a path that is a number',
      `${HEAD}staticPodPath: 7\n`,
      'has a staticPodPath that is not a string',
    ],
    [
      'is refused with a path that is a YAML 1.1 boolean',
      `${HEAD}staticPodPath: yes\n`,
      'has a staticPodPath that is not a string',
    ],
    ['is refused with a port that is text', `${HEAD}port: "1"\n`, 'has a port that is not a whole number'],
    ['is refused with a port that is no whole number', `${HEAD}port: 1.5\n`, 'has a port that is not a whole number'],
  ];

  for (const [name, text, problem] of refused) {
    it(name, async () => {
      assert.deepEqual(await readConfiguration(Buffer.from(text)), { problem });
    });
  }

  it('is refused when it is no YAML', async () => {
    const { problem } = await readConfiguration(Buffer.from(`${HEAD}staticPodPath: [\n`));

    assert.match(problem ?? '', /^is neither YAML nor JSON: /);
  });

  it('is refused where its aliases expand without end, as go-yaml refuses it', async () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `l${String(level + 1)}: &l${String(level + 1)} [*l${String(level)}, *l${String(level)}]`,
    );
    const bomb = `${HEAD}l0: &l0 [x]\n${levels.join('\n')}\nstaticPodPath: /m\n`;

    const reading = await readConfiguration(Buffer.from(bomb));

    assert.deepEqual(reading, { problem: 'is neither YAML nor JSON: document contains excessive aliasing' });
  });
});
