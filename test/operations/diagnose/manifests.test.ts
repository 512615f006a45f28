import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { looksLikeCopy } from '../../../src/operations/diagnose/manifests/file-names.ts';
import { diagnoseDuplicates } from '../../../src/operations/diagnose/manifests/duplicates.ts';
import { judgeFiles } from '../../../src/operations/diagnose/manifests/judged-file.ts';
import { manifestsCheck } from '../../../src/operations/diagnose/manifests/manifests.ts';
import { examined, fileOf, manifestOf, told, type Given } from './examined-node.ts';

const D = '/etc/kubernetes/manifests';

const ACTIVE = { units: [{}] } as const;

async function manifests(...files: NonNullable<Given['files']>): Promise<readonly string[]> {
  return told(await manifestsCheck.diagnose(await examined({ files, ...ACTIVE })));
}

describe('the check of manifests', () => {
  it('finds nothing in what a kubelet runs, CRLF and dotfiles included', async () => {
    const crlf = fileOf('crlf.yaml', manifestOf('crlf').replaceAll('\n', '\r\n'));

    assert.deepEqual(
      await manifests(fileOf('web.yaml', manifestOf('web')), crlf, fileOf('.web.yaml.swp', 'b0VIM')),
      [],
    );
  });

  it('finds each kind of thing that is no manifest', async () => {
    const nothing = { content: undefined } as const;

    assert.deepEqual(
      await manifests(
        fileOf('README', 'Put manifests here.'),
        fileOf('conf.d', '', { kind: 'directory', ...nothing }),
        fileOf('gone.yaml', '', { kind: 'symlink', target: { text: '/opt/x', kind: 'missing' }, ...nothing }),
        fileOf('old.pipe', '', { kind: 'other', ...nothing }),
        fileOf('pipe', '', { kind: 'other', changedAt: new Date('2026-01-02T03:30:00Z'), ...nothing }),
      ),
      [
        `warning stray-file ${D}/README: it is no manifest, and the kubelet reads it like one`,
        `warning stray-file ${D}/conf.d: it is a directory; the kubelet does not descend`,
        `error stray-file ${D}/gone.yaml: it is a symlink to /opt/x, which is not there`,
        `warning pipe-in-directory ${D}/old.pipe: it is neither a file nor a directory`,
        `critical pipe-in-directory ${D}/pipe: it is neither a file nor a directory`,
      ],
    );
  });

  it('mends a slip where the kubelet takes the manifest then, with its own log line', async () => {
    const text = manifestOf('web').replace('image:', 'imagee:');
    const path = `${D}/web's.yaml`;
    const log = `E0102 03:59:50.000000       7 file.go:186] "Could not process manifest file" err="invalid pod" path="${path}"`;

    const outcome = await manifestsCheck.diagnose(await examined({ files: [fileOf("web's.yaml", text)], log }));

    assert.deepEqual(told(outcome), [
      `error manifest-refused ${path}: the kubelet refuses it: The Pod "web" is invalid: spec.containers[0].image: Required value`,
    ]);
    assert.deepEqual(outcome.diagnoses[0]?.evidence, [
      `${path}:4:21: The Pod "web" is invalid: spec.containers[0].image: Required value`,
      `${path}:4:34: unknown field "spec.containers[0].imagee", did you mean "image"?`,
      log,
    ]);
    assert.deepEqual(outcome.diagnoses[0].mend, [
      `(umask 077 && sed '4s/\\bimagee\\b/image/' '${D}/web'\\''s.yaml' >'${D}/.web'\\''s.yaml.new')`,
      `mv '${D}/.web'\\''s.yaml.new' '${D}/web'\\''s.yaml'`,
    ]);
  });

  it('warns of what the kubelet drops in silence', async () => {
    assert.deepEqual(await manifests(fileOf('web.yaml', `${manifestOf('web')}colour: red\n`)), [
      `warning manifest-doubtful ${D}/web.yaml: unknown field "colour"`,
    ]);
  });

  it('says what it may not read', async () => {
    const denied = fileOf('web.yaml', '', { content: undefined, unread: 'denied' });

    const { diagnoses, unchecked } = await manifestsCheck.diagnose(await examined({ files: [denied] }));

    assert.deepEqual(diagnoses, []);
    assert.deepEqual(unchecked, [`${D}/web.yaml: cannot be read by this user: root may, see --sudo`]);
  });
});

describe('duplicates', () => {
  const find = async (names: readonly string[], units: Given['units'] = [{}]) => {
    const node = await examined({ files: names.map((name) => fileOf(name, manifestOf('web'))), units });
    return node.facts === undefined ? [] : diagnoseDuplicates(await judgeFiles(node, node.facts), node);
  };

  it('take the copy away while the kubelet does not look, whichever wins', async () => {
    for (const copy of ['web.yaml.bak', 'web-backup.yaml', 'web.yaml~']) {
      const [diagnosis] = await find(['web.yaml', copy]);
      assert.deepEqual(diagnosis?.mend, [
        'systemctl stop kubelet.service',
        `mv ${copy.includes('~') ? `'${D}/${copy}'` : `${D}/${copy}`} /root/`,
        'systemctl start kubelet.service',
      ]);
    }
  });

  it('are an error where another file than the one that is meant wins', async () => {
    assert.deepEqual(
      [(await find(['web.yaml', 'web.yaml.bak']))[0]?.harm, (await find(['web-backup.yaml', 'web.yaml']))[0]?.harm],
      ['error', 'warning'],
    );
    assert.equal((await find(['a.yaml', 'b.yaml']))[0]?.what, `${D}/b.yaml holds pod web as well, and wins`);
  });

  it('say that the pod stops where nobody can stop the kubelet first', async () => {
    const [diagnosis] = await find(['web.yaml', 'web.yaml.bak'], []);

    assert.deepEqual(diagnosis?.mend, [`mv ${D}/web.yaml.bak /root/`]);
    assert.match(diagnosis.consequence, /moving .*web\.yaml\.bak stops the pod until the kubelet's next look/);
  });
});

describe('looksLikeCopy', () => {
  it('knows what editors, packages and people leave', () => {
    const copies = ['a.yaml~', 'a.yaml.bak', 'a.bak2', 'a.yaml.dpkg-old', 'a.rpmsave', '#a.yaml#', '4913', 'sedAb12Cd'];
    const others = ['a.yaml', 'backup.yaml', 'etcd', 'old-school.yaml', 'sedan.yaml', 'a.manifest', 'bak.json'];

    assert.deepEqual(copies.filter(looksLikeCopy), copies);
    assert.deepEqual(others.filter(looksLikeCopy), []);
  });
});
