import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WantedManifest } from '../../src/change/wanted-manifest.ts';
import { requireManifest } from '../../src/manifest/read-manifest.ts';
import { checkManifests, checkManifestsFor } from '../../src/operations/check-manifests.ts';
import type { ManifestLocation } from '../../src/operations/find-manifest-path.ts';
import { openShell } from '../nodes/operations/open-shell.ts';
import type { Test } from '../support/temporary-directory.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n';
const REFUSED = POD;
const DROPPED = `${POD}    image: a\n    imagee: b\n    image: c\n---\na: b\n`;
const WARNED = `${POD}    image: a\n    stdin: yes\n`;
const REFERRING = `${POD}    image: a\n  serviceAccountName: a\n`;

const NO_IMAGE = 'a.yaml:6:5: The Pod "web" is invalid: spec.containers[0].image: Required value';
const SILENT = [
  'b.yaml:9:5: key "image" is given twice, and the last one counts',
  'b.yaml:10:1: only the first document is read, and what follows is dropped',
  'b.yaml:8:5: unknown field "spec.containers[0].imagee", did you mean "image"?',
];
const BOOLEAN = 'c.yaml:8:12: yes is read as true: quote it if a text is meant';
const HINT =
  'kstatic install --validate=ignore leaves it to the kubelet, which runs no pod from a file that it refuses';

async function wanted(source: string, text: string): Promise<WantedManifest> {
  const content = Buffer.from(text);
  return { source, content, manifest: await requireManifest(source, content) };
}

describe('manifests are looked at before any node', () => {
  it('refuses by strict what the kubelet refuses, and what it would drop in silence', async () => {
    const manifests = [
      await wanted('a.yaml', REFUSED),
      await wanted('b.yaml', DROPPED),
      await wanted('c.yaml', WARNED),
    ];

    await assert.rejects(checkManifests(manifests, 'strict'), {
      kind: 'invalid',
      message: [NO_IMAGE, ...SILENT].join('\n'),
      hint: HINT,
    });
  });

  it('warns by strict of what is read as something else', async () => {
    assert.deepEqual(await checkManifests([await wanted('c.yaml', WARNED)], 'strict'), [BOOLEAN]);
  });

  it('refuses by warn what the kubelet refuses alone', async () => {
    const manifests = [await wanted('a.yaml', REFUSED), await wanted('b.yaml', DROPPED)];

    await assert.rejects(checkManifests(manifests, 'warn'), { kind: 'invalid', message: NO_IMAGE, hint: HINT });
  });

  it('warns by warn of what it would drop in silence', async () => {
    const manifests = [await wanted('b.yaml', DROPPED), await wanted('c.yaml', WARNED)];

    assert.deepEqual(await checkManifests(manifests, 'warn'), [...SILENT, BOOLEAN]);
  });

  it('looks by ignore at nothing', async () => {
    const manifests = [await wanted('a.yaml', REFUSED), await wanted('b.yaml', DROPPED)];

    assert.deepEqual(await checkManifests(manifests, 'ignore'), []);
  });
});

/** A kubelet of this version, where its program's path tells it: the node is not asked. */
const locationOf = (version: string, nodeName = 'controlplane'): ManifestLocation => ({
  path: '/etc/kubernetes/manifests',
  setBy: {
    name: 'staticPodPath',
    source: { kind: 'given', where: 'the command line' },
    text: '/etc/kubernetes/manifests',
    directory: undefined,
  },
  overridden: [],
  kubelet: { pid: 1, program: `/var/lib/kubelet-${version}/kubelet`, version, startedAt: undefined },
  otherKubelets: [],
  distribution: undefined,
  nodeName,
  containerRuntimeEndpoint: undefined,
  fileCheckFrequency: 20_000,
  ports: { readOnly: undefined, secure: 10_250 },
  podLogsDirectory: '/var/log/pods',
  unreadConfigurationFiles: [],
});

describe('a manifest is looked at for a node', () => {
  const check = async (test: Test, text: string, location: ManifestLocation, validation: 'strict' | 'ignore') => {
    const node = openShell(test, { shell: 'sh', operations: [] });
    await checkManifestsFor(node, [await wanted('a.yaml', text)], location, validation);
  };

  it('by the version of its kubelet', async (test) => {
    await check(test, REFERRING, locationOf('1.33.2'), 'strict');
    await assert.rejects(check(test, REFERRING, locationOf('1.34.0'), 'strict'), {
      kind: 'invalid',
      message: 'a.yaml:8:3: The Pod "web" is invalid: static pods may not reference serviceaccounts',
    });
  });

  it('by the name of the node, which the kubelet appends', async (test) => {
    const name = 'a'.repeat(250);
    const text = POD.replace('name: web', `name: ${name}`).concat('    image: a\n');

    await check(test, text, locationOf('1.37.1', 'n1'), 'strict');
    await assert.rejects(check(test, text, locationOf('1.37.1', 'n12'), 'strict'), {
      kind: 'invalid',
      message: `a.yaml:3:12: The Pod "${name}" is invalid: metadata.name: Invalid value: "${name}-n12": must be no more than 253 characters`,
    });
  });

  it('but not with ignore', async (test) => {
    await check(test, REFERRING, locationOf('1.37.1'), 'ignore');
  });
});
